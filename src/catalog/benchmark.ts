import { z } from 'zod';
import { ID } from './id.ts';

const idSchema = z.string().regex(ID).max(80);

/** `content/benchmarks/<id>.json`: one per task and printed dataset. Results live in papers only. */
export const benchmarkFileSchema = z.strictObject({
  task: z.string().min(1),
  /** The printed dataset without a trailing split in parentheses. */
  dataset: z.string().min(1),
  /** That parenthesis, when it is one of {@link SPLITS}. */
  split: z.string().min(1).nullable(),
  /** The dataset as it is printed, its split included: `LRW (test)`. */
  printed: z.string().min(1),
  /** Metric ids, most held results first. */
  metrics: z.array(idSchema),
  /** The largest number of results that a capture says upstream lists. */
  listed: z.int().nonnegative().nullable(),
  /** Task and printed dataset of every other spelling that the registry merges into this one. */
  spellings: z.array(z.tuple([z.string(), z.string()])),
});

export type BenchmarkFile = z.infer<typeof benchmarkFileSchema>;

export interface Benchmark extends BenchmarkFile {
  readonly id: string;
}

/** The parentheses that name a split; any other belongs to the dataset: `COLLAB (10-fold cross-validation)`. */
export const SPLITS: ReadonlySet<string> = new Set([
  'test',
  'val',
  'dev',
  'train',
  'validation',
  'valid',
  'testing',
  'training',
  'minival',
  'test-dev',
  'test-std',
  'test-challenge',
  'testdev',
  'test-clean',
  'test-other',
  'dev-clean',
  'dev-other',
  'trainval',
  'eval',
]);

/** `LRW (test)`: a name, white space, one parenthesis at the end. */
const TRAILING_PARENTHESIS = /^(.*\S)\s*\(([^()]+)\)$/;

/** Divide a printed dataset into its name and its split, if its last parenthesis is one. */
export function divideSplit(printed: string): { dataset: string; split: string | null } {
  // Asked millions of times, and seldom with a parenthesis.
  if (!printed.endsWith(')')) return { dataset: printed, split: null };
  const [, dataset, split] = TRAILING_PARENTHESIS.exec(printed) ?? [];
  return dataset !== undefined && split !== undefined && SPLITS.has(split.toLowerCase())
    ? { dataset, split: split.toLowerCase() }
    : { dataset: printed, split: null };
}
