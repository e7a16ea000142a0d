import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { badge, badgeText } from '../../src/exports/badge.ts';
import { badgeHtml, badgeMarkdown } from '../../src/exports/badge-snippet.ts';
import type { Board } from '../../src/views/things.ts';
import { buildBoard } from '../fixtures/boards.ts';
import { anyText, HOSTILE_TEXTS } from '../fixtures/hostile-text.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const textsOf = (board: Board) =>
  board.rows.map((row) => {
    const { subject, standing, isRanked } = badgeText({ board, row });
    return [subject, standing, isRanked];
  });

const boardNamed = (id: string) =>
  talkingFaces().benchmarks.find((one) => one.id === id)!.boards[0]!;

describe('a badge says', () => {
  test('the place among those held, and where', () => {
    expect(textsOf(boardNamed('talking-face-generation-on-lrw-test'))).toEqual([
      ['SSIM 0.861', '1st of 2 held on LRW (test)', true],
      ['SSIM 0.81', '2nd of 2 held on LRW (test)', true],
    ]);
  });

  test('when a place is shared', () => {
    const board = buildBoard('FID', [
      ['a', '9.0'],
      ['b', '9'],
      ['c', '10'],
    ]);
    expect(textsOf(board).map(([, standing]) => standing)).toEqual([
      'joint 1st of 3 held on Shelf (test)',
      'joint 1st of 3 held on Shelf (test)',
      '3rd of 3 held on Shelf (test)',
    ]);
  });

  test('when there is no other to be better than', () => {
    expect(textsOf(buildBoard('SSIM', [['a', '0.9']]))).toEqual([
      ['SSIM 0.9', 'the only result held on Shelf (test)', true],
    ]);
  });

  test.each(['Parameters', 'Lip Sync Quality'])('that a board in %s is not ranked', (metric) => {
    const board = buildBoard(metric, [
      ['a', '4.1'],
      ['b', '3.9'],
    ]);
    for (const [, standing, isRanked] of textsOf(board)) {
      expect(standing).toBe('not ranked on Shelf (test)');
      expect(isRanked).toBe(false);
    }
  });

  test('that a paper is listed without a value', () => {
    const row = textsOf(boardNamed('talking-face-generation-on-lrs2-test')).at(-1);
    expect(row).toEqual(['Result n/a', 'no value to rank on LRS2 (test)', false]);
  });
});

describe('the SVG of a badge', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    trimValues: false,
  });
  const svgOf = (text: string) => {
    const svg = badge({ subject: text, standing: text, isRanked: true }, text);
    expect(XMLValidator.validate(svg)).toBe(true);
    return parser.parse(svg).svg;
  };

  test('is as wide as its two fields, and its texts are what it is called', () => {
    const svg = parser.parse(
      badge(
        { subject: 'SSIM 0.861', standing: '1st of 2 held on LRW (test)', isRanked: true },
        '1st of 2 held: SSIM, higher is better, 0.861 > 0.81.',
      ),
    ).svg;
    const [left, right] = svg.g[0].rect.map((rect: Record<string, string>) =>
      Number(rect['@_width']),
    );
    expect(Number(svg['@_width'])).toBe(left + right);
    expect(svg['@_aria-label']).toBe('SSIM 0.861: 1st of 2 held on LRW (test)');
    expect(svg.title).toContain('0.861 > 0.81');
  });

  test.each(HOSTILE_TEXTS)('with %j is XML of a known shape', (text) => {
    expect(
      Object.keys(svgOf(text)).filter((key) => !key.startsWith('@_') && key !== '#text'),
    ).toEqual(['title', 'clipPath', 'g']);
  });

  test('is XML, whatever the text, and never wider than a page', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(Number(svgOf(text.repeat(9))['@_width'])).toBeLessThan(1500);
      }),
    );
  });
});

describe('what embeds a badge', () => {
  const placed = (text: string) => ({
    image: 'https://example.org/badges/0.svg',
    board: 'https://example.org/b/#r-0',
    text,
  });

  test('in Markdown is a picture that leads to the row', () => {
    expect(badgeMarkdown(placed('F1 1: 1st on [x](y)'))).toBe(
      '[![F1 1: 1st on \\[x\\](y)](https://example.org/badges/0.svg)](https://example.org/b/#r-0)',
    );
  });

  test('in HTML is the same, and no text ends its attribute', () => {
    expect(badgeHtml(placed('"><script>'))).toBe(
      '<a href="https://example.org/b/#r-0"><img src="https://example.org/badges/0.svg" alt="&quot;&gt;&lt;script&gt;"></a>',
    );
  });
});
