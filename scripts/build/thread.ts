import { Worker, type WorkerOptions } from 'node:worker_threads';

/** What a file of this folder gives in one message, run in a thread of its own; rejects with what fails there. */
export function fromThread<T>(
  file: string,
  options: Pick<WorkerOptions, 'workerData' | 'transferList'>,
): Promise<T> {
  const given = Promise.withResolvers<T>();
  const worker = new Worker(new URL(file, import.meta.url), options);
  worker.once('message', given.resolve);
  worker.once('error', given.reject);
  worker.once('exit', () => {
    given.reject(new Error(`${file} ended and gave nothing.`));
  });
  return given.promise;
}
