import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameEdges } from '../../src/source/name-edges.ts';

test('names are found at the start of a text', () => {
  const edges = new NameEdges(['Node', 'Node Classification', 'Link Prediction'], 'start');
  expect(edges.placesIn('Node ClassificationCora')).toEqual([4, 19]);
  expect(edges.placesIn('Graph ClassificationCora')).toEqual([]);
});

test('names are found at the end of a text', () => {
  const edges = new NameEdges(['Cora', 'nCora', 'Citeseer'], 'end');
  expect(edges.placesIn('Node ClassificationCora')).toEqual([19, 18]);
});

test('a text that is a name and nothing else holds no place', () => {
  expect(new NameEdges(['Cora'], 'start').placesIn('Cora')).toEqual([]);
  expect(new NameEdges(['Cora'], 'end').placesIn('Cora')).toEqual([]);
});

test('no name is missed', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', 'é', '😀'),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.uniqueArray(text), text, text, (names, left, right) => {
      const whole = left + right;
      const starts = new NameEdges([...names, left], 'start').placesIn(whole);
      const ends = new NameEdges([...names, right], 'end').placesIn(whole);
      expect(starts).toContain(left.length);
      expect(ends).toContain(left.length);
    }),
  );
});
