import { problem, type Problem, type ProblemCode } from '../catalog/problem.ts';
import type { Landmarks } from './landmarks.ts';
import { findGluedWord } from './missing-space.ts';
import type { SourcePage } from './page.ts';
import type { About, NumberedLine } from './page-head.ts';
import type { PageRows } from './page-rows.ts';
import type { RowFault } from './row-fault.ts';
import { findSuspiciousCharacter } from './suspicious-characters.ts';

const HELP = {
  section:
    'The page is cut off or not whole, so nothing was read from this section. Capture it again.',
  tail: 'The page ends among its rows, so some may be missing. Capture it again.',
  unreadable:
    'A row is task with dataset, metric with value, and a count, each on its line. Capture the page again, or write the result into a paper by hand.',
  truncated:
    'The page ends inside this row, so what is cut off was not read. Capture it again and put the new file beside this one.',
  newer: 'Nothing to do, unless a newer capture has it.',
  character:
    'The text was kept as it is. Compare it with the page in a browser, and mend names in content/registry/.',
  space:
    'A mended title goes into content/registry/papers.yaml; the address of the paper stays as it is.',
  rows: 'Upstream shows no more on this page. A capture that shows other rows can be added beside this one.',
} as const;

/** What the parts of a page were read to be. */
export interface PageParts {
  readonly lines: readonly string[];
  readonly marks: Landmarks;
  readonly title: NumberedLine;
  readonly about: About;
  readonly rows: PageRows;
  /** Whether a page like this one ends in a tail: one without has lost it. */
  readonly expectsTail: boolean;
}

function rowProblem(file: string, { code, lines, found }: RowFault): Problem {
  const help = code === 'truncated-row' ? HELP.truncated : HELP.unreadable;
  return problem(code, file, lines[0], found, help);
}

/** One problem for each line that holds characters which do not show. */
function characterProblems(file: string, lines: readonly string[]): Problem[] {
  return lines.flatMap((line, index) => {
    const name = findSuspiciousCharacter(line);
    if (name === undefined) return [];
    const found = `${name} in: ${line.trim()}`;
    return problem('suspicious-character', file, index + 1, found, HELP.character);
  });
}

function missingSections(file: string, { lines, marks, rows, expectsTail }: PageParts): Problem[] {
  const last = Math.max(lines.length, 1);
  const missing = (heading: string, help: string) =>
    problem('missing-section', file, last, heading, help);
  const problems: Problem[] = [];
  if (marks.about === -1) problems.push(missing('About', HELP.section));
  if (marks.benchmarks === -1 && marks.header === -1) {
    problems.push(missing('Related benchmarks', HELP.section));
  } else if (expectsTail && !marks.hasTail && rows.faults.length === 0) {
    problems.push(missing('Other info', HELP.tail));
  }
  return problems;
}

function headProblems(page: SourcePage, { title, about }: PageParts): Problem[] {
  const { file } = page;
  const missing = (code: ProblemCode, line: number) =>
    problem(code, file, line, page.title, HELP.newer);
  const problems: Problem[] = [];
  if (page.abstract === '') problems.push(missing('missing-abstract', about.headingLine));
  // Names stand behind the abstract: a page that ends in it is told as cut off, once.
  if (about.abstractEnds) {
    if (page.authors.length === 0) problems.push(missing('missing-authors', about.lastLine));
    if (page.year === null) problems.push(missing('missing-year', about.lastLine));
  }
  const glued = findGluedWord(page.title);
  if (glued !== undefined) {
    problems.push(problem('likely-missing-space', file, title.line, glued, HELP.space));
  }
  return problems;
}

/** Everything that is wrong with a page, its glued strings aside. */
export function pageProblems(page: SourcePage, parts: PageParts): Problem[] {
  const { file, shown, total } = page;
  const { rows } = parts;
  const problems = [
    ...characterProblems(file, parts.lines),
    ...missingSections(file, parts),
    ...rows.faults.map((fault) => rowProblem(file, fault)),
    ...headProblems(page, parts),
  ];
  if (total !== null && total > shown) {
    const found = `${shown} of ${total} rows`;
    problems.push(problem('truncated-results', file, rows.totalLine, found, HELP.rows));
  }
  if (rows.rows.length > page.rows.length) {
    const first = rows.rows[page.rows.length]!;
    const help = `The first ${page.rows.length} rows were read. Check that the capture holds one page.`;
    problems.push(problem('too-many-rows', file, first.lines[0], `${rows.rows.length} rows`, help));
  }
  return problems;
}
