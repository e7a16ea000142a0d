import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, type Cut, type Step } from '../../src/source/split.ts';
import { DOUBT_MARGIN } from '../../src/source/weights.ts';

const WEIGHTS = { strong: 10, good: 4, slight: 1, bad: -4, hopeless: -25 } as const;
type Clue = keyof typeof WEIGHTS;

const REACH = 5;

const cluesArbitrary = fc.array(fc.constantFrom<Clue>('good', 'slight', 'bad', 'hopeless'));

/** A cut for each pair of lists of clues: those of the first step and those of the second. */
function cutsOf(clues: readonly (readonly [readonly Clue[], readonly Clue[]])[]) {
  return clues.map(([first, second], index) => {
    const cut: Cut = { left: 'a'.repeat(index + 1), right: 'b', index: index + 1 };
    return { ...cut, first, second };
  });
}

type TestCut = ReturnType<typeof cutsOf>[number];

function stepsFor(most: number, onSecond = (): void => undefined): Step<TestCut, Clue>[] {
  return [
    { look: ({ first }, add) => first.forEach(add), most: Infinity },
    {
      look({ second }, add) {
        onSecond();
        second.forEach(add);
      },
      most,
    },
  ];
}

const onlyAgainst = fc.array(fc.constantFrom<Clue>('bad', 'hopeless'));

test('a decision and its doubts are the same however far candidates are weighed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cluesArbitrary, onlyAgainst)), (clues) => {
      const cuts = cutsOf(clues);
      const whole = decide(cuts, stepsFor(Infinity), WEIGHTS, REACH);
      const lazy = decide(cuts, stepsFor(0), WEIGHTS, REACH);
      expect(lazy?.read).toEqual(whole?.read);
      expect(lazy?.doubt).toEqual(whole?.doubt);
      const told = (margin = 0) => Math.min(margin, REACH);
      expect(told(lazy?.margin)).toBe(told(whole?.margin));
    }),
  );
});

test('what nothing can bring near the best is not looked at any further', () => {
  let looks = 0;
  const cuts = cutsOf([
    [['strong'], []],
    [['hopeless'], []],
  ]);
  const steps = stepsFor(0, () => {
    looks += 1;
  });
  decide(cuts, steps, WEIGHTS, REACH);
  expect(looks).toBe(1);
});

test('among equals the shortest left half is taken, and the other told', () => {
  const decision = decide(
    cutsOf([
      [['good'], []],
      [['good'], []],
    ]),
    stepsFor(0),
    WEIGHTS,
    REACH,
  );
  expect(decision?.read.index).toBe(1);
  expect(decision?.margin).toBe(0);
  expect(decision?.doubt.map(({ index }) => index)).toEqual([2]);
});

test('doubt ends at its margin', () => {
  const scores: Clue[][] = [
    ['good', 'good'],
    ['good', 'slight', 'slight'],
    ['good', 'slight'],
  ];
  const cuts = cutsOf(scores.map((first) => [first, []]));
  const decision = decide(cuts, stepsFor(0), WEIGHTS, REACH);
  expect(decision?.doubt.map(({ score }) => 8 - score)).toEqual([2]);
  expect(DOUBT_MARGIN).toBe(3);
});

test('without a candidate there is no decision', () => {
  expect(decide([], stepsFor(0), WEIGHTS, REACH)).toBeUndefined();
});
