import { expect, test } from 'vitest';
import { markupXml } from '../../src/exports/markup-xml.ts';
import { compare } from '../../src/views/comparison.ts';
import { standingFigure, standingGroups, standingText } from '../../src/views/standing-drawing.ts';
import { comparedPapers } from '../fixtures/compared-papers.ts';
import { TALKING_FACES } from '../fixtures/talking-faces.ts';

const LOWER_IS_BETTER = {
  papers: {
    a: { rows: [['Sorting', 'Shelf', 'FID', '30']] },
    b: { rows: [['Sorting', 'Shelf', 'FID', '10']] },
    c: { rows: [['Sorting', 'Shelf', 'FID', '20']] },
  },
} as const;

test('the smallest value has the full bar where lower is better', () => {
  const [group] = standingGroups(compare(comparedPapers(LOWER_IS_BETTER, 'a', 'b')));
  expect(group?.name).toBe('Shelf, FID');
  expect(group?.bars.map(({ share, detail }) => [share, detail])).toEqual([
    [1 / 3, 'Lovelace 2020a: 30, 3rd of 3 held'],
    [1, 'Lovelace 2020b: 10, 1st of 3 held'],
  ]);
});

test('every bar says whose it is and which place it shows, so no colour has to', () => {
  const comparison = compare(comparedPapers(LOWER_IS_BETTER, 'a', 'b', 'c'));
  const drawn = markupXml(standingFigure(comparison)[0]!);
  const group = standingGroups(comparison)[0]!;
  expect(drawn.match(/<rect /g)).toHaveLength(3);
  expect(standingText(group)).toBe(
    'Shelf, FID: Lovelace 2020a: 3 of 3, Lovelace 2020b: 1 of 3, Lovelace 2020c: 2 of 3.',
  );
  for (const { text } of group.bars) expect(drawn).toContain(`>${text}</text>`);
});

test('a shared place is written as a board writes it', () => {
  const row = (value: string) => ({ rows: [['Sorting', 'Shelf', 'FID', value]] }) as const;
  const papers = { a: row('10'), b: row('10'), c: row('20') };
  const [group] = standingGroups(compare(comparedPapers({ papers }, 'a', 'c')));
  expect(group?.bars.map(({ text, detail }) => [text, detail])).toEqual([
    ['Lovelace 2020a: =1 of 3', 'Lovelace 2020a: 10, joint 1st of 3 held'],
    ['Lovelace 2020c: 3 of 3', 'Lovelace 2020c: 20, 3rd of 3 held'],
  ]);
});

test('a board that is not counted has no bars', () => {
  const comparison = compare(comparedPapers(TALKING_FACES, 'pose-controllable', 'hierarchical'));
  expect(standingGroups(comparison).map(({ name }) => name)).toEqual([
    'LRW (test), SSIM',
    'LRS2 (test), SSIM',
  ]);
});

test('every counted board has a drawing of its own, which its words name', () => {
  const comparison = compare(comparedPapers(TALKING_FACES, 'pose-controllable', 'hierarchical'));
  const drawn = markupXml(standingFigure(comparison)[0]!);
  expect(drawn.match(/<svg /g)).toHaveLength(2);
  for (const group of standingGroups(comparison)) {
    expect(drawn).toContain(`role="img" aria-label="Chart. ${standingText(group)}"`);
  }
});

test('without a counted board there is no figure', () => {
  const comparison = compare(comparedPapers(TALKING_FACES, 'hierarchical', 'landmarks'));
  expect(standingFigure(comparison)).toEqual([]);
});
