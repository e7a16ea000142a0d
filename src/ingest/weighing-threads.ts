import { once } from 'node:events';
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

/** Threads that take their part of each pass over a corpus. */
export interface WeighingThreads {
  /** Do a pass together: `own` does what falls to this thread. Rejects when a thread fails. */
  share(pass: Pass, own: (deal: Deal) => Done): Promise<Done[]>;
  /** End them, whatever they are at. */
  close(): Promise<void>;
}

function startThread() {
  const worker = new Worker(new URL('./weighing-thread.ts', import.meta.url), {
    workerData: { compiled: getCompileCacheDir() },
  });
  const failed = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('A thread ended before its work was done.')));
  });
  // Told to whoever asks next, if anybody does.
  failed.catch(() => undefined);
  return {
    async ask(order: Order): Promise<Done> {
      worker.postMessage(order);
      const [done] = (await Promise.race([once(worker, 'message'), failed])) as [Done];
      return done;
    },
    end: () => worker.terminate(),
  };
}

/** Start threads; where their number is 0, the main thread does everything. */
export function startThreads(count: number): WeighingThreads {
  const threads = Array.from({ length: count }, startThread);
  return {
    async share(pass, own) {
      const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const deal = (thread: number): Deal => ({ thread, threads: count + 1, taken });
      const others = Promise.all(
        threads.map((thread, index) => thread.ask({ pass, deal: deal(index) })),
      );
      // Heard below; until then this thread is busy, and may fail itself.
      others.catch(() => undefined);
      return [own(deal(count)), ...(await others)];
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}
