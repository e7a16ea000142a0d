import { expect, test } from 'vitest';
import { problem } from '../../src/catalog/problem.ts';
import { locateProblems } from '../../src/ingest/located-problem.ts';
import {
  printGithub,
  printJson,
  printPretty,
  PRINTED_PER_CODE,
} from '../../src/ingest/print-problems.ts';
import type { IngestReport } from '../../src/ingest/run-ingest.ts';
import { describePages, summarise } from '../../src/ingest/summarise.ts';

const row = problem(
  'truncated-row',
  'sources/workdl/a,b.txt',
  18,
  '100% of:\nweeds',
  'Capture it again.',
);
const title = problem(
  'likely-missing-space',
  'sources/workdl/a.txt',
  4,
  'Generationwith',
  'Mend it.',
);
const outside = problem('not-a-page', '/tmp/letter.txt', 1, 'Dear all,', 'Check the file.');

const report: IngestReport = {
  ...{ sources: 2, archives: 0, papers: 2, results: 1, benchmarks: 1, isPending: false },
  changes: [
    { path: 'papers/a.md', kind: 'added', stamp: null },
    { path: 'ids.json', kind: 'changed', stamp: null },
  ],
  problems: [title, row],
  inputProblems: [outside],
  inputs: { given: 3, added: 1, present: 1, pages: [] },
};

test('problems are printed gravest last, their files as one reaches them', () => {
  expect(printPretty(locateProblems(report, './content/'))).toMatchInlineSnapshot(`
    "./content/sources/workdl/a.txt:4: info[likely-missing-space] A word of the title looks like two that lost their space.
        found: Generationwith
        help:  Mend it.

    /tmp/letter.txt:1: error[not-a-page] The file is no WorkDL paper page.
        found: Dear all,
        help:  Check the file.

    ./content/sources/workdl/a,b.txt:18: error[truncated-row] The page is cut off inside a results row.
        found: 100% of:\\u000aweeds
        help:  Capture it again.

    "
  `);
});

test('what a terminal would obey is shown instead', () => {
  const hostile = problem('not-a-page', 'a\u001b[2J.txt', 1, 'x\u001b]0;y\u0007\u202e', 'Check.');
  expect(printPretty([hostile])).toContain('a\\u001b[2J.txt:1');
  expect(printPretty([hostile])).toContain('found: x\\u001b]0;y\\u0007\\u202e');
  expect(printGithub([hostile])).not.toMatch(/[\u001b\u202e]/);
});

test('many problems of one code are cut short', () => {
  const many = Array.from({ length: PRINTED_PER_CODE + 5 }, (_, line) => ({
    ...title,
    line: line + 1,
  }));
  const printed = printPretty(many);
  expect(printed.match(/likely-missing-space/g)).toHaveLength(PRINTED_PER_CODE + 1);
  expect(printed).toContain(
    '… and 5 more info[likely-missing-space]; --format json prints all of them.',
  );
});

test('annotations escape what would end them', () => {
  expect(printGithub(locateProblems(report, 'content'))).toMatchInlineSnapshot(`
    "::error file=content/sources/workdl/a%2Cb.txt,line=18,title=truncated-row::The page is cut off inside a results row.%0Afound: 100%25 of:\\u000aweeds%0Ahelp: Capture it again.
    ::error file=/tmp/letter.txt,line=1,title=not-a-page::The file is no WorkDL paper page.%0Afound: Dear all,%0Ahelp: Check the file.
    ::notice file=content/sources/workdl/a.txt,line=4,title=likely-missing-space::A word of the title looks like two that lost their space.%0Afound: Generationwith%0Ahelp: Mend it.
    "
  `);
});

test('JSON is one document that holds the run and every problem', () => {
  const document = JSON.parse(printJson(locateProblems(report, 'content'), report));
  expect(document).toMatchObject({
    papers: 2,
    changes: [{ path: 'papers/a.md', kind: 'added' }, { path: 'ids.json' }],
    problems: [
      { severity: 'error', code: 'truncated-row' },
      { code: 'not-a-page' },
      { severity: 'info' },
    ],
  });
});

test('the summary says what came of the call, in words', () => {
  const problems = locateProblems(report, 'content');
  expect(summarise(report, problems, { seconds: 1.25, check: false })).toMatchInlineSnapshot(`
    "Of 3 files given, 1 joined the sources, 1 was among them already and 1 could not be read.
    2 papers with 1 result on 1 benchmark, from 2 source pages.
    Problems: 2 errors, no warnings, 1 note. What has an error was left out; everything else was read.
    Written: 1 file added, 1 file changed. (1.3 s)
    "
  `);
});

test('the summary of a check says what a run would do', () => {
  expect(summarise({ ...report, inputProblems: [], problems: [] }, [], { seconds: 0, check: true }))
    .toMatchInlineSnapshot(`
    "Of 3 files given, 1 joined the sources, 1 was among them already and 1 could not be read.
    2 papers with 1 result on 1 benchmark, from 2 source pages.
    Problems: no errors, no warnings, no notes.
    Content is out of date: a run would leave 1 file added, 1 file changed. (0.0 s)
    "
  `);
  const idle = { ...report, changes: [], inputs: { given: 0, added: 0, present: 0, pages: [] } };
  expect(summarise(idle, [], { seconds: 0, check: true })).toMatchInlineSnapshot(`
    "2 papers with 1 result on 1 benchmark, from 2 source pages.
    Problems: no errors, no warnings, no notes.
    Content is up to date: nothing to write. (0.0 s)
    "
  `);
  expect(summarise({ ...idle, isPending: true }, [], { seconds: 0, check: true }))
    .toMatchInlineSnapshot(`
    "2 papers with 1 result on 1 benchmark, from 2 source pages.
    Problems: no errors, no warnings, no notes.
    An earlier run was interrupted while it wrote; run the ingest without --check to finish it. (0.0 s)
    "
  `);
});

test('of few pages it is told where they went, of many it would scroll by', () => {
  const page = {
    ...{ file: 'workdl/a.txt', paper: 'a-study-of-lawns', results: 1 },
    beside: undefined as string | undefined,
  };
  const of = (pages: (typeof page)[]) => ({ ...report, inputs: { ...report.inputs, pages } });
  expect(describePages(of([page]), 'content')).toMatchInlineSnapshot(`
    "content/sources/workdl/a.txt is read as content/papers/a-study-of-lawns.md, with 1 result; npm run dev shows it at /papers/a-study-of-lawns/.
    "
  `);
  expect(describePages(of([{ ...page, beside: 'workdl/b.txt' }]), 'content')).toMatch(
    /^content\/sources\/workdl\/b\.txt is another page .* remove content\/sources\/workdl\/a\.txt, .*\n.* is read as /,
  );
  expect(describePages(of(Array.from({ length: 6 }, () => page)), 'content')).toBe('');
});
