import fc from 'fast-check';
import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileSteps, type FileSteps } from '../../src/store/file-steps.ts';
import { inside } from '../../src/store/inside.ts';
import { stampFiles } from '../../src/store/file-stamps.ts';
import { hasPendingWrites, settleJournal, STAGING } from '../../src/store/journal.ts';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { applyChanges, changesOf, type WriteSet } from '../../src/store/write-set.ts';
import { readTree, scratchFolder, writeFiles } from '../fixtures/scratch-content.ts';

const BEFORE = { 'papers/kept.md': 'kept', 'papers/old.md': 'old', 'papers/gone.md': 'gone' };
const WANTED: WriteSet = new Map<string, string | Uint8Array | null>([
  ['papers/kept.md', 'kept'],
  ['papers/old.md', 'new'],
  ['papers/gone.md', null],
  ['benchmarks/added.json', Buffer.from([0xff, 0x00])],
  ['papers/never-there.md', null],
]);
const AFTER = {
  'papers/kept.md': 'kept',
  'papers/old.md': 'new',
  'benchmarks/added.json': '\uFFFD\0',
};

class Crash extends Error {}

/** The real steps, but the one with this number does not happen, nor does any after it. */
function crashingAt(step: number): FileSteps & { readonly taken: () => number } {
  let count = 0;
  const guard =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (count === step) throw new Crash();
      count += 1;
      return work(...args);
    };
  return {
    readFile: guard(fileSteps.readFile),
    writeFile: guard(fileSteps.writeFile),
    openBytes: guard(fileSteps.openBytes),
    placeFile: guard(fileSteps.placeFile),
    flush: guard(fileSteps.flush),
    rename: guard(fileSteps.rename),
    remove: guard(fileSteps.remove),
    makeFolder: guard(fileSteps.makeFolder),
    removeFolder: guard(fileSteps.removeFolder),
    taken: () => count,
  };
}

function scratch(): string {
  const folder = scratchFolder();
  writeFiles(folder, BEFORE);
  return folder;
}

test('only what differs is a change', async () => {
  const folder = scratch();
  expect((await changesOf(folder, WANTED)).map(({ path, kind }) => [path, kind])).toEqual([
    ['benchmarks/added.json', 'added'],
    ['papers/gone.md', 'removed'],
    ['papers/old.md', 'changed'],
  ]);
});

test('changes are made, and nothing is left beside them', async () => {
  const folder = scratch();
  await applyChanges(folder, WANTED);
  expect(readTree(folder)).toEqual(AFTER);
  expect(existsSync(join(folder, STAGING))).toBe(false);
  expect(await changesOf(folder, WANTED)).toEqual([]);
});

test('a link in the place of a file is replaced, and what it leads to left alone', async () => {
  const folder = scratch();
  const outside = join(scratchFolder(), 'outside.md');
  writeFileSync(outside, 'theirs');
  for (const [link, linkTo] of [
    ['papers/old.md', symlinkSync],
    ['papers/kept.md', linkSync],
  ] as const) {
    rmSync(join(folder, link));
    linkTo(outside, join(folder, link));
  }
  symlinkSync(join(folder, 'nowhere'), join(folder, 'papers/new.md'));
  const wanted = new Map([...WANTED, ['papers/new.md', 'new']]);
  await applyChanges(folder, wanted);
  expect(readTree(folder)).toEqual({ ...AFTER, 'papers/new.md': 'new' });
  expect(readFileSync(outside, 'utf8')).toBe('theirs');
  expect(existsSync(join(folder, 'nowhere'))).toBe(false);
});

test('many files, large, small and empty, get the bytes that are theirs', async () => {
  const folder = scratchFolder();
  const wanted = new Map(
    Array.from({ length: 300 }, (_, index) => [
      `papers/${index}.md`,
      Buffer.alloc(index % 3 === 0 ? 0 : index * 97, index),
    ]),
  );
  await applyChanges(folder, wanted);
  for (const [path, bytes] of wanted) expect(readFileSync(join(folder, path))).toEqual(bytes);
  expect(readdirSync(join(folder, 'papers'))).toHaveLength(300);
});

