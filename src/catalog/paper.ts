import { z } from 'zod';
import { ID } from './id.ts';
import { arxivSchema, httpsSchema, webSchema } from './registry.ts';

const idSchema = z.string().regex(ID).max(80);
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** A path below `content/sources/`, without a step upwards. */
const sourceFileSchema = z.string().regex(/^(?!.*\.\.(?:\/|$))[^/\\][^\\]*$/);
/** A place in an archive: `/papers/3`. As a pattern, since `startsWith` is published as a format that no validator knows. */
const POINTER = /^\//;
const linesSchema = z
  .tuple([z.int().positive(), z.int().positive()])
  .refine(([first, last]) => first <= last, 'the first line comes first');

/** The forms of a source: those of a page, and an archive of many papers. */
export const FLAVOURS = ['text', 'markdown', 'html', 'archive'] as const;
export type Flavour = (typeof FLAVOURS)[number];

/** Where a value was read: lines of a page, a pointer into an archive, or an address. */
export const provenanceSchema = z.union([
  z.strictObject({ file: sourceFileSchema, lines: linesSchema }),
  z.strictObject({ file: sourceFileSchema, pointer: z.string().regex(POINTER) }),
  z.strictObject({ url: httpsSchema }),
]);

/** The split strings, verbatim: task, printed dataset and, where there is a value, metric and value. */
export const readSchema = z.union([
  z.tuple([z.string(), z.string(), z.string(), z.string()]),
  z.tuple([z.string(), z.string()]),
]);

/** A plain number, an `a/b` pair, yes or no, or nothing that can be compared. */
export const valueSchema = z.union([
  z.number(),
  z.tuple([z.number(), z.number()]),
  z.boolean(),
  z.null(),
]);

/** A paper's value in a metric on a benchmark. */
export const resultSchema = z.strictObject({
  benchmark: idSchema,
  /** Id of the metric; `null` only where upstream prints `--`, and then `value` is `null` too. */
  metric: idSchema.nullable(),
  value: valueSchema,
  /** How many results upstream lists on the benchmark (its column "Rank"). */
  listed: z.int().nonnegative().nullable(),
  source: provenanceSchema,
  read: readSchema,
  /** Other readings that were possible. */
  doubt: z.array(readSchema),
  model: z.string().min(1).optional(),
  uncertainty: z.number().nonnegative().optional(),
  unit: z.string().min(1).optional(),
  kind: z.enum(['pair', 'boolean', 'text']).optional(),
  additional_data: z.boolean().optional(),
  /** Values of older captures, newest first. */
  history: z
    .array(z.strictObject({ value: valueSchema, source: provenanceSchema, read: readSchema }))
    .optional(),
});

/** One source file a paper was read from. */
export const captureSchema = z.strictObject({
  file: sourceFileSchema,
  sha256: sha256Schema,
  flavour: z.enum(FLAVOURS),
  /** ISO date of the capture where the file says it. */
  date: z.iso.date().nullable(),
  /** Rows that stand in the capture. */
  shown: z.int().nonnegative(),
  /** Rows that upstream announces, where it does. */
  total: z.int().nonnegative().nullable(),
  /** The paper's own entry in an archive of papers. */
  pointer: z.string().regex(POINTER).optional(),
  /** SPDX id of the licence the source is under, where it has one: `CC-BY-SA-4.0`. */
  license: z.string().min(1).optional(),
});

/** A place where code of the paper lies, as an archive knows it. */
export const repositorySchema = z.strictObject({
  url: webSchema,
  /** Whether it is the authors' own; absent where the archive does not tell. */
  official: z.boolean().optional(),
  /** `pytorch`, `tf`, `jax`. */
  framework: z.string().min(1).optional(),
});

/** The front matter of `content/papers/<id>.md`, keys in the order they are written. */
export const paperFrontMatterSchema = z.strictObject({
  title: z.string().min(1),
  authors: z.array(z.string().min(1)),
  year: z.int().min(1900).max(2100).nullable(),
  /** Whether upstream knows an implementation. */
  code: z.boolean(),
  /** https addresses found in the abstract. */
  links: z.array(httpsSchema),
  /** Day of publication, where an archive tells it. */
  date: z.iso.date().optional(),
  arxiv: arxivSchema.optional(),
  /** Where it was published: `ACL 2018 7`. */
  proceeding: z.string().min(1).optional(),
  /** Addresses by which archives know the paper; they tell it from others of its title. */
  addresses: z.array(webSchema).optional(),
  repositories: z.array(repositorySchema).optional(),
  /** Every source the paper was read from, newest first; empty for a paper written by hand. */
  captures: z.array(captureSchema),
  results: z.array(resultSchema),
  /** sha256 of everything else in the file; absent from a paper written by hand. */
  digest: sha256Schema.optional(),
});

export type Provenance = z.infer<typeof provenanceSchema>;
export type Read = z.infer<typeof readSchema>;
export type Value = z.infer<typeof valueSchema>;
export type Result = z.infer<typeof resultSchema>;
export type Capture = z.infer<typeof captureSchema>;
export type Repository = z.infer<typeof repositorySchema>;
export type PaperFrontMatter = z.infer<typeof paperFrontMatterSchema>;

/** A paper as the catalog holds it. */
export interface Paper extends PaperFrontMatter {
  readonly id: string;
  /** Plain text; paragraphs are divided by an empty line. */
  readonly abstract: string;
}
