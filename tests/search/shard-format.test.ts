import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/search/bytes.ts';
import { decompress } from '../../src/search/compression.ts';
import {
  decodeEntries,
  decodePart,
  decodeWords,
  encodeEntries,
  encodeWords,
  type Entry,
  type Part,
} from '../../src/search/dictionary.ts';
import { FIELDS } from '../../src/search/fields.ts';
import { GrowingList } from '../../src/search/growing-list.ts';
import { ListFiles } from '../../src/search/list-files.ts';
import { gzip } from '../../src/store/gzip.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').replace(/../g, '$& ').trim();
const docsOf = (...docs: number[]) => Uint32Array.from(docs);

test.each([
  [0, '00'],
  [127, '7f'],
  [128, '80 01'],
  [300, 'ac 02'],
  [500_000, 'a0 c2 1e'],
  [2 ** 31, '80 80 80 80 08'],
])('%i is written as %s', (number, bytes) => {
  const to = new ByteWriter();
  to.number(number);
  expect(hex(to.bytes())).toBe(bytes);
  expect(new ByteReader(to.bytes()).number()).toBe(number);
});

test('words are written without what they share with the one before', () => {
  const words = ['face', 'faces', 'facet', 'zhou'];
  expect(hex(encodeWords(words))).toBe('04 00 04 66 61 63 65 04 01 73 04 01 74 00 04 7a 68 6f 75');
  expect(decodeWords(encodeWords(words))).toEqual(words);
});

test('an entry is its word, field, count, and its papers or where they lie', () => {
  const entries: Entry[] = [
    { word: 'face', field: 'title', count: 3, docs: docsOf(2, 5, 300) },
    {
      word: 'face',
      field: 'task',
      count: 7,
      parts: [
        { block: 4, offset: 9, count: 5, first: 1 },
        { block: 5, offset: 0, count: 2, first: 200 },
      ],
    },
  ];
  expect(hex(encodeEntries(entries))).toBe(
    '02 00 04 66 61 63 65 00 07 02 03 a7 02 04 00 02 0e 02 04 09 05 01 02 c7 01',
  );
  expect(decodeEntries(encodeEntries(entries))).toEqual(entries);
});

const docs = fc
  .uniqueArray(fc.nat(600_000), { minLength: 1, maxLength: 200 })
  .map((some) => Uint32Array.from(some).sort());
const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => text.isWellFormed());

test('whatever entries are written, they are read again', () => {
  const entry = fc
    .record({ word, field: fc.constantFrom(...FIELDS), docs })
    .map((one): Entry => ({ ...one, count: one.docs.length }));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
      const sorted = entries.toSorted((a, b) => (a.word < b.word ? -1 : 1));
      expect(decodeEntries(encodeEntries(sorted))).toEqual(sorted);
    }),
  );
});

test('whatever lists are laid into files, their parts give them back', async () => {
  const long = fc
    .tuple(fc.integer({ min: 1, max: 9_000 }), fc.integer({ min: 1, max: 40 }))
    .map(([count, gap]) => Uint32Array.from({ length: count }, (_, index) => index * gap));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(docs, long), { minLength: 1, maxLength: 8 }),
      async (lists) => {
        const files = new Map<string, Uint8Array>();
        const writer = new ListFiles((name, bytes) => void files.set(name, bytes.slice()));
        const parts: Part[][] = [];
        for (const list of lists) parts.push(await writer.add(list));
        await writer.finish();
        lists.forEach((list, number) => {
          const read = parts[number]!.flatMap((part) => [
            ...decodePart(files.get(`lists-${part.block}.bin`)!, part),
          ]);
          expect(read).toEqual([...list]);
          // Only the first part of a list may begin inside a file.
          expect(parts[number]!.slice(1).every(({ offset }) => offset === 0)).toBe(true);
        });
        for (const bytes of files.values()) expect(bytes.length).toBeLessThan(4_096 + 5);
      },
    ),
    { numRuns: 40 },
  );
});

test('a list that grows keeps each paper once', () => {
  const list = new GrowingList();
  for (const doc of [0, 0, 3, 3, 700]) list.add(doc);
  expect([...list.docs()]).toEqual([0, 3, 700]);
  expect(list.count).toBe(3);
});

test('a file is read packed, and as well when something on the way has unpacked it', async () => {
  const bytes = encodeWords(['face', 'faces']);
  const packed = gzip(bytes);
  expect(hex(packed)).toMatch(/^1f 8b/);
  expect(hex(await decompress(packed))).toBe(hex(bytes));
  expect(hex(await decompress(bytes))).toBe(hex(bytes));
});
