import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dividedFiles } from '../../src/exports/data-division.ts';
import { chunkResponse, jsonLines, type DataFile } from '../../src/exports/data-file.ts';
import { partsOf } from '../../src/exports/data-parts.ts';
import { RESULT_COLUMNS } from '../../src/exports/results-table.ts';
import { faultsOf, publishedValidator } from '../fixtures/published-validator.ts';

const text = ({ chunks }: DataFile) =>
  Buffer.concat([...(chunks() as Iterable<Uint8Array>)]).toString();
const things = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `t${index}` }));

function filesOf(count: number, most: number, content: 'papers' | 'results' = 'papers') {
  const all = things(count);
  return dividedFiles(
    {
      content,
      format: content === 'papers' ? 'json' : 'csv',
      parts: partsOf(all, () => 1, { whole: most, part: most }),
      rowsOf: ({ length }) => length,
      textsOf: jsonLines,
      versionOf: ({ id }) => id,
    },
    (path) => `/base/data/${path}`,
  );
}

describe('parts', () => {
  test('in their order are the whole, and hold what fits or one thing', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 20 }), fc.nat(60), (all, part, more) => {
        const sized = all.map((size, index) => ({ id: `t${index}`, size }));
        const sumOf = (some: typeof sized) => some.reduce((total, { size }) => total + size, 0);
        const whole = part + more;
        const parts = partsOf(sized, ({ size }) => size, { whole, part });
        expect(parts.flat()).toEqual(sized);
        if (sumOf(sized) <= whole) expect(parts).toEqual([sized]);
        else for (const one of parts) expect(one.length <= 1 || sumOf(one) <= part).toBe(true);
      }),
    );
  });
});

test('a thing more changes one part or two of many, and the version of no other', () => {
  const all = things(20_000);
  const more = all.toSpliced(7_000, 0, { id: 'one-more' });
  const versionsOf = (some: readonly { id: string }[]) =>
    dividedFiles(
      {
        content: 'papers',
        format: 'json',
        parts: partsOf(some, () => 1, { whole: 1_000, part: 1_000 }),
        rowsOf: ({ length }) => length,
        textsOf: jsonLines,
        versionOf: ({ id }) => id,
      },
      (path) => path,
    )
      .filter(({ scope }) => scope === 'part')
      .map((file) => file.version());
  const before = new Set(versionsOf(all));
  expect(before.size).toBeGreaterThan(20);
  const other = versionsOf(more).filter((version) => !before.has(version));
  expect(other.length).toBeGreaterThan(0);
  expect(other.length).toBeLessThan(3);
});

test('a version is told of more things than a call has room for', () => {
  const [file] = filesOf(200_000, 200_000);
  expect(file!.version()).toMatch(/^[0-9a-f]{16}$/);
});

test('what fits into one file stands at the address of the whole', () => {
  const [file, ...others] = filesOf(3, 3);
  expect(others).toEqual([]);
  expect(file).toMatchObject({
    path: 'papers.json',
    scope: 'whole',
    rows: 3,
    first: 't0',
    last: 't2',
  });
  expect(JSON.parse(text(file!))).toEqual(things(3));
  expect(text(file!).split('\n')).toHaveLength(6);
});

test('nothing at all is a file too', () => {
  const [file] = filesOf(0, 3);
  expect(file).toMatchObject({ path: 'papers.json', rows: 0, first: null, last: null });
  expect(JSON.parse(text(file!))).toEqual([]);
});

test('what does not fit is divided, and the address of the whole lists its parts', () => {
  const files = filesOf(5, 2);
  expect(
    files.map(({ path, scope, rows, first, last }) => [path, scope, rows, first, last]),
  ).toEqual([
    ['papers/1.json', 'part', 2, 't0', 't1'],
    ['papers/2.json', 'part', 2, 't2', 't3'],
    ['papers/3.json', 'part', 1, 't4', 't4'],
    ['papers.json', 'parts-list', 5, 't0', 't4'],
  ]);
  const list = JSON.parse(text(files.at(-1)!)) as { parts: { address: string }[] };
  expect(faultsOf(publishedValidator('data-parts'), list)).toEqual([]);
  expect(faultsOf(publishedValidator('papers'), list)).not.toEqual([]);
  expect(list.parts.map(({ address }) => address)).toEqual([
    '/base/data/papers/1.json',
    '/base/data/papers/2.json',
    '/base/data/papers/3.json',
  ]);
  expect(files.slice(0, 3).flatMap((file) => JSON.parse(text(file)) as unknown[])).toEqual(
    things(5),
  );
});

test('the list of the parts of a table is a table that nobody takes for results', () => {
  const rows = parse(text(filesOf(3, 2, 'results').at(-1)!), { columns: true }) as object[];
  expect(rows).toEqual([
    { part_address: '/base/data/results/1.csv', rows: '2', first: 't0', last: 't1' },
    { part_address: '/base/data/results/2.csv', rows: '1', first: 't2', last: 't2' },
  ]);
  for (const row of rows) expect(RESULT_COLUMNS).not.toContain(Object.keys(row)[0]);
});

test('a file is made while it is read, not before', async () => {
  let made = 0;
  const chunks = function* () {
    for (; made < 10; made += 1) yield new Uint8Array([made]);
  };
  const reader = chunkResponse(chunks(), 'json').body!.getReader();
  await reader.read();
  expect(made).toBeLessThan(3);
  const rest = [];
  for (let next = await reader.read(); !next.done; next = await reader.read())
    rest.push(next.value);
  expect(Buffer.concat(rest).toString('hex')).toBe('010203040506070809');
});
