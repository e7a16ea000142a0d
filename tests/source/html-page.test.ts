import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/source/read-page.ts';
import { readFixture } from '../fixtures/read-fixture.ts';

function read(name: string) {
  return readPage(readFixture(name), name);
}

const WHOLE = readFixture('saved-page.html');

/** A saved page with other rows between its header and `Showing`. */
function pageWith(rows: string): string {
  const table = WHOLE.replace(/<tbody>[^]*<\/tbody>/, () => `<tbody>${rows}</tbody>`);
  return table.replace(/Showing <b>3<\/b> of <b>5<\/b> rows/, '');
}

describe('a saved page', () => {
  test('gives what the other flavours give, and its own date', () => {
    const { page, problems } = read('saved-page.html');
    expect(page).toMatchObject({
      flavour: 'html',
      title: 'PondWatch: Reading Water From Its Colour',
      authors: ['Ida Moss', 'Ravi Fern'],
      year: 2024,
      code: true,
      links: ['https://example.org/pondwatch'],
      shown: 3,
      total: 5,
      date: '2026-02-03',
    });
    expect(page?.abstract.split('\n\n')).toEqual([
      expect.stringMatching(/^Ponds warm .* 3 million weights, 10× smaller .*pondwatch\.$/),
      'It works at night, too.',
    ]);
    expect(problems).toMatchObject([{ code: 'truncated-results', line: 42 }]);
  });

  test('gives every row the lines of the saved file and clean cells', () => {
    expect(read('saved-page.html').page?.rows).toEqual([
      {
        lines: [29, 35],
        place: { task: 'Water Classification', dataset: 'Ponds | Lakes (test)' },
        measurement: 'Hits@1097.9',
        result: ['Hits@10', '97.9'],
        listed: 1215,
      },
      {
        lines: [38, 38],
        place: { task: 'Depth Estimation', dataset: 'nuPond' },
        measurement: 'RMSE1.84',
        listed: 12,
      },
      {
        lines: [39, 39],
        place: { task: 'Seed Sorting', dataset: 'Barley-5k' },
        measurement: null,
        listed: 153,
      },
    ]);
  });

  test('may stand on one line', () => {
    const { page } = read('saved-page-on-one-line.htm');
    const { page: whole } = read('saved-page.html');
    const rows = whole!.rows.map((row) => ({ ...row, lines: [1, 1] }));
    expect(page).toEqual({ ...whole, file: 'saved-page-on-one-line.htm', rows });
  });

  test.each([
    ['divs that are rows', 'saved-page-of-divs.html', [24, 25, 26]],
    ['a grid of cells', 'saved-page-as-a-grid.html', [26, 27]],
  ])('may lay its table out as %s', (_, name, lines) => {
    const { page, problems } = read(name);
    expect(page?.rows.map((row) => row.lines[0])).toEqual(lines);
    expect(page?.rows.slice(0, 2)).toMatchObject([
      {
        place: { task: 'Water Classification', dataset: 'Lakes (test)' },
        measurement: 'Accuracy97.9',
        listed: 1215,
      },
      { place: { task: 'Depth Estimation', dataset: 'nuPond' }, measurement: 'RMSE1.84' },
    ]);
    expect(problems.filter(({ code }) => code !== 'truncated-results')).toEqual([]);
  });

  test.each([
    ['a result', '<div>Accuracy97.9</div>', undefined],
    ['metric and value', '<p>Accuracy</p><p>97.9</p>', ['Accuracy', '97.9']],
  ])('may have a line for every cell, and %s among them', (_, cell, result) => {
    const row = (task: string, count: number) =>
      `<section><div><div>${task}</div><div>Lakes (test)</div></div>${cell}<div>${count}</div></section>`;
    const rows = `${row('Water Classification', 1215)}\n${row('Depth Estimation', 12)}`;
    const text = readFixture('saved-page-of-divs.html').replace(
      /(?:<div class="row">.*\n\s*)+/,
      `${rows}\n`,
    );
    const { page } = readPage(text, 'a.html');
    expect(page?.rows).toMatchObject([
      {
        lines: [24, 24],
        place: { task: 'Water Classification', dataset: 'Lakes (test)' },
        measurement: 'Accuracy97.9',
        listed: 1215,
      },
      { lines: [25, 25], place: { task: 'Depth Estimation' }, listed: 12 },
    ]);
    expect(page?.rows[0]?.result).toEqual(result);
  });

  test('without any table is read as the text it shows', () => {
    expect(read('saved-page-with-no-table.html').page?.rows).toEqual([
      {
        lines: [25, 27],
        place: { glued: 'Water ClassificationLakes (test)' },
        measurement: 'Accuracy97.9',
        listed: 1215,
      },
      {
        lines: [28, 29],
        place: { glued: 'Seed SortingBarley-5k' },
        measurement: null,
        listed: 153,
      },
    ]);
  });

  test('that holds a page of plain text is read as that', () => {
    const { page, problems } = read('saved-page-around-a-text.html');
    expect(problems).toEqual([]);
    expect(page?.title).toBe('GreenWait & Sons: Patient Forecasting of Garden Growth');
    expect(page?.rows.map(({ lines }) => lines)).toEqual([
      [16, 18],
      [19, 21],
    ]);
  });

  test('without a heading has the title that the browser shows', () => {
    expect(read('saved-page-without-a-heading.html').page?.title).toBe(
      'PondWatch: Reading Water From Its Colour',
    );
  });

  test('that its script never filled is no page', () => {
    expect(read('saved-page-of-nothing.html').problems).toMatchObject([{ code: 'not-a-page' }]);
  });

  test('is one by its start, whatever its name', () => {
    expect(readPage(WHOLE, 'a.txt').page?.flavour).toBe('html');
    expect(readPage(readFixture('whole.txt'), 'a.html').page?.flavour).toBe('text');
  });
});

