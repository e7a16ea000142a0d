import { createHash } from 'node:crypto';
import type { Catalog } from './catalog.ts';
import type { Changes } from './changes.ts';
import type { HeldPaper } from './held-paper.ts';

/** A state of the catalog, so that a citation can name the one it saw. */
export interface CatalogVersion {
  /** The day of the newest change, where one is known, and a hash of what pages are made from: `2026-11-21.3f9a0c21`. */
  readonly name: string;
  /** ISO date of the newest change. */
  readonly date: string | undefined;
}

const HASH_DIGITS = 8;

/** A version as people read it: the hash of a page's data with as many digits as a citation has. */
export function shownVersion(version: string): string {
  return /^[0-9a-f]+$/.test(version) ? version.slice(0, HASH_DIGITS) : version;
}

/** The version of a catalog: equal exactly when its papers, benchmarks and registry are, on whatever machine. */
export function catalogVersion(
  { papers, benchmarks, registry }: Pick<Catalog<HeldPaper>, 'papers' | 'benchmarks' | 'registry'>,
  changes: Changes,
): CatalogVersion {
  const sha256 = createHash('sha256');
  for (const paper of papers) sha256.update(paper.version);
  for (const part of [...benchmarks, registry]) sha256.update(JSON.stringify(part));
  const digits = sha256.digest('hex').slice(0, HASH_DIGITS);
  const date = changes[0]?.date;
  return { name: date === undefined ? digits : `${date}.${digits}`, date };
}
