import { z } from 'zod';
import { problemSchema } from './problem.ts';

/** The dumps of Papers with Code that are read. */
export const ARCHIVE_SHAPES = [
  'evaluation-tables',
  'papers-with-abstracts',
  'links-between-papers-and-code',
] as const;
export type ArchiveShape = (typeof ARCHIVE_SHAPES)[number];

/** The file that holds the rows of an archive, beside the name that provenance has for it. */
export function keptFile(file: string): string {
  return `${file}l.gz`;
}

/** An archive that was imported: too large to copy, so its rows are kept and it is described. */
export const archiveSchema = z.strictObject({
  /** Path below `content/sources/` that provenance names; its rows stand beside it as `<file>l.gz`. */
  file: z.string().regex(/^pwc\/[A-Za-z0-9._-]+\.json$/),
  /** The name it came under. */
  name: z.string().min(1),
  shape: z.enum(ARCHIVE_SHAPES),
  /** Of the archive as it came, packed or not. */
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** SPDX id of the licence it is under. */
  license: z.string().min(1),
  /** Entries of its list, and rows that were kept of them. */
  entries: z.int().nonnegative(),
  rows: z.int().nonnegative(),
  /** What could not be kept. */
  problems: z.array(problemSchema),
});

/** `content/sources/pwc/manifest.json`: the archives, oldest import first. */
export const archiveManifestSchema = z.strictObject({ archives: z.array(archiveSchema) });

export type Archive = z.infer<typeof archiveSchema>;
