import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { splitLines } from '../catalog/lines.ts';
import { compareText, problem, type Problem } from '../catalog/problem.ts';
import { isMissing } from './content-folder.ts';

/** Largest file that is read as a page. */
export const FILE_LIMIT = 1_000_000;

/** Largest saved page: a browser keeps styles and pictures in it. */
export const SAVED_LIMIT = 4_000_000;

/** Longest line of a page as text, in UTF-16 units; a saved page may stand on a single line. */
export const LINE_LIMIT = 10_000;

/** Folder of the pages, below `content/sources/`. */
export const WORKDL = 'workdl';

/** Endings of files that are read as pages. */
const ENDINGS: ReadonlySet<string> = new Set(['.txt', '.md', '.html', '.htm']);

/** Whether a file has the name of a page. */
export function isPageName(file: string): boolean {
  return ENDINGS.has(extname(file).toLowerCase());
}

/** Whether a file is a page as a browser saves it. */
function isSaved(file: string): boolean {
  return /\.html?$/i.test(file);
}

/** The largest size of a file, by its ending. */
function sizeLimit(file: string): number {
  return isSaved(file) ? SAVED_LIMIT : FILE_LIMIT;
}

/** A source that passed every check a text can pass unread. */
export interface SourceFile {
  /** The path that its problems name: below `content/`, or as given. */
  readonly file: string;
  readonly bytes: Buffer;
  readonly text: string;
  readonly sha256: string;
}

/** A source, or why there is none. */
export type SourceRead =
  | { readonly source: SourceFile; readonly problems: readonly [] }
  | { readonly source: undefined; readonly problems: readonly Problem[] };

function refuse(...problems: Problem[]): SourceRead {
  return { source: undefined, problems };
}

/** Line of the first byte that is not UTF-8. */
function firstInvalidLine(bytes: Buffer): number {
  const valid = (length: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (valid(middle)) low = middle;
    else high = middle - 1;
  }
  return bytes.subarray(0, low).toString('utf8').split('\n').length;
}

/** Check the bytes of a page and decode them; `file` is the path that problems name. */
export function decodeSource(bytes: Buffer, file: string): SourceRead {
  if (bytes.length > sizeLimit(file)) return tooLarge(file, bytes.length);
  if (!isUtf8(bytes)) {
    const line = firstInvalidLine(bytes);
    const found = bytes.toString('utf8').split('\n')[line - 1] ?? '';
    return refuse(
      problem('invalid-utf-8', file, line, found, 'Save the page as UTF-8, or capture it again.'),
    );
  }
  const text = bytes.toString('utf8');
  const long =
    text.length > LINE_LIMIT && !isSaved(file)
      ? splitLines(text).findIndex((line) => line.length > LINE_LIMIT)
      : -1;
  if (long !== -1) {
    const line = splitLines(text)[long]!;
    const help = `A line of a page has at most ${LINE_LIMIT} characters, this one has ${line.length}. Check that the file holds one page as text.`;
    return refuse(problem('line-too-long', file, long + 1, line, help));
  }
  return { source: { file, bytes, text, sha256: hash('sha256', bytes) }, problems: [] };
}

function tooLarge(file: string, size: number): SourceRead {
  const help = `A page has at most ${sizeLimit(file)} bytes. Check that the file holds one page.`;
  return refuse(problem('file-too-large', file, 1, `${size} bytes`, help));
}

/** A name that provenance could not carry: a backslash or a control character is no part of a path here. */
const UNSAFE_NAME = /[\\\p{Cc}]/u;

/** Read a page below `content/sources/`; its problems name it below `content/`. */
export function readOwnSource(contentDir: string, file: string): SourceRead {
  const path = `sources/${file}`;
  if (UNSAFE_NAME.test(file)) {
    const help = 'Rename the file: its name holds a backslash or a control character.';
    return refuse(problem('unreadable-file', path, 1, JSON.stringify(file), help));
  }
  return readSource(join(contentDir, path), path);
}

/**
 * Read and check the file at `path`; `file` is the path that problems name.
 * Pages are small: waiting for each would take longer than reading it.
 */
export function readSource(path: string, file: string): SourceRead {
  if (!isPageName(path)) {
    const help =
      'Pages are read from .txt, .md, .html and .htm files. Rename the file if it is a page, or move it away.';
    return refuse(problem('unsupported-file', file, 1, extname(path) || 'no ending', help));
  }
  try {
    const status = lstatSync(path);
    if (!status.isFile()) {
      const help = 'Sources are plain files, not links or devices. Copy the page itself here.';
      return refuse(problem('unreadable-file', file, 1, 'not a plain file', help));
    }
    if (status.size > sizeLimit(file)) return tooLarge(file, status.size);
    return decodeSource(readFileSync(path), file);
  } catch (error) {
    const found = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const help = 'Check that the file exists and that you may read it.';
    return refuse(problem('unreadable-file', file, 1, found, help));
  }
}

/** Every file below a folder, hidden ones aside, in a stable order, with forward slashes; no folder is no file. */
export async function listFiles(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(
    (error: unknown) => {
      if (isMissing(error) && below === '') return [];
      throw error;
    },
  );
  const files: string[] = [];
  for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) files.push(...(await listFiles(folder, path)));
    else files.push(path);
  }
  return files.sort(compareText);
}
