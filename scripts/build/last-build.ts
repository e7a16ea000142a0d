import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isDigest } from '../../src/catalog/digest.ts';
import { readMemory, type BuiltFile, type KnownFile } from './build-record.ts';
import { FileColumns, type ColumnsData } from './file-columns.ts';
import { stampOf } from './settle.ts';
import { isInShard } from './shard.ts';
import type { BuildTask } from './task.ts';
import { HashedRows, hashText, type HashedRowsData, type TextHash } from './text-hash.ts';

/** What a last build consists of, to be handed to another thread. */
export interface LastBuildData {
  readonly paths: HashedRowsData;
  readonly keys: Uint32Array<ArrayBuffer>;
  readonly columns: ColumnsData;
}

/** Nearly all versions are hashes themselves, of 64 bits. */
function hashKey(key: string): TextHash {
  if (!isDigest(key)) return hashText(key);
  return [Number.parseInt(key.slice(0, 8), 16), Number.parseInt(key.slice(8), 16)];
}

/** What is left of the last build that a new one may use. */
export class LastBuild {
  readonly #paths: HashedRows;
  /** Both halves of the hash of each row's key. */
  #keys: Uint32Array<ArrayBuffer>;
  readonly #columns: FileColumns;

  constructor(data?: LastBuildData) {
    this.#paths = new HashedRows(data?.paths);
    this.#keys = data?.keys ?? new Uint32Array(1 << 10);
    this.#columns = new FileColumns(data?.columns);
  }

  get data(): LastBuildData {
    return { paths: this.#paths.data, keys: this.#keys, columns: this.#columns.data };
  }

  /** Remember a file that stands as the last build left it; `mark` is the hash of its path. */
  add(path: string, file: KnownFile, mark = hashText(path)): void {
    const { row } = this.#paths.add(mark);
    if (row * 2 >= this.#keys.length) {
      const keys = this.#keys;
      this.#keys = new Uint32Array(keys.length * 2);
      this.#keys.set(keys);
    }
    this.#keys.set(hashKey(file.key), row * 2);
    this.#columns.set(row, file);
  }

  /** What is known of a file that stands as the last build left it, and would become the same again. */
  standing({ path, key }: BuiltFile, mark = hashText(path)): KnownFile | undefined {
    const row = key === '' ? -1 : this.#paths.find(mark);
    if (row < 0) return undefined;
    const [high, low] = hashKey(key);
    if (this.#keys[row * 2] !== high || this.#keys[row * 2 + 1] !== low) return undefined;
    return { key, ...this.#columns.get(row) };
  }
}

/** Find what stands of a task's part as the last build left it. */
export function findStanding({ last, program, shard }: BuildTask): LastBuild {
  const found = new LastBuild();
  if (!last) return found;
  const isWhole = readMemory(last.memory, program, (path, file) => {
    const mark = hashText(path);
    if (!isInShard(mark, shard)) return;
    const stamp = stampOf(join(last.site, path));
    if (stamp?.size === file.size && stamp.mtimeMs === file.mtimeMs) found.add(path, file, mark);
  });
  return isWhole ? found : new LastBuild();
}

/**
 * Look at the site of the last build, in a thread of its own: it takes seconds for a large one,
 * in which the content can be read.
 */
export function lookAtLast(task: BuildTask): () => Promise<LastBuild> {
  if (!task.last) {
    const nothing = Promise.resolve(new LastBuild());
    return () => nothing;
  }
  const looked = Promise.withResolvers<LastBuild>();
  const worker = new Worker(new URL('last-build-worker.ts', import.meta.url), { workerData: task });
  worker.once('message', (data: LastBuildData) => {
    looked.resolve(new LastBuild(data));
  });
  worker.once('error', looked.reject);
  worker.once('exit', () =>
    looked.reject(new Error('The site of the last build was not looked at.')),
  );
  // Whoever asks is told; until then it is no rejection that nobody has handled.
  looked.promise.catch(() => undefined);
  return () => looked.promise;
}
