import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkNamesakes, namesakeGroups } from '../../src/views/namesakes.ts';
import { buildIndex } from '../fixtures/boards.ts';

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly similar: Thing[];
}

function link(...spellings: readonly string[][]): Thing[] {
  const things = spellings.map((own): Thing => ({
    id: own[0]!,
    name: own[0]!,
    spellings: own,
    similar: [],
  }));
  linkNamesakes(things, (spelling) => spelling.toLowerCase(), {
    spellingsOf: (thing) => thing.spellings,
  });
  return things;
}

const names = (things: readonly { name: string }[]) => things.map(({ name }) => name);

describe('namesakes', () => {
  test('are told of each other, and of nobody else', () => {
    const things = link(['LRW'], ['lrw'], ['LRS2']);
    expect(things.map(({ similar }) => names(similar))).toEqual([['lrw'], ['LRW'], []]);
  });

  test('share one of several spellings', () => {
    const things = link(['SSIM', 'Structural Similarity'], ['structural similarity'], ['PSNR']);
    expect(names(things[0]!.similar)).toEqual(['structural similarity']);
  });

  test('of namesakes stand in one group', () => {
    const things = link(['a', 'b'], ['B', 'c'], ['C'], ['d']);
    expect(namesakeGroups(things).map(names)).toEqual([['a', 'B', 'C']]);
  });

  test('whoever they are, are mutual, and each stands in one group at the most', () => {
    const spelling = fc.constantFrom('a', 'A', 'b', 'B', 'c', 'd', 'D');
    const spellings = fc.array(fc.uniqueArray(spelling, { minLength: 1, maxLength: 3 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(spellings, (all) => {
        const things = link(...all);
        for (const thing of things) {
          expect(thing.similar).not.toContain(thing);
          for (const other of thing.similar) expect(other.similar).toContain(thing);
        }
        const grouped = namesakeGroups(things).flat();
        expect(new Set(grouped).size).toBe(grouped.length);
        expect(new Set(grouped)).toEqual(
          new Set(things.filter(({ similar }) => similar.length > 0)),
        );
      }),
    );
  });
});

describe('in a catalog, possible namesakes', () => {
  const index = buildIndex({
    metrics: [
      { id: 'hits-1', name: 'Hits 1', direction: 'higher', measures: 'First of all.' },
      { id: 'hits-5', name: 'Hits 5', direction: 'higher', measures: 'Among five.' },
    ],
    papers: {
      a: {
        authors: ['José Núñez-Ruiz', 'Ada M. Lovelace'],
        rows: [
          ['Sorting Things', 'Mead 60', 'Hits 1', '0.2'],
          ['Sorting', 'Shelf', 'acc', '91'],
        ],
      },
      b: {
        authors: ['Jose Nunez Ruiz', 'Ada Lovelace'],
        rows: [
          ['sorting-things', 'MEAD', 'Hits 5', '0.4'],
          ['Sorting', 'Desk', 'Accuracy', '0.9'],
        ],
      },
    },
  });

  test('of tasks and datasets differ by case, a hyphen or a number', () => {
    expect(namesakeGroups(index.tasks).map(names)).toEqual([['Sorting Things', 'sorting-things']]);
    expect(namesakeGroups(index.datasets).map(names)).toEqual([['MEAD', 'Mead 60']]);
  });

  test('of metrics keep their numbers, and are sought among aliases too', () => {
    expect(namesakeGroups(index.metrics).map(names)).toEqual([['acc', 'Accuracy']]);
  });

  test('of authors differ by case, accents, hyphens and dots', () => {
    expect(namesakeGroups(index.authors).map(names)).toEqual([
      ['Jose Nunez Ruiz', 'José Núñez-Ruiz'],
    ]);
  });
});
