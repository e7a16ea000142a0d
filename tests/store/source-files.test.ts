import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  decodeSource,
  FILE_LIMIT,
  LINE_LIMIT,
  SAVED_LIMIT,
  listFiles,
  readOwnSource,
  readSource,
} from '../../src/store/source-files.ts';
import { scratchFolder, writeFiles } from '../fixtures/scratch-content.ts';

function problemsOf(bytes: Buffer) {
  return decodeSource(bytes, 'sources/workdl/a.txt').problems;
}

test('a page is decoded with its byte order mark, and hashed', () => {
  const { source } = decodeSource(Buffer.from('\uFEFFweeds\n'), 'a.txt');
  expect(source?.text).toBe('\uFEFFweeds\n');
  expect(source?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

describe('bytes that are no UTF-8', () => {
  test.each([
    ['on the first line', [0xff], 1],
    ['on the third', [0x61, 0x0a, 0x62, 0x0a, 0xc3, 0x28], 3],
    ['a character cut off at the end', [0x61, 0x0a, 0xe2, 0x82], 2],
    ['an encoded surrogate', [0xed, 0xa0, 0x80], 1],
  ])('%s', (_, bytes, line) => {
    expect(problemsOf(Buffer.from(bytes))).toMatchObject([{ code: 'invalid-utf-8', line }]);
  });
});

test('a file that is too large is not even read', async () => {
  const folder = scratchFolder();
  writeFiles(folder, { 'big.txt': Buffer.alloc(FILE_LIMIT + 1, 'x\n') });
  const { problems } = await readSource(join(folder, 'big.txt'), 'big.txt');
  expect(problems).toMatchObject([{ code: 'file-too-large', found: '1000001 bytes' }]);
  expect(problemsOf(Buffer.alloc(FILE_LIMIT + 1))).toMatchObject([{ code: 'file-too-large' }]);
});

test('a line that is too long is told', () => {
  expect(problemsOf(Buffer.from(`a\n${'x'.repeat(LINE_LIMIT)}\n`))).toEqual([]);
  const [fault] = problemsOf(Buffer.from(`a\n${'x'.repeat(LINE_LIMIT + 1)}\n`));
  expect(fault).toMatchObject({ code: 'line-too-long', line: 2 });
  expect(fault!.found.length).toBeLessThan(200);
});

test('a saved page may be larger than one of text, and stand on one line', () => {
  const long = Buffer.from('x'.repeat(FILE_LIMIT + 1));
  expect(decodeSource(long, 'a.html').problems).toEqual([]);
  expect(decodeSource(long, 'a.txt').problems).toMatchObject([{ code: 'file-too-large' }]);
  const larger = Buffer.alloc(SAVED_LIMIT + 1, 'x');
  expect(decodeSource(larger, 'a.htm').problems).toMatchObject([{ code: 'file-too-large' }]);
});

describe('a file that cannot be a page', () => {
  test('has an ending that is not read', async () => {
    const folder = scratchFolder();
    writeFiles(folder, { 'a.pdf': '<p>', b: 'x' });
    for (const name of ['a.pdf', 'b']) {
      const { problems } = await readSource(join(folder, name), name);
      expect(problems).toMatchObject([{ code: 'unsupported-file', file: name }]);
    }
  });

  test('is a link, a folder or nothing', async () => {
    const folder = scratchFolder();
    writeFiles(folder, { 'a.txt': 'x' });
    symlinkSync(join(folder, 'a.txt'), join(folder, 'link.txt'));
    mkdirSync(join(folder, 'folder.txt'));
    for (const name of ['link.txt', 'folder.txt', 'nothing.txt']) {
      const { problems } = await readSource(join(folder, name), name);
      expect(problems).toMatchObject([{ code: 'unreadable-file' }]);
    }
  });

  test('has a name that provenance cannot carry', async () => {
    const { problems } = await readOwnSource(scratchFolder(), 'workdl/a\\b.txt');
    expect(problems).toMatchObject([{ code: 'unreadable-file', file: 'sources/workdl/a\\b.txt' }]);
  });
});

test('files are listed in one order, folders opened and hidden ones left out', async () => {
  const folder = scratchFolder();
  writeFiles(folder, { 'b.txt': '', 'a/z.txt': '', 'a.txt': '', '.hidden': '', '.git/x': '' });
  expect(await listFiles(folder)).toEqual(['a.txt', 'a/z.txt', 'b.txt']);
  expect(await listFiles(join(folder, 'none'))).toEqual([]);
});
