import { hash } from 'node:crypto';
import {
  paperFrontMatterSchema,
  type Capture,
  type Paper,
  type Repository,
  type Result,
} from '../catalog/paper.ts';
import { problem, type Problem } from '../catalog/problem.ts';
import { readFrontMatter } from './front-matter.ts';
import { flowList, inlineJson, quote, scalar } from './inline-yaml.ts';
import { schemaProblems } from './schema-problems.ts';
import { YamlError } from './yaml.ts';

/** `digest: 3f9a0c…`, the last line of the front matter, which vouches for all others. */
const DIGEST_LINE = /\ndigest: ([0-9a-f]{64})(?=\n---\n)/;

/** The sha256 of a paper's file without its `digest:` line. */
export function digestOf(text: string): string {
  return hash('sha256', text.replace(DIGEST_LINE, ''));
}

/** The digest that a paper's file carries; `undefined` where it carries none. */
export function writtenDigest(text: string): string | undefined {
  return DIGEST_LINE.exec(text)?.[1];
}

/** Whether a file is, to the letter, as the ingest wrote it. */
export function isUntouched(text: string, { digest }: Pick<Paper, 'digest'>): boolean {
  return digest !== undefined && digest === digestOf(text);
}

/** What does not apply is `undefined`, and left out by JSON. */
function inOrder(capture: Capture): Record<keyof Capture, unknown> {
  const { file, sha256, flavour, date, shown, total, pointer, license } = capture;
  return { file, sha256, flavour, date, shown, total, pointer, license };
}

function repositoryInOrder({ url, official, framework }: Repository): object {
  return { url, official, framework };
}

/** The lines of what only archives tell of a paper. */
function archiveLines({ date, arxiv, proceeding, addresses, repositories }: Paper): string {
  return [
    date === undefined ? '' : `date: ${quote(date)}\n`,
    arxiv === undefined ? '' : `arxiv: ${quote(arxiv)}\n`,
    proceeding === undefined ? '' : `proceeding: ${scalar(proceeding)}\n`,
    addresses === undefined ? '' : `addresses: [${addresses.map(quote).join(', ')}]\n`,
    repositories === undefined
      ? ''
      : blockList('repositories', repositories.map(repositoryInOrder)),
  ].join('');
}

/** The keys of a result in their order; those that do not apply are `undefined`, and left out by JSON. */
function resultInOrder(result: Result): Record<keyof Result, unknown> {
  const { benchmark, metric, value, listed, source, read, doubt } = result;
  const { model, uncertainty, unit, kind, additional_data, history } = result;
  const optional = { model, uncertainty, unit, kind, additional_data, history };
  return { benchmark, metric, value, listed, source, read, doubt, ...optional };
}

/** One item per line in a block list, or `[]` beside the key. */
function blockList(key: string, items: readonly unknown[]): string {
  if (items.length === 0) return `${key}: []\n`;
  return `${key}:\n${items.map((item) => `  - ${inlineJson(item)}\n`).join('')}`;
}

/**
 * The text of a paper's file: keys in the order of the schema, each capture and
 * each result on a line of its own, the abstract as the body. A paper with
 * captures gets a fresh digest; one written by hand gets none.
 */
export function writePaper(paper: Paper): string {
  const head = [
    `title: ${scalar(paper.title)}\n`,
    `authors: ${flowList(paper.authors)}\n`,
    `year: ${paper.year}\n`,
    `code: ${paper.code}\n`,
    `links: [${paper.links.map(quote).join(', ')}]\n`,
    archiveLines(paper),
    blockList('captures', paper.captures.map(inOrder)),
    blockList('results', paper.results.map(resultInOrder)),
  ].join('');
  const body = paper.abstract === '' ? '' : `\n${paper.abstract}\n`;
  const text = `---\n${head}---\n${body}`;
  if (paper.captures.length === 0) return text;
  return `---\n${head}digest: ${hash('sha256', text)}\n---\n${body}`;
}

/** A paper read back and whether its file is as the ingest wrote it, or what is wrong with it. */
export type PaperRead =
  | { readonly paper: Paper; readonly isUntouched: boolean; readonly problems: readonly [] }
  | {
      readonly paper: undefined;
      readonly isUntouched: false;
      readonly problems: readonly Problem[];
    };

/** Read a paper's file; `file` is the path that problems name. */
export function readPaper(id: string, text: string, file: string): PaperRead {
  const [, digest] = DIGEST_LINE.exec(text) ?? [];
  const paper = isUntouched(text, { digest }) ? readWritten(id, text) : undefined;
  return paper ? { paper, isUntouched: true, problems: [] } : readAnyPaper(id, text, file);
}

const CAPTURES = '\ncaptures:';
const RESULTS = '\nresults:';
const DIGEST = '\ndigest:';

/** The items of a list that `blockList` wrote, behind its key. */
function readItems(text: string, key: string, end: number): unknown {
  const list = text.slice(text.indexOf(key) + key.length, end).trimStart();
  return JSON.parse(list.startsWith('- ') ? `[${list.slice(2).replaceAll('\n  - ', ',')}]` : list);
}

/**
 * Read a file that is as the ingest wrote it: its lists are JSON, which is read
 * ten times as fast as YAML. `undefined` where it holds no paper for all that,
 * because somebody made up a digest: what is wrong with it, YAML can tell.
 */
function readWritten(id: string, text: string): Paper | undefined {
  const [captures, results, digest] = [CAPTURES, RESULTS, DIGEST].map((key) => text.indexOf(key));
  try {
    const { data, body } = readFrontMatter(text.slice(0, captures) + text.slice(digest));
    const lists = {
      captures: readItems(text, CAPTURES, results!),
      results: readItems(text, RESULTS, digest!),
    };
    const parsed = paperFrontMatterSchema.safeParse({ ...(data as object), ...lists });
    return parsed.data && { id, ...parsed.data, abstract: body.trim() };
  } catch {
    return undefined;
  }
}

function readAnyPaper(id: string, text: string, file: string): PaperRead {
  try {
    const { data, yaml, body } = readFrontMatter(text);
    const parsed = paperFrontMatterSchema.safeParse(data);
    if (parsed.success) {
      const paper = { id, ...parsed.data, abstract: body.trim() };
      return { paper, isUntouched: isUntouched(text, paper), problems: [] };
    }
    const problems = schemaProblems(
      'invalid-content',
      { file, yaml, firstLine: 2 },
      parsed.error,
      data,
    );
    return { paper: undefined, isUntouched: false, problems };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const help = `${error.message} Mend the file, or let the ingest write it anew with --overwrite.`;
    const found = text.split('\n')[error.line - 1] ?? '';
    return {
      paper: undefined,
      isUntouched: false,
      problems: [problem('invalid-content', file, error.line, found, help)],
    };
  }
}