describe('a saved page that is cut off', () => {
  test('in a count: the row is read, its count is not', () => {
    const { page, problems } = read('saved-page-cut-off-in-a-row.html');
    expect(page?.rows.map(({ listed }) => listed)).toEqual([1215, null]);
    expect(problems).toMatchObject([{ code: 'truncated-row', line: 38 }]);
  });

  test('anywhere ends in a page or in problems, and no row is made up', () => {
    const known = read('saved-page.html').page!.rows.map(({ place }) => place);
    for (let end = 0; end < WHOLE.length; end += 1) {
      const { page, problems } = readPage(WHOLE.slice(0, end), 'a.html');
      expect(page !== undefined || problems.length > 0).toBe(true);
      for (const row of page?.rows ?? []) expect(known).toContainEqual(row.place);
    }
  });

  test('after a row has lost its tail', () => {
    const { problems } = readPage(WHOLE.slice(0, WHOLE.indexOf('<tr><td>Seed')), 'a.html');
    expect(problems).toMatchObject([{ code: 'missing-section', found: 'Other info' }]);
  });
});

describe('the structure of a saved page', () => {
  test('a row that has a cell too few is told and takes no other with it', () => {
    const { page, problems } = readPage(
      pageWith(
        '<tr><td>A Task<td>F10.5<td>3</tr>\n<tr><td>Seed Sorting<td>Barley<td>F10.5<td>3</tr>',
      ),
      'a.html',
    );
    expect(problems).toMatchObject([{ code: 'unreadable-row' }]);
    expect(page?.rows).toHaveLength(1);
  });

  test.each([
    ['<td><b>F<sub>1</sub></b><i>31.5</i>', 'F131.5', ['F1', '31.5']],
    ['<td>Recall at 10<!-- -->45', 'Recall at 1045', ['Recall at 10', '45']],
    ['<td>F1<i>31.5</i><i>%</i>', 'F131.5%', undefined],
    ['<td>SSIM0.861', 'SSIM0.861', undefined],
    ['<td><b>0.861</b>', '0.861', undefined],
  ])('the result %s', (cell, measurement, result) => {
    const row = `<tr><td>Seed Sorting<td>Barley${cell}<td>3</tr>`;
    const [read] = readPage(pageWith(row), 'a.html').page!.rows;
    expect(read?.measurement).toBe(measurement);
    expect(read?.result).toEqual(result);
  });

  test.each([
    [
      '<div><a>Ida Moss</a><a>Ravi Fern</a><span>&bull; 2024</span></div>',
      ['Ida Moss', 'Ravi Fern'],
    ],
    ['<div>Ida Moss, Ravi Fern</div><div>• 2024</div>', ['Ida Moss', 'Ravi Fern']],
    ['<div>Ida Moss• 2024</div><button>Read the paper</button>', ['Ida Moss']],
  ])('the authors %s', (markup, authors) => {
    const page = WHOLE.replace(/<div>Ida.*<\/div>/, markup);
    expect(readPage(page, 'a.html').page).toMatchObject({
      authors,
      year: 2024,
      abstract: expect.stringMatching(/at night, too\.$/),
    });
  });

  test('a text between the cells of a grid moves no row', () => {
    const page = readFixture('saved-page-as-a-grid.html').replace('<div>Lakes', '\u2022<div>Lakes');
    expect(readPage(page, 'a.html').page?.rows.map(({ lines }) => lines)).toEqual([
      [26, 26],
      [27, 27],
    ]);
  });

  test('math that was drawn is read from its TeX', () => {
    const math =
      '<span class="katex"><math><mi>x</mi><annotation>x_1</annotation></math><span>x1</span></span>';
    const page = WHOLE.replace('It works', `In ${math} it works`);
    expect(readPage(page, 'a.html').page?.abstract).toContain('In $x_1$ it works at night');
  });

  test('SingleFile tells its date in a comment', () => {
    const page = WHOLE.replace(/<meta name="captured".*>/, '').replace(
      '<html lang="en">',
      '<html lang="en"><!--\n Page saved with SingleFile\n saved date: Thu Jan 15 2026 10:00:00 GMT+0100\n-->',
    );
    expect(readPage(page, 'a.html').page?.date).toBe('2026-01-15');
  });

  test('a script is neither run nor read, and what is hidden is left out', () => {
    const page = WHOLE.replace('It works', '<script>x</script><b hidden>Never</b>It works');
    const text = JSON.stringify(readPage(page, 'a.html').page);
    expect(text).not.toMatch(/Script Task|Not the Title|Never/);
  });

  test('a dataset page may be saved, too', () => {
    const table = WHOLE.replace(
      /<th>.*<\/th>/,
      '<th>Task Name<th>Dataset Name<th>SOTA Result<th>Trend<th>',
    );
    const page = table.replace('Related benchmarks', 'Benchmarks').replace('logo mark', 'logo');
    expect(readPage(page, 'a.html').datasetPage?.rows).toMatchObject([
      { lines: [29, 35], task: 'Water Classification', dataset: 'Ponds | Lakes (test)' },
      { task: 'Depth Estimation', listed: 12 },
      { listed: 153 },
    ]);
  });
});

