import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/catalog/format-problem.ts';
import { PROBLEMS, type Problem, type ProblemCode } from '../../src/catalog/problem.ts';
import { CannotStart } from '../../src/ingest/run-ingest.ts';
import { ROW_LIMIT } from '../../src/source/read-page.ts';
import { importArchives, oneTable, tableRow, writeArchive } from '../fixtures/archives.ts';
import { ingest } from '../fixtures/ingest-scratch.ts';
import { readFixture } from '../fixtures/read-fixture.ts';
import { scratchContent, writeFiles } from '../fixtures/scratch-content.ts';

async function problemsIn(content: string): Promise<readonly Problem[]> {
  const report = await ingest(content);
  return report.problems;
}

const fixture = (name: string) => () => problemsIn(scratchContent({ [name]: readFixture(name) }));
const source = (name: string, bytes: string | Uint8Array) => () =>
  problemsIn(scratchContent({ [name]: bytes }));

async function afterwards(change: (content: string) => void): Promise<readonly Problem[]> {
  const content = scratchContent({ 'a.txt': readFixture('whole.txt') });
  await ingest(content);
  change(content);
  return problemsIn(content);
}

const PAPER = 'papers/greenwait-patient-forecasting-of-garden-growth.md';

const archive = (name: string, content: string | object) => async () => {
  const report = await importArchives(scratchContent({}), [writeArchive(name, content)]);
  return [...report.problems, ...report.inputProblems];
};
const row = (fields: Record<string, unknown>) =>
  archive('tables.json', oneTable([tableRow(fields)]));

/** For every code, something that brings it about. */
const CAUSES: Readonly<Record<ProblemCode, () => Promise<readonly Problem[]>>> = {
  'not-a-page': fixture('no-page-at-all.txt'),
  'invalid-utf-8': source('latin-1.txt', Buffer.from('Weeds\nd\u00e9j\u00e0 vu', 'latin1')),
  'file-too-large': source('huge.txt', Buffer.alloc(5_000_000, 'weeds\n')),
  'line-too-long': source('long-line.txt', `WorkDL logo mark\n${'x'.repeat(20_000)}`),
  'too-many-rows': source(
    'many-rows.txt',
    readFixture('whole.txt').replace(
      'Showing',
      `${'Weed CountingPlot\nMAE1.5\n3\n'.repeat(ROW_LIMIT)}Showing`,
    ),
  ),
  'not-an-archive': archive('letter.json', '{"dear": "all"}'),
  'broken-archive': archive('tables.json', JSON.stringify(oneTable([tableRow({})])).slice(0, -1)),
  'unreadable-entry': archive('tables.json', oneTable([tableRow({ metrics: 'high' })])),
  'nameless-paper': row({ paper_title: '', paper_url: '' }),
  'title-is-address': row({ paper_title: '' }),
  'value-not-understood': row({ metrics: { Accuracy: 'ask us' } }),
  'unusable-address': row({ paper_url: 'to appear' }),
  'implausible-date': row({ paper_date: '2021-02-30' }),
  'unreadable-file': source('back\\slash.txt', readFixture('whole.txt')),
  'unsupported-file': source('page.pdf', '%PDF-1.7'),
  'misplaced-file': () =>
    afterwards((content) => writeFiles(content, { 'sources/b.txt': readFixture('no-year.txt') })),
  'missing-title': fixture('no-title.txt'),
  'missing-section': fixture('cut-off-in-the-abstract.txt'),
  'unreadable-row': fixture('row-without-its-value-line.txt'),
  'truncated-row': fixture('cut-off-in-a-row.txt'),
  'unreadable-value': fixture('metric-without-a-value.txt'),
  'ambiguous-task': fixture('two-places-to-cut.txt'),
  'ambiguous-metric': fixture('sign-that-may-be-a-dash.txt'),
  'unknown-metric': fixture('metric-nobody-knows.txt'),
  'missing-authors': fixture('no-authors.txt'),
  'missing-year': fixture('no-year.txt'),
  'missing-abstract': fixture('no-abstract.txt'),
  'suspicious-character': fixture('zero-width-in-the-title.txt'),
  'likely-missing-space': fixture('title-with-a-lost-space.txt'),
  'truncated-results': fixture('rows-left-out.txt'),
  'no-result': fixture('row-without-a-result.txt'),
  'edited-by-hand': () =>
    afterwards((content) => {
      const path = join(content, PAPER);
      writeFileSync(path, readFileSync(path, 'utf8').replace('year: 2022', 'year: 2021'));
    }),
  'unsupported-content': () =>
    afterwards((content) => rmSync(join(content, 'sources/workdl/a.txt'))),
  'invalid-content': () =>
    afterwards((content) => writeFiles(content, { 'papers/half.md': '---\n' })),
  'invalid-registry': () =>
    afterwards((content) => writeFiles(content, { 'registry/tasks.yaml': '- nmae: x' })).catch(
      (error: unknown) => {
        if (error instanceof CannotStart) return error.problems;
        throw error;
      },
    ),
};

