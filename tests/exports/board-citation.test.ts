import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { boardCitation } from '../../src/exports/board-citation.ts';
import { type CitationFormat, formatCitations } from '../../src/exports/citation.ts';
import { toCsl } from '../../src/exports/csl.ts';
import { papersOf } from '../../src/views/papers-of.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const lrw = talkingFaces().benchmarks.find(
  ({ id }) => id === 'talking-face-generation-on-lrw-test',
)!;
const ADDRESS = 'https://example.org/benchmarks/talking-face-generation-on-lrw-test/';
const VERSION = { name: '2025-03-02.3f9a0c21', date: '2025-03-02' };
const item = boardCitation(lrw, lrw.boards[0]!.metric, VERSION, ADDRESS);

test('a board is cited by its name, its address and the version that was seen', () => {
  expect(formatCitations([item], 'bib')).toMatchInlineSnapshot(`
    "@misc{benchleaf2025talkingfacegenerationonlrwtestssim,
    	author = {{Benchleaf}},
    	year = {2025},
    	note = {Version 2025-03-02.3f9a0c21},
    	title = {{{Leaderboard}: Talking {Face} {Generation} on {LRW} (test), {SSIM}}},
    	url = {https://example.org/benchmarks/talking-face-generation-on-lrw-test/},
    }
    "
  `);
  expect(formatCitations([item], 'ris')).toMatchInlineSnapshot(`
    "TY  - DATA
    AU  - Benchleaf
    DA  - 2025/3/2/
    PY  - 2025
    ET  - 2025-03-02.3f9a0c21
    ID  - benchleaf-talking-face-generation-on-lrw-test-ssim
    N1  - Version 2025-03-02.3f9a0c21
    TI  - Leaderboard: Talking Face Generation on LRW (test), SSIM
    UR  - https://example.org/benchmarks/talking-face-generation-on-lrw-test/
    ER  - 
    "
  `);
});

test('a catalog without a change log has a version and no date', () => {
  const undated = boardCitation(lrw, undefined, { name: '3f9a0c21', date: undefined }, ADDRESS);
  expect(undated).toMatchObject({ version: '3f9a0c21', title: `Leaderboard: ${lrw.name}` });
  expect(undated).not.toHaveProperty('issued');
});

describe.each(['bib', 'ris', 'csl.json'] satisfies CitationFormat[])(
  'a benchmark and its papers as %s',
  (format) => {
    const papers = papersOf([lrw]);
    const { data } = new Cite(formatCitations([item, ...papers.map(toCsl)], format));

    test('are read back by citation-js, the board first', () => {
      expect(data.map(({ title }) => title)).toEqual([
        'Leaderboard: Talking Face Generation on LRW (test), SSIM',
        ...papers.map(({ shownTitle }) => shownTitle),
      ]);
    });

    test('say where the board stands, when it was so, and in which version', () => {
      expect(data[0]).toMatchObject({ URL: ADDRESS });
      expect(JSON.stringify(data[0])).toContain(VERSION.name);
      expect(JSON.stringify(data[0]!['issued'])).toContain('2025');
    });
  },
);
