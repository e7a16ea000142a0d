import { expect, test } from 'vitest';
import { gatherNumbers, othersGoOnWithZero } from '../../src/source/number-sightings.ts';

const cut = (left: string, right: string) => ({ left, right, index: left.length });

test('decimals that all go on with a zero behind the same digits show a habit', () => {
  const numbers = gatherNumbers(['PSDS10.583', 'PSDS10.372', 'PSDS20.81']);
  expect(othersGoOnWithZero(numbers, cut('PSDS1', '0.583'))).toBe(true);
});

test('one that goes on otherwise breaks it', () => {
  const numbers = gatherNumbers(['FVD10.583', 'FVD10.372', 'FVD13.2']);
  expect(othersGoOnWithZero(numbers, cut('FVD1', '0.583'))).toBe(false);
});

test('two other rows are the fewest that show a habit, however often one stands in the corpus', () => {
  const rows = ['PSDS10.583', 'PSDS10.372', 'PSDS10.372', 'PSDS10.372'];
  expect(othersGoOnWithZero(gatherNumbers(rows), cut('PSDS1', '0.583'))).toBe(false);
});

test.each([
  ['PSDS', '10.583'],
  ['PSDS10.', '583'],
  ['PSDS1', '0'],
])('a cut %s | %s leaves no zero with its point', (left, right) => {
  const numbers = gatherNumbers(['PSDS10.583', 'PSDS10.372', 'PSDS20.81']);
  expect(othersGoOnWithZero(numbers, cut(left, right))).toBe(false);
});
