import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Deal, Done, Pass } from './shared-weighing.ts';
import type { Order } from './weighing-thread.ts';

/** Fewest sources for which threads are worth their start, of a tenth of a second each. */
const FEWEST_SOURCES = 200;

/** Most threads beside the main one: more would wait for what that does alone. */
const MOST_THREADS = 3;

/** How many threads beside the main one a corpus is worth. */
export function threadsFor(sources: number, cores = availableParallelism()): number {
  return sources < FEWEST_SOURCES ? 0 : Math.min(cores - 1, MOST_THREADS);
}

/** A pass that was begun. */
export interface Begun {
  /** What falls to this thread. */
  readonly deal: Deal;
  /** What the others do; rejects when one of them fails. Whoever never asks need not catch it. */
  readonly others: Promise<Done[]>;
}

/** Threads that take their part of each pass over a corpus, one pass after the other. */
export interface WeighingThreads {
  begin(pass: Pass): Begun;
  /** Do a pass together: `own` does what falls to this thread. Rejects when a thread fails. */
  share(pass: Pass, own: (deal: Deal) => Done): Promise<Done[]>;
  /** End them, whatever they are at. */
  close(): Promise<void>;
}

function startThread() {
  const worker = new Worker(new URL('./weighing-thread.ts', import.meta.url), {
    workerData: { compiled: getCompileCacheDir() },
  });
  const waiting: PromiseWithResolvers<Done>[] = [];
  let fault: Error | undefined;
  const fail = (error: Error) => {
    fault ??= error;
    for (const { reject } of waiting.splice(0)) reject(fault);
  };
  worker.on('message', (done: Done) => waiting.shift()?.resolve(done));
  worker.once('error', fail);
  worker.once('exit', () => fail(new Error('A thread ended before its work was done.')));
  return {
    ask(order: Order): Promise<Done> {
      if (fault) return Promise.reject(fault);
      const answer = Promise.withResolvers<Done>();
      waiting.push(answer);
      worker.postMessage(order);
      return answer.promise;
    },
    end: () => worker.terminate(),
  };
}

/** Start threads; where their number is 0, the main thread does everything. */
export function startThreads(count: number): WeighingThreads {
  const threads = Array.from({ length: count }, startThread);
  const begin = (pass: Pass): Begun => {
    const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const deal = (thread: number): Deal => ({ thread, threads: count + 1, taken });
    const others = Promise.all(
      threads.map((thread, index) => thread.ask({ pass, deal: deal(index) })),
    );
    // Heard by whoever waits for it; until then this thread is busy, and may fail itself.
    others.catch(() => undefined);
    return { deal: deal(count), others };
  };
  return {
    begin,
    async share(pass, own) {
      const { deal, others } = begin(pass);
      return [own(deal), ...(await others)];
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}
