import { problem, type Problem } from '../catalog/problem.ts';
import { readDatasetRows } from './dataset-rows.ts';
import { findLandmarks, plainLine } from './landmarks.ts';
import { findLinks } from './links.ts';
import type { DatasetPage, SourcePage } from './page.ts';
import type { PageForm } from './page-form.ts';
import { findTitle, readAbout } from './page-head.ts';
import { pageProblems } from './page-problems.ts';
import { readRows } from './page-rows.ts';
import { readTexText } from './tex-text.ts';

/** Most rows that are read from one page. */
export const ROW_LIMIT = 2000;

/** A page of a paper or of a dataset, or none, and everything that is wrong with it. */
export interface PageRead {
  readonly page: SourcePage | undefined;
  /** Only where the file holds a dataset page, and then there is no paper. */
  readonly datasetPage?: DatasetPage;
  readonly problems: readonly Problem[];
}

const HELP = {
  page: 'A page has the line "WorkDL logo mark" or the heading "Related benchmarks". Check that the file holds a paper page.',
  title: 'The title stands before the heading "About". Capture the page again.',
  cut: 'The page ends in its title, so there is nothing to read. Capture it again.',
} as const;

/** No page, and why: the problem stands on the line of `index`, or on the first that has a text. */
export function noPage(lines: readonly string[], file: string): PageRead {
  const first = lines.findIndex((line) => line.trim() !== '');
  const index = Math.max(first, 0);
  const found = lines[index]?.trim() ?? 'nothing';
  return { page: undefined, problems: [problem('not-a-page', file, index + 1, found, HELP.page)] };
}

/** Read the lines of a page of any flavour: a saved page was made into lines before. */
export function readLines(lines: readonly string[], form: PageForm): PageRead {
  const { file } = form;
  const marks = findLandmarks(lines);
  const isPaper = marks.benchmarks !== -1 || marks.header !== -1;
  const listing = isPaper ? undefined : readDatasetRows(lines, form);
  if (listing) return { page: undefined, ...listing };
  if (marks.logo === -1 && !isPaper) return noPage(lines, file);

  const title = findTitle(lines, marks);
  if (!title) {
    const line = Math.max(marks.about, 0);
    const found = lines[line]?.trim() ?? '';
    const fault = problem('missing-title', file, line + 1, found, HELP.title);
    return { page: undefined, problems: [fault] };
  }
  if (marks.about === -1 && !isPaper && !marks.hasTail) {
    const fault = problem('missing-section', file, title.line, title.text, HELP.cut);
    return { page: undefined, problems: [fault] };
  }

  const about = readAbout(lines, marks);
  const abstract = readTexText(about.abstract);
  const rows = readRows(lines, marks, form);
  const isMarkdown = rows.isTable || marks.logo === -1;
  const page: SourcePage = {
    file,
    flavour: form.flavour ?? (isMarkdown ? 'markdown' : 'text'),
    title: readTexText(title.text).trim() || title.text,
    printedTitle: title.text,
    abstract,
    abstractEnds: about.abstractEnds,
    authors: about.authors.map((name) => readTexText(name).trim() || name),
    year: about.year,
    links: findLinks(abstract),
    code: marks.hasTail && lines.slice(marks.tail).some((line) => plainLine(line) === 'Code'),
    rows: rows.rows.slice(0, ROW_LIMIT),
    shown: rows.rows.length + rows.faults.filter(({ code }) => code === 'unreadable-row').length,
    total: rows.total,
    date: form.date,
  };
  // The Markdown flavour has no logo, and leaves its tail out at times.
  const expectsTail = form.flavour === 'html' ? !form.isWhole : marks.logo !== -1;
  return { page, problems: pageProblems(page, { lines, marks, title, about, rows, expectsTail }) };
}
