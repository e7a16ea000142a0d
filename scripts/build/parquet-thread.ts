import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ResultRows } from '../../src/exports/results-parquet.ts';

const encoder = new TextEncoder();

/** Asks a thread for one chunk after the other; while it works, and only then, the process waits for it. */
class ParquetThread {
  readonly #worker = new Worker(new URL('parquet-worker.ts', import.meta.url));

  /** The bytes of the next group of rows, as JSON; of what stands behind the last one, when there is none. */
  async chunk(rows?: ResultRows): Promise<Uint8Array> {
    this.#worker.ref();
    const json = rows && encoder.encode(JSON.stringify(rows));
    this.#worker.postMessage(json, json ? [json.buffer] : []);
    const [bytes] = (await once(this.#worker, 'message')) as [Uint8Array];
    this.#worker.unref();
    return bytes;
  }

  end(): Promise<number> {
    return this.#worker.terminate();
  }
}

/**
 * Make the bytes of a Parquet file in a thread of its own, which encodes a group of rows
 * while the next one is gathered, and other files are made. Throws what fails there.
 */
export async function* parquetInThread(groups: Iterable<ResultRows>): AsyncGenerator<Uint8Array> {
  const thread = new ParquetThread();
  try {
    for (const rows of groups) yield await thread.chunk(rows);
    yield await thread.chunk();
  } finally {
    await thread.end();
  }
}
