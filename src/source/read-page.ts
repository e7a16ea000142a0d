import { splitLines } from '../catalog/lines.ts';
import { problem, type Problem } from '../catalog/problem.ts';
import { findCaptureDate } from './capture-date.ts';
import { findLandmarks, plainLine } from './landmarks.ts';
import { findLinks } from './links.ts';
import type { SourcePage } from './page.ts';
import { findTitle, readAbout } from './page-head.ts';
import { pageProblems } from './page-problems.ts';
import { readRows } from './page-rows.ts';

/** Most rows that are read from one page. */
export const ROW_LIMIT = 2000;

/** A page, or none, and everything that is wrong with it. */
export interface PageRead {
  readonly page: SourcePage | undefined;
  readonly problems: readonly Problem[];
}

function noPage(lines: readonly string[], file: string): PageRead {
  const index = Math.max(
    lines.findIndex((line) => line.trim() !== ''),
    0,
  );
  const found = lines[index]?.trim() ?? 'nothing';
  const help =
    'A page has the line "WorkDL logo mark" or the heading "Related benchmarks". Check that the file holds a paper page.';
  return { page: undefined, problems: [problem('not-a-page', file, index + 1, found, help)] };
}

function noTitle(lines: readonly string[], file: string, about: number): PageRead {
  const help = 'The title stands before the heading "About". Capture the page again.';
  const index = Math.max(about, 0);
  const found = lines[index]?.trim() ?? '';
  return { page: undefined, problems: [problem('missing-title', file, index + 1, found, help)] };
}

/**
 * Read a page of either flavour.
 *
 * Never throws: a text that is no page, and every fault of one that is, comes
 * back as a problem. `file` goes into the page and its problems as it is given.
 */
export function readPage(text: string, file: string): PageRead {
  const lines = splitLines(text.toWellFormed());
  const marks = findLandmarks(lines);
  if (marks.logo === -1 && marks.benchmarks === -1 && marks.header === -1) {
    return noPage(lines, file);
  }
  const title = findTitle(lines, marks);
  if (!title) return noTitle(lines, file, marks.about);

  const about = readAbout(lines, marks);
  const rows = readRows(lines, marks, !/[\r\n]$/.test(text));
  const page: SourcePage = {
    file,
    flavour: rows.isTable || marks.logo === -1 ? 'markdown' : 'text',
    title: title.text,
    abstract: about.abstract,
    abstractEnds: about.abstractEnds,
    authors: about.authors,
    year: about.year,
    links: findLinks(about.abstract),
    code: marks.hasTail && lines.slice(marks.tail).some((line) => plainLine(line) === 'Code'),
    rows: rows.rows.slice(0, ROW_LIMIT),
    shown: rows.rows.length + rows.faults.filter(({ code }) => code === 'unreadable-row').length,
    total: rows.total,
    date: findCaptureDate(file),
  };
  return { page, problems: pageProblems(page, { lines, marks, title, about, rows }) };
}
