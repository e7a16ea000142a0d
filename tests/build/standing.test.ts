import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeMemory } from '../../scripts/build/build-record.ts';
import { FolderSet, folderTimes, standingIn } from '../../scripts/build/standing.ts';

let folder = '';
let site = '';
let memory = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchleaf-'));
  site = join(folder, 'site');
  memory = join(folder, 'memory');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const PATHS = ['index.html', 'papers/a/index.html', 'papers/b/index.html', 'data/x.json'];
const FOLDERS = ['papers/a', 'papers/b', 'papers', 'data', ''];

function write(path: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), path);
}

/** Nothing was met before, and nothing touched. */
const NOTHING = { folders: [], times: new Map<string, number>(), touched: new FolderSet() };

const filesIn = (folderOfSite = site) => {
  const { left, met } = standingIn(folderOfSite, memory);
  return [...left.files.paths(), ...met];
};

/** A site that was built a while ago, and remembered. */
function build(): void {
  for (const path of PATHS) write(path);
  for (const path of FOLDERS) utimesSync(join(site, path), 1_000, 1_000);
  const folders = folderTimes(site, PATHS, NOTHING);
  writeMemory(memory, 'p', { files: new Map(), others: PATHS, folders });
}

test('nothing stands where there is no site, and without a memory all of it is listed', () => {
  expect(standingIn(site, memory)).toMatchObject({ met: [], folders: [] });
  expect(filesIn()).toEqual([]);
  for (const path of PATHS) write(path);
  expect(filesIn().toSorted()).toEqual(PATHS.toSorted());
  writeMemory(memory, 'p', { files: new Map(), others: ['index.html'], folders: new Map() });
  expect([...new Set(filesIn())].toSorted()).toEqual(PATHS.toSorted());
});

test('what a build left is told from memory, and a folder that nobody touched is not listed', () => {
  build();
  expect(filesIn()).toEqual(PATHS);
  // As if nobody had: whoever puts a time back hides what was done.
  write('papers/hidden.html');
  utimesSync(join(site, 'papers'), 1_000, 1_000);
  expect(filesIn()).toEqual(PATHS);
});

test('finds what somebody put into any folder, and into folders of their own', () => {
  build();
  for (const path of ['mine.txt', 'papers/a/note.html', 'new/deep/er.txt', 'data/more/x.json'])
    write(path);
  symlinkSync('papers', join(site, 'linked'));
  const found = filesIn().filter((path) => !PATHS.includes(path));
  expect(found.toSorted()).toEqual(
    ['data/more/x.json', 'linked', 'mine.txt', 'new/deep/er.txt', 'papers/a/note.html'].toSorted(),
  );
});

test('a folder of the last build that is gone, or a file now, is no obstacle', () => {
  build();
  rmSync(join(site, 'papers/a'), { recursive: true });
  rmSync(join(site, 'data'), { recursive: true });
  write('data');
  expect(filesIn()).toContain('data');
  // Folders that are known stood below it.
  rmSync(join(site, 'papers'), { recursive: true });
  write('papers');
  expect(filesIn()).toContain('papers');
});

test('a folder that was moved brings its own time, and is looked into', () => {
  build();
  write('papers/b/more.html');
  utimesSync(join(site, 'papers/b'), 1_000, 1_000);
  renameSync(join(site, 'papers/b'), join(site, 'papers/c'));
  expect(filesIn()).toContain('papers/c/more.html');
});

test('a folder that was changed a moment before the build was done is listed, whatever its time', () => {
  for (const path of PATHS) write(path);
  const folders = folderTimes(site, PATHS, NOTHING);
  expect([...new Set(folders.values())]).toEqual([0]);
  writeMemory(memory, 'p', { files: new Map(), others: PATHS, folders });
  unlinkSync(join(site, 'index.html'));
  write('papers/b/note.html');
  expect(filesIn()).toContain('papers/b/note.html');
});

test('a folder in which no build left anything is remembered, for who puts something into it later', () => {
  build();
  mkdirSync(join(site, 'papers/a/mine/deep'), { recursive: true });
  const met = standingIn(site, memory);
  expect(met.folders.toSorted()).toEqual(['papers/a/mine', 'papers/a/mine/deep']);
  for (const path of [...FOLDERS, ...met.folders]) utimesSync(join(site, path), 1_000, 1_000);
  const folders = folderTimes(site, PATHS, {
    ...NOTHING,
    folders: [...met.folders, 'papers/gone'],
  });
  writeMemory(memory, 'p', { files: new Map(), others: PATHS, folders });
  expect(standingIn(site, memory)).toMatchObject({ met: [], folders: met.folders });
  write('papers/a/mine/deep/note.txt');
  expect(filesIn()).toContain('papers/a/mine/deep/note.txt');
});

test('a site that is a link to where it stands is looked into', () => {
  build();
  const linked = join(folder, 'linked');
  symlinkSync(site, linked);
  expect(filesIn(linked)).toEqual(PATHS);
  write('mine.txt');
  expect(filesIn(linked)).toContain('mine.txt');
  expect(folderTimes(linked, PATHS, NOTHING).get('')).toBe(0);
});

test('a folder that a build did not touch keeps the time at which it was met, so that a change since is seen', () => {
  build();
  const met = standingIn(site, memory);
  expect([...met.times.keys()].toSorted()).toEqual(FOLDERS.toSorted());
  write('papers/a/note.html');
  write('papers/b/made.html');
  const touched = new FolderSet();
  touched.addOf('papers/b/made.html');
  const paths = [...PATHS, 'papers/b/made.html'];
  const folders = folderTimes(site, paths, { ...met, touched });
  expect(folders.get('papers/a')).toBe(met.times.get('papers/a'));
  expect(folders.get('papers/b')).toBe(0);
  writeMemory(memory, 'p', { files: new Map(), others: paths, folders });
  expect(filesIn()).toContain('papers/a/note.html');
});

test('the time of a folder that was changed a moment before it was met is no time to keep', () => {
  build();
  write('papers/a/note.html');
  expect(standingIn(site, memory).times.has('papers/a')).toBe(false);
});