test('a saved page that shows a line no page has is refused, like a text with one', () => {
  const { page, problems } = readPage(WHOLE.replace('It works', 'x'.repeat(10_001)), 'a.html');
  expect(page).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'line-too-long', line: 20 }]);
});

describe('a hostile page', () => {
  const HEAD = '<html><h1>T</h1><h2>About</h2>x<h2>Related benchmarks</h2>';

  test.each([
    ['elements inside elements', '<b>'.repeat(30_000)],
    ['closing tags that close nothing', `${'<b>'.repeat(900)}${'</i>'.repeat(30_000)}`],
    ['rows inside rows', `${'<tbody><tr><td><li><p>'.repeat(20_000)}${'</x>'.repeat(15_000)}`],
    ['paragraphs', '<p>'.repeat(30_000)],
    ['bullets', '<div>\u2022 a'.repeat(900)],
    ['bullets beside each other', '<div>\u2022 a</div>'.repeat(15_000)],
    ['headers', '<i>Task</i>'.repeat(15_000)],
    ['comments', '<!--'.repeat(30_000)],
    ['white space', `${' '.repeat(200_000)}x`],
    ['empty lines', `<pre>${'\n'.repeat(100_000)}`],
    ['attributes', `<a ${'b=c '.repeat(30_000)}`],
  ])('of many %s is read or refused soon', (_, markup) => {
    const start = performance.now();
    const { page, problems } = readPage(HEAD + markup, 'hostile.html');
    expect(performance.now() - start).toBeLessThan(2000);
    expect(page !== undefined || problems.length > 0).toBe(true);
  });
});
