import { describe, expect, test } from 'vitest';
import type { KnownFile } from '../../scripts/build/build-record.ts';
import { FileMap } from '../../scripts/build/file-map.ts';
import { LastBuild } from '../../scripts/build/last-build.ts';
import { MarkedRows } from '../../scripts/build/marked-rows.ts';
import { HashedRows, hashText } from '../../scripts/build/text-hash.ts';

/** Paths as a site has them, of which many differ in one letter. */
const PATHS = Array.from({ length: 100_000 }, (_, number) => [
  `papers/paper-${number}/index.html`,
  `papers/paper-${number}.json`,
  `benchmarks/a-${number % 300}/${Math.floor(number / 300)}/index.html`,
]).flat();

const known = (number: number): KnownFile => ({
  key: number % 3 === 0 ? `${number}=b/${number}/` : number.toString(16).padStart(16, '0'),
  size: number,
  mtimeMs: number + 0.25,
  sha256: number.toString(16).padStart(64, '0'),
});

test('a hash of a text is the first 64 bits of its SHA-256', () => {
  // FIPS 180-4, the message `abc`.
  expect(hashText('abc')).toEqual([0xba7816bf, 0x8f01cfea]);
});

test('every text has a row of its own, in the order in which they came', () => {
  const rows = new HashedRows();
  for (const [row, path] of PATHS.entries())
    expect(rows.add(hashText(path))).toEqual({ row, isNew: true });
  expect(rows.size).toBe(PATHS.length);
  const other = new HashedRows(rows.data);
  for (const [row, path] of PATHS.entries())
    if (other.find(hashText(path)) !== row) expect(path).toBe(row);
  expect(other.add(hashText(PATHS[7]!))).toEqual({ row: 7, isNew: false });
  expect(other.find(hashText('papers/none'))).toBe(-1);
});

test('what is left of a build is what was added, for who asks with the same version', () => {
  const last = new LastBuild();
  const paths = PATHS.slice(0, 5_000);
  for (const [number, path] of paths.entries())
    last.add({ path, key: known(number).key }, number * 3);
  const handed = new LastBuild({ ...last.data, memory: '12' });
  expect(handed.memory).toBe('12');
  expect(paths.map((path, number) => handed.standing({ path, key: known(number).key }))).toEqual(
    paths.map((_, number) => number * 3),
  );
  const [path] = PATHS as [string];
  expect(handed.standing({ path, key: known(1).key })).toBe(-1);
  expect(handed.standing({ path, key: '' })).toBe(-1);
  expect(handed.standing({ path: 'none', key: known(0).key })).toBe(-1);
});

test('rows are marked one by one, and stay so when they are written down', () => {
  const marked = new MarkedRows();
  expect(marked.has(0)).toBe(false);
  const rows = [0, 7, 8, 9_000, 9_001, 70_000, 5];
  for (const row of rows) marked.mark(row);
  const read = new MarkedRows(marked.toString());
  for (const one of [marked, read]) {
    expect(Array.from({ length: 80_000 }, (_, row) => row).filter((row) => one.has(row))).toEqual(
      rows.toSorted((a, b) => a - b),
    );
  }
  read.mark(1_000_000);
  expect([read.has(1_000_000), read.has(7), read.has(999_999)]).toEqual([true, true, false]);
});

describe('a map of files', () => {
  const all = PATHS.slice(0, 5_000).map((path, number) => [path, known(number)] as const);
  const mapOf = () => {
    const files = new FileMap();
    for (const [path, file] of all) files.set(path, file);
    return files;
  };

  test('gives back what was put in, in the order in which it came', () => {
    const files = mapOf();
    expect([...files]).toEqual(all);
    expect([...files.paths()]).toEqual(all.map(([path]) => path));
    expect([files.size, files.has('none'), files.get('none')]).toEqual([5_000, false, undefined]);
    files.set(all[3]![0], known(77));
    expect([...files][3]).toEqual([all[3]![0], known(77)]);
    files.set(all[4]![0], { ...known(78), key: '' });
    expect(files.get(all[4]![0])!.key).toBe('');
    expect(files.size).toBe(5_000);
  });

  test('keeps some files by the place at which they came, whatever comes then', () => {
    const files = mapOf();
    expect(files.keep((place) => place % 1_000 === 1)).toEqual(
      all.flatMap(([path], place) => (place % 1_000 === 1 ? [] : path)),
    );
    files.set('new', known(3));
    files.set(all[1]![0], known(4));
    const kept = [1_001, 2_001, 3_001, 4_001].map((place) => all[place]!);
    expect([...files]).toEqual([[all[1]![0], known(4)], ...kept, ['new', known(3)]]);
  });

  test('knows which of its files stand, and that one of another size does not', () => {
    const files = new FileMap();
    files.set('a', { ...known(5), mtimeMs: 0 });
    files.set('b', { ...known(6), mtimeMs: 0 });
    expect(files.settle('b', { size: 6, mtimeMs: 9 })).toBe('settled');
    expect(files.settle('a', { size: 6, mtimeMs: 9 })).toBe('of another size');
    expect(files.settle('c', { size: 6, mtimeMs: 9 })).toBe('unknown');
    expect(files.unsettled()).toBe('a');
    files.settle('a', { size: 5, mtimeMs: 9 });
    expect([files.unsettled(), files.get('a')!.mtimeMs]).toEqual([undefined, 9]);
  });
});
