import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage, ROW_LIMIT } from '../../src/source/read-page.ts';
import { readFixture } from '../fixtures/read-fixture.ts';

function read(name: string) {
  return readPage(readFixture(name), name);
}

function codes(name: string) {
  return read(name).problems.map(({ code, line }) => `${code} ${line}`);
}

describe('a page of the plain-text flavour', () => {
  test('gives title, abstract, authors, year, link and code', () => {
    const { page, problems } = read('whole.txt');
    expect(problems).toEqual([]);
    expect(page).toMatchObject({
      flavour: 'text',
      title: 'GreenWait: Patient Forecasting of Garden Growth',
      authors: ['Ida Moss', 'Ravi Fern'],
      year: 2022,
      code: true,
      links: ['https://example.org/greenwait'],
      shown: 2,
      total: 2,
    });
    expect(page?.abstract).toMatch(/^Gardens change slowly.*greenwait\.$/);
  });

  test('gives every row its lines and its strings as they stand', () => {
    expect(read('whole.txt').page?.rows).toEqual([
      {
        lines: [15, 17],
        place: { glued: 'Plant Growth ForecastingAllotment (test)' },
        measurement: 'RMSE1.84',
        listed: 12,
      },
      {
        lines: [18, 20],
        place: { glued: 'Anomaly DetectionGreenhouse-9' },
        measurement: 'AUROC0.931',
        listed: 40,
      },
    ]);
  });

  test('reads a row of two lines where there is no result', () => {
    expect(read('row-without-a-result.txt').page?.rows).toMatchObject([
      {
        lines: [15, 16],
        place: { glued: 'Seed SortingBarley-5k' },
        measurement: null,
        listed: 153,
      },
      { lines: [17, 19], measurement: 'Accuracy97.1' },
    ]);
  });

  test('needs no banner', () => {
    expect(read('no-banner.txt').page?.title).toBe('Moss Maps: Counting Lichen From the Air');
  });

  test.each([
    ['nothing behind the count of its rows', /(?<=rows\n)[^]*/],
    ['no line "Other info"', /Other info\n\n/],
    ['no count of its rows', /Showing.*\n/],
    ['no banner and no authors', /^Try.*\n|^Ida Moss.*\n/gm],
  ])('may have %s', (_, pattern) => {
    const { page } = readPage(readFixture('whole.txt').replace(pattern, ''), 'a.txt');
    expect(page).toMatchObject({ title: expect.stringMatching(/^GreenWait/), shown: 2 });
  });

  test('knows no implementation without the line Code', () => {
    expect(read('no-code.txt').page?.code).toBe(false);
  });

  test('keeps paragraphs, and addresses free of the sentence around them', () => {
    const { page } = read('several-paragraphs.txt');
    expect(page?.abstract.split('\n\n')).toHaveLength(2);
    expect(page?.links).toEqual(['https://example.org/compost_(warm)', 'https://example.org/slow']);
  });

  test.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['a final line end', (text: string) => `${text}\n`],
    ['white space after every line', (text: string) => text.replaceAll('\n', ' \t\n')],
  ])('reads the same with %s', (_, change) => {
    const changed = readPage(change(readFixture('whole.txt')), 'whole.txt');
    expect(changed).toEqual(read('whole.txt'));
  });
});

describe('a page of the Markdown flavour', () => {
  test('has task and dataset in cells of their own', () => {
    const { page, problems } = read('markdown.md');
    expect(problems).toEqual([]);
    expect(page).toMatchObject({
      flavour: 'markdown',
      title: 'Vine Detection From a Slow Drone',
      authors: ['Ida Moss', 'Ola Reed'],
      year: 2023,
      code: true,
      total: 3,
    });
    expect(page?.rows[0]).toEqual({
      lines: [8, 8],
      place: { task: 'Object Detection', dataset: 'Vineyard-9 (test)' },
      measurement: 'mAP@0.563.2',
      listed: 885,
    });
    expect(page?.rows[2]?.measurement).toBeNull();
  });

  test('may leave its tail out', () => {
    expect(codes('markdown-without-a-tail.md')).toEqual([]);
  });

  test('may name no authors', () => {
    expect(codes('markdown-without-authors.md')).toEqual(['missing-authors 3', 'missing-year 3']);
    expect(read('markdown-without-authors.md').page?.abstract).toMatch(/^A drone.*others\.$/);
  });

  test.each([
    ['a line', 'with-a-date-line.md', '2025-08-01'],
    ['front matter', 'with-front-matter.md', '2025-08-02'],
  ])('may have its date in %s before it', (_, name, date) => {
    const { page, problems } = read(name);
    expect(problems).toEqual([]);
    expect(page).toMatchObject({ title: 'Vine Detection From a Slow Drone', date, shown: 3 });
  });

  test('has the date of its file name before any other', () => {
    const { page } = readPage(readFixture('with-a-date-line.md'), '2026-01-02.md');
    expect(page?.date).toBe('2026-01-02');
  });

  test('keeps a bar that is written inside a cell', () => {
    const text = readFixture('markdown.md').replace('Cellar Records', 'Red \\| White');
    expect(readPage(text, 'a.md').page?.rows[1]?.place).toEqual({
      task: 'Text-to-SQL',
      dataset: 'Red | White',
    });
  });
});

