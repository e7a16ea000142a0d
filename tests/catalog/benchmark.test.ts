import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benchmarkFileSchema, divideSplit, SPLITS } from '../../src/catalog/benchmark.ts';

test.each([
  ['LRW (test)', 'LRW', 'test'],
  ['nocaps (val)', 'nocaps', 'val'],
  ['LibriSpeech (test-other)', 'LibriSpeech', 'test-other'],
  ['MS COCO (Test)', 'MS COCO', 'test'],
  ['LRW(test)', 'LRW', 'test'],
  ['VFHQ (self) (test)', 'VFHQ (self)', 'test'],
])('%j is %j with the split %j', (printed, dataset, split) => {
  expect(divideSplit(printed)).toEqual({ dataset, split });
});

test.each([
  'LRW',
  'COLLAB (10-fold cross-validation)',
  '(test)',
  'LRW (test) 2',
  'LRW test',
  'LRW (test',
  'LRW ()',
  '',
])('%j has no split', (printed) => {
  expect(divideSplit(printed)).toEqual({ dataset: printed, split: null });
});

test('a dataset divided from its split is divided no further by dividing it again', () => {
  const name = fc.stringMatching(/^[A-Za-z0-9][\w -]{0,20}$/).map((text) => text.trim());
  fc.assert(
    fc.property(name, fc.constantFrom(...SPLITS), (dataset, split) => {
      expect(divideSplit(`${dataset} (${split})`)).toEqual({ dataset, split });
      expect(divideSplit(dataset)).toEqual({ dataset, split: null });
    }),
  );
});

test('no printed dataset makes the division throw or empties its name', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (printed) => {
      expect(divideSplit(printed).dataset).not.toBe('');
    }),
  );
});

test.each([
  ['an id that leaves its folder', { metrics: ['../x'] }],
  ['a count below nothing', { listed: -1 }],
  ['a key that nobody knows', { note: 'x' }],
])('a benchmark file with %s is refused', (_, fault) => {
  const file = {
    task: 'Sorting',
    dataset: 'Shelf',
    split: 'test',
    printed: 'Shelf (test)',
    metrics: ['ssim'],
    listed: 28,
    spellings: [],
  };
  expect(benchmarkFileSchema.safeParse(file).success).toBe(true);
  expect(benchmarkFileSchema.safeParse({ ...file, ...fault }).success).toBe(false);
});
