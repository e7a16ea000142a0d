import { join } from 'node:path';
import { isDigest } from '../../src/catalog/digest.ts';
import { readMemory, type BuiltFile } from './build-record.ts';
import { stampOf } from './settle.ts';
import { isInShard } from './shard.ts';
import type { BuildTask } from './task.ts';
import { fromThread } from './thread.ts';
import { HashedRows, hashText, type HashedRowsData, type TextHash } from './text-hash.ts';

/** What a last build consists of, to be handed to another thread. */
export interface LastBuildData {
  readonly memory: string;
  readonly paths: HashedRowsData;
  readonly keys: Uint32Array<ArrayBuffer>;
  readonly numbers: Uint32Array<ArrayBuffer>;
}

/** Nearly all versions are hashes themselves, of 64 bits. */
function hashKey(key: string): TextHash {
  if (!isDigest(key)) return hashText(key);
  return [Number.parseInt(key.slice(0, 8), 16), Number.parseInt(key.slice(8), 16)];
}

const FIRST_ROWS = 1 << 10;

/** What is left of the last build that a new one may use. */
export class LastBuild {
  readonly #memory: string;
  readonly #paths: HashedRows;
  /** Both halves of the hash of each row's key. */
  #keys: Uint32Array<ArrayBuffer>;
  /** The number of each row among the files of the memory. */
  #numbers: Uint32Array<ArrayBuffer>;

  constructor(data?: Partial<LastBuildData>) {
    this.#memory = data?.memory ?? '';
    this.#paths = new HashedRows(data?.paths);
    this.#keys = data?.keys ?? new Uint32Array(FIRST_ROWS * 2);
    this.#numbers = data?.numbers ?? new Uint32Array(FIRST_ROWS);
  }

  get data(): LastBuildData {
    return {
      memory: this.#memory,
      paths: this.#paths.data,
      keys: this.#keys,
      numbers: this.#numbers,
    };
  }

  /** The sum of the memory that tells of it; empty where nothing is known. */
  get memory(): string {
    return this.#memory;
  }

  /** Remember a file that stands as the last build left it, by its number in the memory; `mark` is the hash of its path. */
  add({ path, key }: BuiltFile, number: number, mark = hashText(path)): void {
    const { row } = this.#paths.add(mark);
    if (row >= this.#numbers.length) {
      this.#keys = grown(this.#keys);
      this.#numbers = grown(this.#numbers);
    }
    this.#keys.set(hashKey(key), row * 2);
    this.#numbers[row] = number;
  }

  /** The number of a file that stands as the last build left it, and would become the same again; else -1. */
  standing({ path, key }: BuiltFile, mark = hashText(path)): number {
    const row = key === '' ? -1 : this.#paths.find(mark);
    if (row < 0) return -1;
    const [high, low] = hashKey(key);
    if (this.#keys[row * 2] !== high || this.#keys[row * 2 + 1] !== low) return -1;
    return this.#numbers[row]!;
  }
}

/** A column with room for twice as much. */
function grown(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}

/** Find what stands of a task's part as the last build left it. */
export function findStanding({ last, program, shard }: BuildTask): LastBuild {
  if (!last) return new LastBuild();
  const found = new LastBuild();
  const memory = readMemory(last.memory, program, (path, file, number) => {
    const mark = hashText(path);
    if (!isInShard(mark, shard)) return;
    const stamp = stampOf(join(last.site, path));
    if (stamp?.size === file.size && stamp.mtimeMs === file.mtimeMs)
      found.add({ path, key: file.key }, number, mark);
  });
  return memory === undefined ? new LastBuild() : new LastBuild({ ...found.data, memory });
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
  const looked = fromThread<LastBuildData>('last-build-worker.ts', { workerData: task });
  const found = looked.then((data) => new LastBuild(data));
  // Whoever asks is told; until then it is no rejection that nobody has handled.
  found.catch(() => undefined);
  return () => found;
}