describe('what is wrong with a page', () => {
  test.each([
    ['no-authors.txt', ['missing-authors 8', 'missing-year 8']],
    ['no-year.txt', ['missing-year 10']],
    ['no-abstract.txt', ['missing-abstract 6']],
    ['no-title.txt', ['missing-title 4']],
    ['no-page-at-all.txt', ['not-a-page 1']],
    ['rows-left-out.txt', ['truncated-results 22']],
    ['row-without-its-value-line.txt', ['unreadable-row 15']],
    ['title-with-a-lost-space.txt', ['likely-missing-space 4']],
    ['zero-width-in-the-title.txt', ['suspicious-character 4']],
    ['cut-off-in-the-title.txt', ['missing-section 4']],
    ['cut-off-in-the-abstract.txt', ['missing-section 8']],
    ['cut-off-in-the-year.txt', ['missing-section 10', 'missing-year 10']],
    ['cut-off-before-the-rows.txt', ['missing-section 11']],
    ['cut-off-in-a-task.txt', ['truncated-row 18']],
    ['cut-off-in-a-row.txt', ['truncated-row 18']],
    ['cut-off-in-a-count.txt', ['truncated-row 18']],
    ['cut-off-after-a-row.txt', ['missing-section 20']],
    ['markdown-cut-off-in-a-row.md', ['truncated-row 9']],
    ['markdown-cut-off-in-a-count.md', ['truncated-row 9']],
    ['dataset-page-cut-off.md', ['unreadable-row 5']],
    ['markdown-row-with-a-cell-too-few.md', ['unreadable-row 9']],
  ])('%s', (name, expected) => {
    expect(codes(name)).toEqual(expected);
  });

  test('a row that cannot be read takes no other row with it', () => {
    expect(read('row-without-its-value-line.txt').page?.rows).toMatchObject([
      { lines: [17, 19], place: { glued: 'Path PlanningMaze World' } },
    ]);
  });

  test('digits that the page ends in may be the first of a longer count, so they are none', () => {
    const { page } = read('markdown-cut-off-in-a-count.md');
    expect(page?.rows.map(({ listed }) => listed)).toEqual([885, null]);
    expect(read('cut-off-in-a-count.txt').page?.rows.map(({ listed }) => listed)).toEqual([
      18,
      null,
    ]);
  });

  test('an abstract that the page ends in is told as such', () => {
    expect(read('cut-off-in-the-abstract.txt').page?.abstractEnds).toBe(false);
    expect(read('cut-off-before-the-rows.txt').page?.abstractEnds).toBe(true);
  });

  test('a page with too many rows is read up to the limit', () => {
    const row = 'Weed CountingPlot\nMAE1.5\n3\n';
    const text = readFixture('whole.txt').replace('Showing', `${row.repeat(ROW_LIMIT)}Showing`);
    const { page, problems } = readPage(text, 'long.txt');
    expect(page?.rows).toHaveLength(ROW_LIMIT);
    expect(problems.map(({ code }) => code)).toEqual(['too-many-rows']);
  });

  test('a line that joins two rows is told and the second row is read', () => {
    const text = readFixture('whole.txt').replace('\n12\n', '\n');
    const { page, problems } = readPage(text, 'joined.txt');
    expect(problems).toMatchObject([{ code: 'unreadable-row', line: 15 }]);
    expect(page?.rows).toMatchObject([{ lines: [17, 19] }]);
  });
});

describe('a page that is cut off anywhere', () => {
  test.each(['whole.txt', 'markdown.md', 'row-without-a-result.txt'])(
    '%s: no row and no count is made up',
    (name) => {
      const text = readFixture(name);
      const known = new Map(
        read(name).page!.rows.map((row) => [JSON.stringify([row.place, row.measurement]), row]),
      );
      for (let end = 0; end < text.length; end += 1) {
        const { page, problems } = readPage(text.slice(0, end), name);
        expect(page !== undefined || problems.length > 0).toBe(true);
        for (const row of page?.rows ?? []) {
          const whole = known.get(JSON.stringify([row.place, row.measurement]));
          expect([null, whole?.listed]).toContain(row.listed);
        }
      }
    },
  );
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'WorkDL logo mark',
    'About',
    'Related benchmarks',
    'TaskDatasetResultRank',
    '| Task | Dataset | Result | Rank | |',
    '| a | b | c1 | 2 | |',
    'Showing 1 of 2 rows',
    'Follow for update',
    'A B\u2022 2020',
    'Task DetectionX--',
    'AUC1.0',
    '12',
    '...',
    '',
  );
  const lines = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 40 });

  test('ends in a page or in problems', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { page, problems } = readPage(all.join('\n'), 'any.txt');
        expect(page !== undefined || problems.length > 0).toBe(true);
        for (const { line } of problems) expect(line).toBeGreaterThan(0);
      }),
    );
  });

  test('keeps the rows of a page inside it, in order and apart', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const text = all.join('\n');
        const rows = readPage(text, 'any.txt').page?.rows ?? [];
        let before = 0;
        for (const {
          lines: [first, last],
        } of rows) {
          expect(first).toBeGreaterThan(before);
          expect(last).toBeGreaterThanOrEqual(first);
          before = last;
        }
        expect(before).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length);
      }),
    );
  });

  test('is read in time that grows with its length', () => {
    const hostile = `WorkDL logo mark\nt\nAbout\n${'('.repeat(200_000)}\u2022 20\nRelated benchmarks\n${'a-'.repeat(200_000)}`;
    const start = performance.now();
    readPage(hostile, 'hostile.txt');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
