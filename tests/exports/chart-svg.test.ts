import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { chartSvg, FILE_COLOURS } from '../../src/exports/chart-svg.ts';
import { chartSeries } from '../../src/views/chart-series.ts';
import { buildBoard, type CompactValue } from '../fixtures/boards.ts';
import { anyText } from '../fixtures/hostile-text.ts';

const VALUES: readonly CompactValue[] = [
  ['a', '12', 2018],
  ['b', '30', 2019],
  ['c', '9', 2022],
];

function fileOf(values = VALUES, name = 'Sorting on Shelf (test)'): string {
  const series = chartSeries(buildBoard('FID', values))!;
  return chartSvg({ series, name, address: 'https://example.org/benchmarks/sorting-on-shelf/' });
}

interface Read {
  readonly svg: Readonly<Record<string, unknown>> & {
    readonly title: { readonly '#text': string };
    readonly desc: { readonly '#text': string };
  };
}

function read(file: string): Read {
  return new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(file) as Read;
}

describe('the file of a chart', () => {
  const file = fileOf();

  test('is XML that says what it shows and where it comes from', () => {
    expect(XMLValidator.validate(file)).toBe(true);
    const { svg } = read(file);
    expect(svg['@_xmlns']).toBe('http://www.w3.org/2000/svg');
    expect(svg['@_role']).toBe('img');
    expect(svg.title['#text']).toBe('Sorting on Shelf (test): FID, lower is better');
    expect(svg.desc['#text']).toBe(
      '3 values of FID from 2018 to 2022; the best went from 12 to 9.',
    );
    expect(file).toContain('https://example.org/benchmarks/sorting-on-shelf/');
  });

  test('needs nothing beside itself: no style sheet, class, script, token or other file', () => {
    expect(file).not.toMatch(/<style|<script|class=|style=|var\(|url\(|href=|@import/);
  });

  test('tells the best from the others by shape, and each by its label and value', () => {
    expect(file.match(/<circle/g)).toHaveLength(3);
    expect(file.match(/<path [^>]*l6\.5/g)).toHaveLength(2);
    for (const label of ['A 2018 12', 'B 2019 30', 'C 2022 9'])
      expect(file).toContain(`>${label}<`);
  });

  test('has the colours of the light theme', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
    for (const [token, colour] of Object.entries(FILE_COLOURS)) {
      expect(tokens).toContain(`--${token}: light-dark(${colour},`);
    }
  });
});

test('the bars of a board of one year are filled for the best alone', () => {
  const file = fileOf([
    ['a', '12', 2018],
    ['b', '30', 2018],
  ]);
  expect(XMLValidator.validate(file)).toBe(true);
  expect(file).toMatch(/B 2018 30<\/text><rect [^>]*fill="#fdfcf9" stroke="#b35900"/);
  expect(file).toMatch(/A 2018 12<\/text><rect [^>]*fill="#14603f"/);
});

test('a long title is broken between its words and loses none of them', () => {
  const name =
    'Audio-Driven Talking Head Generation of Very Many People on A Dataset (test) '.repeat(3);
  const lines = [...fileOf(VALUES, name).matchAll(/font-weight="600">([^<]*)</g)].map(
    ([, line]) => line,
  );
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(' ').replace(' :', ':')).toBe(`${name.trim()}: FID, lower is better`);
});

test('whatever a benchmark or a paper is called, the file stays one drawing with that text in it', () => {
  fc.assert(
    fc.property(anyText, anyText, (name, author) => {
      const series = chartSeries(buildBoard('FID', VALUES))!;
      const points = series.points.map((point) => ({ ...point, label: author }));
      const file = chartSvg({ series: { ...series, points }, name, address: author });
      expect(XMLValidator.validate(file)).toBe(true);
      const { svg } = read(file);
      expect(
        Object.keys(svg)
          .filter((key) => !key.startsWith('@_'))
          .toSorted(),
      ).toEqual(['desc', 'g', 'rect', 'text', 'title']);
    }),
  );
});
