import { digest } from '../catalog/digest.ts';
import { encoded, type DataContent, type DataFile, type DataRange } from './data-file.ts';
import { partsList } from './data-manifest.ts';

/** What is to be given out as one file, or in parts. */
export interface Divided<T> {
  readonly content: DataContent;
  readonly format: 'json' | 'csv';
  readonly parts: readonly (readonly T[])[];
  readonly rowsOf: (things: readonly T[]) => number;
  readonly textsOf: (things: readonly T[]) => Iterable<string>;
  /** The version of what the texts say of a thing. */
  readonly versionOf: (thing: T) => string;
}

/** What a file of some things holds. */
export function rangeOfThings<T extends { readonly id: string }>(
  things: readonly T[],
  rows: number,
): DataRange {
  return { rows, first: things[0]?.id ?? null, last: things.at(-1)?.id ?? null };
}

/**
 * The files of a content: one at the address of the whole while there is one part.
 * Else its parts, numbered from 1, and in the place of the whole the list of them:
 * a program that expects the whole fails there, rather than take a part for it.
 */
export function dividedFiles<T extends { readonly id: string }>(
  divided: Divided<T>,
  addressOf: (path: string) => string,
): DataFile[] {
  const { content, format, parts, rowsOf, textsOf, versionOf } = divided;
  const whole = `${content}.${format}`;
  const isWhole = parts.length === 1;
  const files = parts.map((things, position): DataFile => ({
    path: isWhole ? whole : `${content}/${position + 1}.${format}`,
    content,
    scope: isWhole ? 'whole' : 'part',
    format,
    ...rangeOfThings(things, rowsOf(things)),
    chunks: () => encoded(textsOf(things)),
    version: () => digest(things.map(versionOf)),
  }));
  if (isWhole) return files;
  const list: DataFile = {
    path: whole,
    content,
    scope: 'parts-list',
    format,
    rows: files.reduce((sum, { rows }) => sum + rows, 0),
    first: files[0]?.first ?? null,
    last: files.at(-1)?.last ?? null,
    chunks: () => encoded([listOf(files, content, addressOf)]),
    version: () => digest(listOf(files, content, addressOf)),
  };
  return [...files, list];
}

function listOf(
  files: readonly DataFile[],
  content: DataContent,
  addressOf: (path: string) => string,
): string {
  const parts = files.map(({ path, rows, first, last }) => ({
    address: addressOf(path),
    rows,
    first,
    last,
  }));
  return partsList({ manifest: addressOf('manifest.json'), parts }, content);
}
