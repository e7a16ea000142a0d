import { readFileSync } from 'node:fs';
import { WHOLE, type Shard } from './shard.ts';

/** What one run of Astro is to make. */
export interface BuildTask {
  readonly shard: Shard;
  /** Hash of everything but the content that decides what pages are made of. */
  readonly program: string;
  /** Where the run writes down what it has made. */
  readonly record: string;
  /** The finished site of the last build, and what is known of it; nothing where all is made anew. */
  readonly last: { readonly site: string; readonly memory: string } | null;
}

/** Name of the environment variable that leads to the task of a run. */
export const TASK = 'BENCHLEAF_BUILD_TASK';

/** The task of this run; `undefined` where Astro was called by itself, and makes everything. */
export function readTask(): BuildTask | undefined {
  const file = process.env[TASK];
  return file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as BuildTask);
}

/** What is made where nobody said anything. */
export function shardOf(task: BuildTask | undefined): Shard {
  return task?.shard ?? WHOLE;
}
