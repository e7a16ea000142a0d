import { problem, type Problem } from '../catalog/problem.ts';
import { findGluedWord } from './missing-space.ts';
import type { SourcePage } from './page.ts';
import type { RowFault } from './row-fault.ts';
import { findSuspiciousCharacter } from './suspicious-characters.ts';

const ROW_HELP = {
  'unreadable-row':
    'A row is task and dataset, metric and value, and a count, each on its line. Capture the page again, or add the result by hand in a paper of its own.',
  'truncated-row':
    'The page ends inside this row, so it is not held. Capture the page again and put the new file beside this one.',
} as const;

/** The problem that a group of lines among the rows is. */
export function rowProblem(file: string, { code, lines, found }: RowFault): Problem {
  return problem(code, file, lines[0], found, ROW_HELP[code]);
}

/** One problem per suspicious character that a page carries in a line of its own. */
export function characterProblems(file: string, lines: readonly string[]): Problem[] {
  return lines.flatMap((line, index) => {
    const name = findSuspiciousCharacter(line);
    return name === undefined
      ? []
      : [
          problem(
            'suspicious-character',
            file,
            index + 1,
            `${name} in ${JSON.stringify(line.trim())}`,
            'The text is kept as it is. Compare it with the page in a browser, and mend names in content/registry/.',
          ),
        ];
  });
}

/** What is missing or odd about the head of a page, and what upstream says it left out. */
export function pageProblems(
  page: SourcePage,
  at: { title: number; about: number; authors: number; showing: number },
): Problem[] {
  const { file } = page;
  const problems: Problem[] = [];
  if (page.abstract === '') {
    problems.push(
      problem(
        'missing-abstract',
        file,
        at.about,
        page.title,
        'Nothing to do, unless a newer capture has it.',
      ),
    );
  }
  if (page.authors.length === 0) {
    problems.push(
      problem(
        'missing-authors',
        file,
        at.authors,
        page.title,
        'Nothing to do, unless a newer capture has them.',
      ),
    );
  }
  if (page.year === null) {
    problems.push(
      problem(
        'missing-year',
        file,
        at.authors,
        page.title,
        'Nothing to do, unless a newer capture has it.',
      ),
    );
  }
  const glued = findGluedWord(page.title);
  if (glued !== undefined) {
    problems.push(
      problem(
        'likely-missing-space',
        file,
        at.title,
        glued,
        'If upstream is wrong, put the mended title into content/registry/papers.yaml; the address stays.',
      ),
    );
  }
  if (page.total !== null && page.total > page.rows.length) {
    problems.push(
      problem(
        'truncated-results',
        file,
        at.showing,
        `${page.rows.length} of ${page.total} rows`,
        'Upstream shows no more on this page. A capture that shows other rows can be added beside this one.',
      ),
    );
  }
  return problems;
}
