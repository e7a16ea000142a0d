import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  bringInto,
  filesBelow,
  removeFiles,
  type Stamp,
  type Transfer,
} from '../../scripts/build/settle.ts';

let folder = '';
let site = '';
let made = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchleaf-'));
  site = join(folder, 'site');
  made = join(folder, 'made');
  mkdirSync(site);
  mkdirSync(made);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Bring what was made into the site; gives how each file stands there. */
function bring(transfer: Transfer): Map<string, Stamp> {
  const stamps = new Map<string, Stamp>();
  bringInto(site, made, transfer, (path, stamp) => stamps.set(path, stamp));
  return stamps;
}

test('what was made replaces what stood there, and the rest stays', () => {
  write(join(site, 'papers/a/index.html'), 'old');
  write(join(site, 'papers/b/index.html'), 'kept');
  write(join(made, 'papers/a/index.html'), 'new');
  write(join(made, 'papers/c/index.html'), 'more');
  expect([...bring('move').keys()].sort()).toEqual(['papers/a/index.html', 'papers/c/index.html']);
  expect(readFileSync(join(site, 'papers/a/index.html'), 'utf8')).toBe('new');
  expect(readFileSync(join(site, 'papers/b/index.html'), 'utf8')).toBe('kept');
  expect(readFileSync(join(site, 'papers/c/index.html'), 'utf8')).toBe('more');
});

test('a file of the same bytes keeps its time, so that no copy of the site is sent it again', () => {
  const file = join(site, 'index.html');
  write(file, 'same');
  utimesSync(file, 1_000, 1_000);
  write(join(made, 'index.html'), 'same');
  const stamp = bring('move').get('index.html')!;
  expect(statSync(file).mtimeMs).toBe(1_000_000);
  expect([stamp.size, stamp.mtimeMs]).toEqual([4, 1_000_000]);
});

test('a copy leaves what was made where it is', () => {
  write(join(made, 'index.html'), 'text');
  bring('copy');
  expect(readFileSync(join(made, 'index.html'), 'utf8')).toBe('text');
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('text');
});

test('a folder that the site does not have comes as a whole, and one that it has keeps its own', () => {
  write(join(site, 'papers/a/index.html'), 'kept');
  write(join(made, 'papers/b/index.html'), 'new');
  write(join(made, 'tasks/c/deep/index.html'), 'new');
  const stamps = bring('move');
  expect([...stamps.keys()].sort()).toEqual(['papers/b/index.html', 'tasks/c/deep/index.html']);
  expect(stamps.get('tasks/c/deep/index.html')!.size).toBe(3);
  expect([...filesBelow(site)].sort()).toEqual([
    'papers/a/index.html',
    'papers/b/index.html',
    'tasks/c/deep/index.html',
  ]);
  expect([...filesBelow(made)]).toEqual([]);
});

test('a file takes the place of a folder, and a folder that of a file', () => {
  write(join(site, 'a/index.html'), 'page');
  write(join(site, 'b'), 'file');
  write(join(made, 'a'), 'file');
  write(join(made, 'b/c/index.html'), 'page');
  bring('move');
  expect(readFileSync(join(site, 'a'), 'utf8')).toBe('file');
  expect(readFileSync(join(site, 'b/c/index.html'), 'utf8')).toBe('page');
});

test('files that go leave no folder that is empty then', () => {
  write(join(site, 'papers/a/index.html'), 'kept');
  write(join(site, 'papers/gone/index.html'), 'gone');
  write(join(site, 'old/deep/file.txt'), 'gone');
  symlinkSync('papers', join(site, 'old', 'link'));
  removeFiles(site, ['papers/gone/index.html', 'old/deep/file.txt', 'old/link', 'never/was']);
  expect([...filesBelow(site)]).toEqual(['papers/a/index.html']);
  expect(existsSync(join(site, 'old'))).toBe(false);
  expect(existsSync(join(site, 'papers/gone'))).toBe(false);
});

test('what took the place of a file or of its folder stays', () => {
  write(join(site, 'a'), 'was a folder');
  write(join(site, 'b/index.html'), 'was a file');
  removeFiles(site, ['a/index.html', 'b']);
  expect([...filesBelow(site)].sort()).toEqual(['a', 'b/index.html']);
});

test('a checkout of a branch is no part of the site', () => {
  write(join(site, '.git/HEAD'), 'ref: refs/heads/pages');
  write(join(site, 'index.html'), 'page');
  expect([...filesBelow(site)]).toEqual(['index.html']);
});

test('what stands behind a link is nobody of ours, and is not removed', () => {
  write(join(folder, 'elsewhere/a/index.html'), 'not ours');
  symlinkSync('../elsewhere', join(site, 'papers'));
  removeFiles(site, ['papers/a/index.html', 'papers']);
  expect(readFileSync(join(folder, 'elsewhere/a/index.html'), 'utf8')).toBe('not ours');
  expect(existsSync(join(site, 'papers'))).toBe(false);
});