describe('every problem', () => {
  test.each(Object.entries(CAUSES))(
    '%s comes about, with a place and help',
    async (code, cause) => {
      const found = (await cause()).filter((fault) => fault.code === code);
      expect(found.length).toBeGreaterThan(0);
      for (const { file, line, help } of found) {
        expect(file).toMatch(
          /^(?:sources\/(?:workdl|pwc|b\.txt)|papers|benchmarks|registry|\/.*letter)\b/,
        );
        expect(line).toBeGreaterThan(0);
        expect(help).toMatch(/^[A-Z].*\.$/);
      }
    },
  );

  test('has a cause here', () => {
    expect(Object.keys(CAUSES).sort()).toEqual(Object.keys(PROBLEMS).sort());
  });
});

test('a file that is broken takes no other with it', async () => {
  const content = scratchContent({
    'a.txt': readFixture('whole.txt'),
    'b.txt': Buffer.from([0xff]),
    'c.txt': Buffer.alloc(5_000_000, 'x'),
    'd.txt': readFixture('no-page-at-all.txt'),
    'e.txt': readFixture('cut-off-in-a-row.txt'),
  });
  mkdirSync(join(content, 'sources/workdl/folder'));
  const report = await ingest(content);
  expect(report).toMatchObject({ papers: 2, results: 3 });
});

test('a problem is printed with its place, what was found and what to do', async () => {
  const [fault] = await CAUSES['truncated-row']();
  expect(formatProblem(fault!)).toMatchInlineSnapshot(`
    "sources/workdl/cut-off-in-a-row.txt:18: error[truncated-row] The page is cut off inside a results row.
        found: Lawn SegmentationTurf-50 (test) / mIoU69
        help:  The page ends inside this row, so what is cut off was not read. Capture it again and put the new file beside this one."
  `);
});

test('a metric is told as unknown once, where it stands first', async () => {
  const page = readFixture('metric-nobody-knows.txt');
  const content = scratchContent({ 'b.txt': page.replace('Tomatoes', 'Plums'), 'a.txt': page });
  const unknown = (await problemsIn(content)).filter(({ code }) => code === 'unknown-metric');
  expect(unknown).toMatchObject([{ file: 'sources/workdl/a.txt', line: 16, found: 'Tang Index' }]);
});

test('problems are in one order: by file, line, code and text', async () => {
  const content = scratchContent({
    'b.txt': readFixture('no-authors.txt'),
    'a.txt': readFixture('row-without-its-value-line.txt'),
  });
  const problems = await problemsIn(content);
  const keys = problems.map(
    ({ file, line, code }) => `${file} ${String(line).padStart(5)} ${code}`,
  );
  expect(keys).toEqual(keys.toSorted());
  expect(JSON.parse(readFileSync(join(content, 'problems.json'), 'utf8'))).toEqual(problems);
});
