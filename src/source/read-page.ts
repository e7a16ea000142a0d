import { splitLines } from '../catalog/lines.ts';
import { problem, type Problem } from '../catalog/problem.ts';
import { readAuthorLine } from './author-line.ts';
import { findCaptureDate } from './capture-date.ts';
import { findLandmarks, plainLine, SHOWING, type Landmarks } from './landmarks.ts';
import { readCount } from './listed-count.ts';
import { findLinks } from './links.ts';
import { readMarkdownRows } from './markdown-rows.ts';
import type { SourcePage } from './page.ts';
import { characterProblems, pageProblems, rowProblem } from './page-problems.ts';
import { readTextRows } from './text-rows.ts';

/** Most rows that are read from one page. */
export const ROW_LIMIT = 2000;

/** A page, or none, and everything that is wrong with it. */
export interface PageRead {
  readonly page: SourcePage | undefined;
  readonly problems: readonly Problem[];
}

/** `| Node Classification | Cora | Accuracy88.2 | 885 | |` */
const TABLE_LINE = /^\s*\|.*\|/;

/** A line of a text, and its number counted from 1. */
interface Found {
  readonly text: string;
  readonly line: number;
}

/** The title: what stands before `About`, after the logo where there is one. */
function findTitle(lines: readonly string[], marks: Landmarks): Found | undefined {
  const ends = [marks.about, marks.benchmarks, marks.header].find((index) => index !== -1);
  const start = marks.logo + 1;
  const end = ends ?? lines.length;
  const named = lines
    .slice(start, Math.max(start, end))
    .map((line, index) => ({ text: plainLine(line), line: start + index + 1 }))
    .filter(({ text }) => text !== '');
  const first = named[0];
  if (!first) return undefined;
  return marks.logo === -1 || marks.about === -1
    ? first
    : { text: named.map(({ text }) => text).join(' '), line: first.line };
}

/** Join lines to paragraphs: empty lines divide them, whatever their number. */
function joinParagraphs(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Read the section `About`: an abstract, and an author line at its end where there is one. */
function readAbout(lines: readonly string[], marks: Landmarks) {
  const start = marks.about + 1;
  const end = [marks.benchmarks, marks.header].find((index) => index !== -1) ?? marks.tail;
  const body = marks.about === -1 ? [] : lines.slice(start, Math.max(start, end));
  const last = body.findLastIndex((line) => line.trim() !== '');
  const names = last === -1 ? undefined : readAuthorLine(body[last]!);
  const ends = end < lines.length || names !== undefined;
  return {
    abstract: joinParagraphs(names ? body.slice(0, last) : body),
    abstractEnds: ends,
    authors: names?.authors ?? [],
    year: names?.year ?? null,
    line: last === -1 ? start : start + last + 1,
  };
}

/** `Showing 10 of 14 rows` -> 14, with its line. */
function findTotal(lines: readonly string[], from: number): { total: number | null; line: number } {
  const index = lines.findIndex((line, at) => at >= from && SHOWING.test(plainLine(line)));
  const total =
    index === -1 ? undefined : readCount(SHOWING.exec(plainLine(lines[index]!))?.[2] ?? '');
  return { total: total ?? null, line: index + 1 };
}

/**
 * Read a page of either flavour.
 *
 * Never throws: a text that is no page, and every fault of one that is, comes
 * back as a problem. `file` goes into the problems and the page as it is given.
 */
export function readPage(text: string, file: string): PageRead {
  const lines = splitLines(text.toWellFormed());
  const marks = findLandmarks(lines);
  if (marks.logo === -1 && marks.benchmarks === -1 && marks.header === -1) {
    const found = lines.find((line) => line.trim() !== '')?.trim() ?? '';
    const help =
      'A page has the line "WorkDL logo mark" or the heading "Related benchmarks". Check that the capture holds a paper page.';
    return { page: undefined, problems: [problem('not-a-page', file, 1, found, help)] };
  }
  const title = findTitle(lines, marks);
  if (!title) {
    const help = 'The title stands before the heading "About". Capture the page again.';
    const found = lines[Math.max(marks.about, 0)] ?? '';
    const line = Math.max(marks.about, 0) + 1;
    return { page: undefined, problems: [problem('missing-title', file, line, found, help)] };
  }

  const about = readAbout(lines, marks);
  const total = marks.hasTail ? findTotal(lines, marks.tail) : { total: null, line: 1 };
  const start = Math.max(marks.header === -1 ? marks.benchmarks : marks.header, -1) + 1;
  const rowsFollow = marks.header !== -1 || marks.benchmarks !== -1;
  const range = {
    start: rowsFollow ? start : lines.length,
    end: marks.tail === -1 ? lines.length : marks.tail,
    cutOff: !marks.hasTail,
    endsInLine: !/[\r\n]$/.test(text),
  };
  const isTable = lines.slice(range.start - 1, range.end).some((line) => TABLE_LINE.test(line));
  const { rows, faults } = isTable ? readMarkdownRows(lines, range) : readTextRows(lines, range);

  const page: SourcePage = {
    file,
    flavour: isTable || marks.logo === -1 ? 'markdown' : 'text',
    title: title.text,
    abstract: about.abstract,
    abstractEnds: about.abstractEnds,
    authors: about.authors,
    year: about.year,
    links: findLinks(about.abstract),
    code: marks.hasTail && lines.slice(marks.tail).some((line) => plainLine(line) === 'Code'),
    rows: rows.slice(0, ROW_LIMIT),
    total: total.total,
    date: findCaptureDate(file),
  };
  const problems = [
    ...characterProblems(file, lines),
    ...missingSections(file, lines, marks),
    ...faults.map((fault) => rowProblem(file, fault)),
    ...pageProblems(page, {
      title: title.line,
      about: Math.max(marks.about, 0) + 1,
      authors: about.line,
      showing: total.line,
    }),
  ];
  if (rows.length > ROW_LIMIT) {
    const line = rows[ROW_LIMIT]!.lines[0];
    const help = `The first ${ROW_LIMIT} rows are read. Check that the capture holds one page.`;
    problems.push(problem('too-many-rows', file, line, `${rows.length} rows`, help));
  }
  return { page, problems };
}

function missingSections(file: string, lines: readonly string[], marks: Landmarks): Problem[] {
  const help =
    'The page is cut off or not whole, so nothing is read from this section. Capture it again.';
  const missing = (heading: string) =>
    problem('missing-section', file, Math.max(lines.length, 1), heading, help);
  return [
    ...(marks.about === -1 ? [missing('About')] : []),
    ...(marks.benchmarks === -1 && marks.header === -1 ? [missing('Related benchmarks')] : []),
  ];
}
