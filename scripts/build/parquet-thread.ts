import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ResultRows } from '../../src/exports/results-parquet.ts';

const encoder = new TextEncoder();

/** Has a thread make one chunk after the other; the process waits for it while one is asked for, and only then. */
class ParquetThread {
  readonly #worker = new Worker(new URL('parquet-worker.ts', import.meta.url));
  readonly #made = on(this.#worker, 'message') as AsyncIterator<[Uint8Array]>;
  #asked = 0;

  constructor() {
    this.#worker.unref();
    this.#worker.on('message', () => {
      this.#asked -= 1;
      if (this.#asked === 0) this.#worker.unref();
    });
  }

  /** Ask for the bytes of the next group of rows, or, without any, of what stands behind the last one. */
  ask(rows?: ResultRows): void {
    const json = rows && encoder.encode(JSON.stringify(rows));
    this.#worker.postMessage(json, json ? [json.buffer] : []);
    this.#asked += 1;
    this.#worker.ref();
  }

  /** The bytes that were asked for first of those that nobody took. */
  async take(): Promise<Uint8Array> {
    const { value } = (await this.#made.next()) as IteratorYieldResult<[Uint8Array]>;
    return value[0];
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/**
 * Make the bytes of a Parquet file in a thread of its own, which encodes a group of rows
 * while the next one is gathered, and other files are made. Throws what fails there.
 */
export async function* parquetInThread(groups: Iterable<ResultRows>): AsyncGenerator<Uint8Array> {
  const thread = new ParquetThread();
  try {
    let isAsked = false;
    for (const rows of groups) {
      thread.ask(rows);
      if (isAsked) yield await thread.take();
      isAsked = true;
    }
    if (isAsked) yield await thread.take();
    thread.ask();
    yield await thread.take();
  } finally {
    await thread.end();
  }
}
