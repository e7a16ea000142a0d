import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MarkedRows } from '../../scripts/build/marked-rows.ts';
import {
  isMemoryOf,
  readLeft,
  readMemory,
  readPart,
  writeMemory,
  RecordWriter,
  type KnownFile,
} from '../../scripts/build/build-record.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchleaf-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const SUM = (digit: string) => digit.repeat(64);

const FILES: readonly (readonly [string, KnownFile])[] = [
  ['index.html', { key: '', size: 5, mtimeMs: 0, sha256: SUM('a') }],
  ['papers/a b/index.html', { key: '0123456789abcdef', size: 7, mtimeMs: 1.5, sha256: SUM('b') }],
  ['b/c/index.html', { key: '0123456789abcdef=b/', size: 7, mtimeMs: 1.5, sha256: SUM('c') }],
];

function writePart(file: string, files = FILES): void {
  const writer = new RecordWriter(file);
  for (const [path, known] of files) writer.add(path, known);
  writer.finish('p1', 'q1', '1/2');
}

describe('the record of a part', () => {
  test('reads back as it was written', () => {
    writePart(join(folder, 'part'));
    const { files, ...name } = readPart(join(folder, 'part'));
    expect(name).toEqual({ program: 'p1', plan: 'q1', shard: '1/2', standing: undefined });
    expect([...files]).toEqual(FILES);
  });

  test('tells which files of which memory stand', () => {
    const writer = new RecordWriter(join(folder, 'part'));
    writer.add(...FILES[1]!);
    const rows = new MarkedRows();
    for (const row of [2, 3_000_000]) rows.mark(row);
    writer.addStanding({ memory: '77', rows });
    writer.finish('p1', 'q1', '1/2');
    const { files, standing } = readPart(join(folder, 'part'));
    expect([...files.paths()]).toEqual([FILES[1]![0]]);
    expect(standing!.memory).toBe('77');
    expect([1, 2, 3, 3_000_000].map((row) => standing!.rows.has(row))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  test('is not there before it has been finished', () => {
    const writer = new RecordWriter(join(folder, 'part'));
    writer.add(...FILES[0]!);
    expect(() => readPart(join(folder, 'part'))).toThrow(/is no part of a build/);
    writer.finish('p1', 'q1', '1/2');
    expect(readPart(join(folder, 'part')).files.size).toBe(1);
  });

  test('is longer than what is read at once, and has letters that are cut there', () => {
    const files = Array.from({ length: 20_000 }, (_, number): [string, KnownFile] => [
      `papers/${'é'.repeat(number % 40)}${number}/index.html`,
      { key: `k${number}`, size: number, mtimeMs: number + 0.5, sha256: SUM('a') },
    ]);
    writePart(join(folder, 'part'), files);
    expect([...readPart(join(folder, 'part')).files]).toEqual(files);
  });

  test('is asked for where there is none', () => {
    expect(() => readPart(join(folder, 'none', 'part'))).toThrow(/none is no part of a build/);
  });

  test('is refused when it is cut off anywhere', () => {
    const file = join(folder, 'part');
    writePart(file);
    const text = readFileSync(file, 'utf8');
    for (let length = 0; length < text.length; length += 1) {
      writeFileSync(file, text.slice(0, length));
      expect(() => readPart(file)).toThrow('Build that part again');
    }
  });
});

const KNOWN = new Map<string, KnownFile>([
  [
    'papers/a/index.html',
    { key: 'k1', size: 10, mtimeMs: 1_700_000_000_000.125, sha256: SUM('c') },
  ],
  ['papers/b/index.html', { key: 'k2', size: 20, mtimeMs: 1_700_000_000_001, sha256: SUM('d') }],
]);

const LEFT = {
  files: new Map([...KNOWN, ['index.html', { key: '', size: 3, mtimeMs: 1, sha256: SUM('e') }]]),
  others: ['sw.js', '_astro/a b.css'],
  folders: new Map([
    ['', 1_700_000_000_000.5],
    ['papers/a', 0],
  ]),
};

describe('what is known of the last build', () => {
  test('holds the paths of all files and the times of all folders, for whoever looks for other ones', () => {
    const file = join(folder, 'memory');
    writeMemory(file, 'p1', LEFT);
    const { sum, files, folders } = readLeft(file)!;
    expect([...files.paths()]).toEqual([...LEFT.files.keys(), ...LEFT.others]);
    expect(folders).toEqual(LEFT.folders);
    // Whoever reads what may stay gives the places of these files, and the same sum.
    const places: number[] = [];
    expect(readMemory(file, 'p1', (_path, _known, number) => places.push(number))).toBe(sum);
    expect(files.keep((place) => places.includes(place))).toEqual(['index.html', ...LEFT.others]);
    expect([...files]).toEqual([...KNOWN]);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -2));
    expect(readLeft(file)).toBeUndefined();
    expect(readLeft(join(folder, 'none'))).toBeUndefined();
  });

  /** What is told of a memory; nothing where it is not to be trusted. */
  const read = (file: string, program = 'p1') => {
    const told = new Map<string, KnownFile>();
    const sum = readMemory(file, program, (path, known) => told.set(path, known));
    return sum === undefined ? undefined : told;
  };

  test('reads back as it was written, but for what is made each time', () => {
    const file = join(folder, 'memory');
    writeMemory(file, 'p1', LEFT);
    expect(read(file)).toEqual(KNOWN);
  });

  test('is nothing to another program', () => {
    const file = join(folder, 'memory');
    expect(isMemoryOf(file, 'p1')).toBe(false);
    writeMemory(file, 'p1', LEFT);
    expect([isMemoryOf(file, 'p1'), isMemoryOf(file, 'p2')]).toEqual([true, false]);
    expect(read(file, 'p2')).toBeUndefined();
  });

  test('is nothing when it is lost, cut off anywhere, or rubbish', () => {
    const file = join(folder, 'memory');
    expect(read(file)).toBeUndefined();
    writeMemory(file, 'p1', LEFT);
    const bytes = readFileSync(file);
    for (let length = 0; length < bytes.length; length += 1) {
      writeFileSync(file, bytes.subarray(0, length));
      expect(read(file)).toBeUndefined();
      expect(readLeft(file)).toBeUndefined();
    }
    writeFileSync(file, Buffer.from([0, 255, 10, 254, 10]));
    expect(read(file)).toBeUndefined();
  });

  test('is nothing when any byte of it is another one, or a line is missing', () => {
    const file = join(folder, 'memory');
    writeMemory(file, 'p1', LEFT);
    const bytes = readFileSync(file);
    // The last line ends with the name, which is compared, and is not part of the sum.
    for (let position = 0; position < bytes.length - 3; position += 1) {
      const broken = Buffer.from(bytes);
      broken[position] = broken[position]! ^ 1;
      writeFileSync(file, broken);
      expect(read(file)).toBeUndefined();
    }
    writeFileSync(file, bytes.subarray(bytes.indexOf('\n') + 1));
    expect(read(file)).toBeUndefined();
    expect(readLeft(file)).toBeUndefined();
  });
});
