import { readFileSync } from 'node:fs';
import type { Bundle } from './bundle.ts';
import type { Shard } from './shard.ts';

/** What one process of a build is to make. */
export interface BuildTask {
  readonly shard: Shard;
  /** Where the part is made. */
  readonly folder: string;
  readonly bundle: Bundle;
  /** Hash of everything but the content that decides what pages are made of. */
  readonly program: string;
  /** Where the process writes down what it has made. */
  readonly record: string;
  /** Whether there is so little to make that one process does it, which may take more memory to be done sooner. */
  readonly isLittle: boolean;
  /** The finished site of the last build, and what is known of it; nothing where all is made anew. */
  readonly last: { readonly site: string; readonly memory: string } | null;
}

/** Read the task of a process. */
export function readTask(file: string): BuildTask {
  return JSON.parse(readFileSync(file, 'utf8')) as BuildTask;
}
