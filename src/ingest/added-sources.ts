import { access, constants, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { Problem } from '../catalog/problem.ts';
import { readPage } from '../source/read-page.ts';
import { listFiles, readSource, WORKDL, type SourceFile } from '../store/source-files.ts';

/** Longest name of a file that is copied, its ending aside. */
const NAME_LENGTH = 80;

/** A path that was named in the call and cannot be opened. */
export class UnreadablePath extends Error {
  override readonly name = 'UnreadablePath';
}

async function openPath(path: string): Promise<{ isFolder: boolean }> {
  try {
    await access(path, constants.R_OK);
    return { isFolder: (await stat(path)).isDirectory() };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UnreadablePath(
      isMissing
        ? `There is no file or folder ${path}.`
        : `${path} cannot be opened: ${String(error)}`,
    );
  }
}

/** The files that the paths of a call name, folders opened, each once and as it was given. */
export async function findInputs(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const { isFolder } = await openPath(path);
    if (isFolder) files.push(...(await listFiles(path)).map((file) => join(path, file)));
    else files.push(path);
  }
  return [...new Map(files.map((file) => [resolve(file), file])).values()];
}

/** A name that is safe in every file system: `../My page?.TXT` -> `My-page.txt`. */
export function safeName(path: string): string {
  const ending = extname(path);
  const stem = basename(path, ending)
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, NAME_LENGTH)
    .replace(/^[-.]+|[-.]+$/g, '');
  return `${stem === '' ? 'page' : stem}${ending.toLowerCase()}`;
}

/** The path below `content/sources/` for a new page; a taken name gets a piece of the page's hash, and stays beside. */
function placeFor({ file, sha256 }: SourceFile, taken: ReadonlySet<string>): AddedFile {
  const name = safeName(file);
  const plain = `${WORKDL}/${name}`;
  if (!taken.has(plain.toLowerCase())) return { file: plain, beside: undefined };
  const ending = extname(name);
  const stem = basename(name, ending);
  return { file: `${WORKDL}/${stem}-${sha256.slice(0, 8)}${ending}`, beside: plain };
}

/** Where a page among the inputs stands, below `content/sources/`. */
export interface AddedFile {
  readonly file: string;
  /** The page that has the name which this one came with, where it is another. */
  readonly beside: string | undefined;
}

/** Pages from elsewhere that join the corpus, and the files that do not, with the reasons. */
export interface Added {
  /** Path below `content/sources/` to page. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** How many files have bytes that are in the corpus already. */
  readonly present: number;
  /** Where the pages among the inputs stand, new ones and those that stood there. */
  readonly files: readonly AddedFile[];
  /** Their files are named as they were given. */
  readonly problems: readonly Problem[];
}

/**
 * Read the inputs of a call. A file that is no page is told and not taken; one
 * whose bytes are in the corpus already is left out.
 */
export function addSources(
  inputs: readonly string[],
  corpus: readonly Pick<SourceFile, 'file' | 'sha256'>[],
  onRead: () => void,
): Added {
  const placeOf = new Map(corpus.map(({ sha256, file }) => [sha256, file]));
  const taken = new Set(corpus.map(({ file }) => file.toLowerCase()));
  const sources = new Map<string, SourceFile>();
  const problems: Problem[] = [];
  const files = new Map<string, AddedFile>();
  let present = 0;
  for (const input of inputs) {
    const { source, problems: faults } = readSource(input, input);
    onRead();
    problems.push(...faults);
    if (!source) continue;
    const read = readPage(source.text, source.file);
    const standing = placeOf.get(source.sha256);
    if (standing !== undefined) {
      present += 1;
      if (!files.has(standing)) files.set(standing, { file: standing, beside: undefined });
    } else if (!read.page && !read.datasetPage) problems.push(...read.problems);
    else {
      const at = placeFor(source, taken);
      const place = at.file;
      placeOf.set(source.sha256, place);
      taken.add(place.toLowerCase());
      sources.set(place, source);
      files.set(place, at);
    }
  }
  return { sources, present, files: [...files.values()], problems };
}
