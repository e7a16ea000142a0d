import { stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { Problem } from '../catalog/problem.ts';
import { readPage } from '../source/read-page.ts';
import { listFiles, readSource, WORKDL, type SourceFile } from '../store/source-files.ts';

/** Longest name of a file that is copied, its ending aside. */
const NAME_LENGTH = 80;

/** A path that was named on the command line and cannot be opened. */
export class UnreadablePath extends Error {
  override readonly name = 'UnreadablePath';
}

/** The files that the paths of a call name, folders opened, as they were given. */
export async function findInputs(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const status = await stat(path).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UnreadablePath(`${path} cannot be opened: ${reason}`);
    });
    if (!status.isDirectory()) files.push(path);
    else files.push(...(await listFiles(path)).map((file) => join(path, file)));
  }
  return [...new Map(files.map((file) => [resolve(file), file])).values()];
}

/** A name that is safe in every file system: `../My page?.TXT` -> `My-page.txt`. */
export function safeName(path: string): string {
  const ending = extname(path);
  const stem = basename(path, ending)
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, NAME_LENGTH);
  return `${stem === '' ? 'page' : stem}${ending.toLowerCase()}`;
}

/** The path below `content/sources/` for a new page; a taken name gets a piece of the page's hash. */
function placeFor(source: SourceFile, taken: ReadonlySet<string>): string {
  const name = safeName(source.file);
  const plain = `${WORKDL}/${name}`;
  if (!taken.has(plain.toLowerCase())) return plain;
  const ending = extname(name);
  return `${WORKDL}/${basename(name, ending)}-${source.sha256.slice(0, 8)}${ending}`;
}

/** Pages from elsewhere that join the corpus, and the files that do not, with the reasons. */
export interface Added {
  /** Path below `content/sources/`, to page. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** Their files are named as they were given. */
  readonly problems: readonly Problem[];
}

/**
 * Read the inputs of a call. A file that is no page is told and not taken; one
 * whose bytes are in the corpus already is left out.
 */
export async function addSources(
  inputs: readonly string[],
  present: readonly SourceFile[],
  onRead: () => void,
): Promise<Added> {
  const hashes = new Set(present.map(({ sha256 }) => sha256));
  const taken = new Set(present.map(({ file }) => file.toLowerCase()));
  const sources = new Map<string, SourceFile>();
  const problems: Problem[] = [];
  for (const input of inputs) {
    const read = await readSource(input, input);
    problems.push(...read.problems);
    onRead();
    const { source } = read;
    if (!source || hashes.has(source.sha256)) continue;
    const { page, problems: faults } = readPage(source.text, source.file);
    if (!page) {
      problems.push(...faults);
      continue;
    }
    const place = placeFor(source, taken);
    hashes.add(source.sha256);
    taken.add(place.toLowerCase());
    sources.set(place, source);
  }
  return { sources, problems };
}
