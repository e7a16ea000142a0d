import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { compareText } from '../catalog/problem.ts';
import { stampTarget, type Stamp } from './file-stamps.ts';

/** Whether an error says that a file or folder does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** The text of a file, or `undefined` where there is none. */
export async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** A file of a folder whose name without its ending is an id. */
export interface IdFile {
  readonly id: string;
  /** Path below `content/`, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** Whether a file holds a text, to the byte: a character that stands for broken bytes proves nothing. */
export function holds({ text }: Pick<IdFile, 'text'>, wanted: string): boolean {
  return text === wanted && !wanted.includes('\uFFFD');
}

/** A file of a folder before it is opened: the texts of all of them are gigabytes. */
export interface ClosedFile extends Pick<IdFile, 'id' | 'file'> {
  readonly stamp: () => Stamp;
  readonly read: () => IdFile;
}

/** The files of `content/<folder>` with an ending, by id, or those that `choose` leaves of the ids; no folder is no file. */
export async function readIdFiles(
  contentDir: string,
  folder: string,
  ending: string,
  choose = (ids: readonly string[]): readonly string[] => ids,
): Promise<readonly ClosedFile[]> {
  const names = await readdir(join(contentDir, folder)).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  // By id, not by file name: `a-b.md` comes before `a.md`, though `a` comes before `a-b`.
  const ids = names
    .filter((name) => extname(name) === ending)
    .map((name) => basename(name, ending));
  return choose(ids.sort(compareText)).map((id) => {
    const file = `${folder}/${id}${ending}`;
    const path = join(contentDir, file);
    return {
      id,
      file,
      stamp: () => stampTarget(path),
      read: () => ({ id, file, text: readFileSync(path, 'utf8') }),
    };
  });
}