test('each change has the stamp of the file that it left', async () => {
  const folder = scratch();
  const changes = await applyChanges(folder, WANTED);
  const stamps = stampFiles(folder)!;
  for (const { path, stamp } of changes) expect(stamp).toEqual(stamps.get(path) ?? null);
  expect(changes.map(({ stamp }) => stamp !== null)).toEqual([true, false, true]);
});

test('a file that stays the same is not touched', async () => {
  const folder = scratch();
  const path = join(folder, 'papers/kept.md');
  utimesSync(path, 1, 1);
  await applyChanges(folder, WANTED);
  expect(statSync(path).mtimeMs).toBe(1000);
});

describe('killed at any step', () => {
  test('the next run leaves all or nothing, and then can do its own work', async () => {
    let outcomes = '';
    for (let step = 0; ; step += 1) {
      const folder = scratch();
      const steps = crashingAt(step);
      const isDone = await applyChanges(folder, WANTED, undefined, steps).then(
        () => true,
        (error: unknown) => {
          expect(error).toBeInstanceOf(Crash);
          return false;
        },
      );
      const isCommitted = await hasPendingWrites(folder);
      await settleJournal(folder);
      const tree = readTree(folder);
      const isAfter = 'benchmarks/added.json' in tree;
      expect(tree).toEqual(isAfter ? AFTER : BEFORE);
      if (isCommitted) expect(isAfter).toBe(true);
      expect(existsSync(join(folder, STAGING))).toBe(false);
      outcomes += isAfter ? 'a' : 'b';

      await applyChanges(folder, WANTED);
      expect(readTree(folder)).toEqual(AFTER);
      if (isDone) break;
    }
    // As it was up to the commit, complete from there on.
    expect(outcomes).toMatch(/^b{5,}a{5,}$/);
  });

  test('killed again while it finishes, the run after that finishes', async () => {
    for (let first = 5; first < 14; first += 1) {
      for (let second = 0; second < 8; second += 1) {
        const folder = scratch();
        await applyChanges(folder, WANTED, undefined, crashingAt(first)).catch(() => undefined);
        const isCommitted = await hasPendingWrites(folder);
        await settleJournal(folder, crashingAt(second)).catch(() => undefined);
        await settleJournal(folder);
        const tree = readTree(folder);
        expect(tree).toEqual(isCommitted || 'benchmarks/added.json' in tree ? AFTER : BEFORE);
      }
    }
  });

  test('the site does not load what is half written', async () => {
    const folder = scratch();
    writeFiles(folder, { [`${STAGING}/journal.json`]: '[]' });
    await expect(loadCatalog(folder)).rejects.toThrow(/interrupted.*npm run ingest/);
    expect(await settleJournal(folder)).toBe('finished');
    expect(await settleJournal(folder)).toBe('nothing');
  });
});

test('a journal that no ingest wrote moves nothing', async () => {
  const folder = scratch();
  writeFiles(folder, {
    [`${STAGING}/journal.json`]: JSON.stringify([{ path: '../stolen', staged: '0' }]),
    [`${STAGING}/0`]: 'x',
  });
  await expect(settleJournal(folder)).rejects.toThrow(RangeError);
  writeFiles(folder, { [`${STAGING}/journal.json`]: 'not json' });
  await expect(settleJournal(folder)).rejects.toThrow(/Remove it/);
  expect(readFileSync(join(folder, 'papers/old.md'), 'utf8')).toBe('old');
});

describe('a name that leads out of its folder', () => {
  test.each(['..', '../x', 'a/../../x', '', '.', 'a/..', 'x\0y'])('%j is refused', (name) => {
    expect(() => inside('/content', name)).toThrow(RangeError);
  });

  test('is never taken, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('/etc/passwd', '//x', '..\\x')), (name) => {
        try {
          expect(inside('/content', name).startsWith('/content/')).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });

  test('but a name that only looks like it is kept', () => {
    expect(inside('/content', 'papers/..x.md')).toBe('/content/papers/..x.md');
    expect(inside('/content', '..x')).toBe('/content/..x');
  });
});
