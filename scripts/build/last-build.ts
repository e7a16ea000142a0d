import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readMemory, type BuiltFile, type KnownFile } from './build-record.ts';
import { stampOf } from './settle.ts';
import { isInShard } from './shard.ts';
import type { BuildTask } from './task.ts';

type Known = ReadonlyMap<string, KnownFile>;

function readLast({ last, program, shard }: BuildTask): Known {
  if (!last) return new Map();
  return readMemory(last.memory, program, (path) => isInShard(path, shard));
}

/** The paths of those files that do not stand any more as the last build left them. */
export function findTouched(task: BuildTask): string[] {
  const { site = '' } = task.last ?? {};
  return [...readLast(task)].flatMap(([path, { size, mtimeMs }]) => {
    const found = stampOf(join(site, path));
    return found?.size === size && found.mtimeMs === mtimeMs ? [] : [path];
  });
}

/** What is left of the last build that a new one may use. */
export class LastBuild {
  readonly #known: Known;
  readonly #touched: ReadonlySet<string>;

  constructor(known: Known, touched: Iterable<string>) {
    this.#known = known;
    this.#touched = new Set(touched);
  }

  /** What is known of a file that stands as the last build left it, and would become the same again. */
  standing({ path, key }: BuiltFile): KnownFile | undefined {
    const known = this.#known.get(path);
    return key === '' || known?.key !== key || this.#touched.has(path) ? undefined : known;
  }
}

/**
 * Look at the site of the last build, in a thread of its own: it takes seconds for a large one,
 * in which the content can be read.
 */
export function lookAtLast(task: BuildTask): () => Promise<LastBuild> {
  if (!task.last) {
    const nothing = Promise.resolve(new LastBuild(new Map(), []));
    return () => nothing;
  }
  const looked = Promise.withResolvers<string[]>();
  const worker = new Worker(new URL('last-build-worker.ts', import.meta.url), { workerData: task });
  worker.once('message', looked.resolve);
  worker.once('error', looked.reject);
  worker.once('exit', () =>
    looked.reject(new Error('The site of the last build was not looked at.')),
  );
  // Whoever asks is told; until then it is no rejection that nobody has handled.
  looked.promise.catch(() => undefined);
  let last: Promise<LastBuild> | undefined;
  const read = async () => new LastBuild(readLast(task), await looked.promise);
  return () => (last ??= read());
}
