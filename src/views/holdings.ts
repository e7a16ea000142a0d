import { counted } from './counted.ts';
import type { Board } from './things.ts';
import { yearSpan } from './year-span.ts';

/**
 * "10 values of 3 papers, 2019 to 2023, on 5 boards; 4 of them are ranked.": what
 * the catalog holds on some boards, in a sentence.
 */
export function holdingsText(boards: readonly Board[]): string {
  const rows = boards.flatMap((board) => board.rows.filter(({ number }) => number !== null));
  const papers = [...new Set(rows.map(({ paper }) => paper))];
  const ranked = boards.filter((board) => board.ranked).length;
  const years = yearSpan(papers);
  const held = [
    `${counted(rows.length, 'value')} of ${counted(papers.length, 'paper')}`,
    ...(years === undefined ? [] : [years]),
    `on ${counted(boards.length, 'board')}`,
  ];
  return `${held.join(years === undefined ? ' ' : ', ')}; ${rankedText(ranked, boards.length)}.`;
}

function rankedText(ranked: number, all: number): string {
  if (ranked === 0) return all === 1 ? 'it is not ranked' : 'none of them is ranked';
  if (ranked === all) return all === 1 ? 'it is ranked' : 'all of them are ranked';
  return `${ranked} of them ${ranked === 1 ? 'is' : 'are'} ranked`;
}
