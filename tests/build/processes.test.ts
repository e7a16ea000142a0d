import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeMemory } from '../../scripts/build/build-record.ts';
import { limitFor, workFor, type Work } from '../../scripts/build/build-site.ts';

const CORES = 4;
const ROOM = { cores: CORES, memory: 16_000 };
const BUILT = 1_000_000;

const LITTLE = { processes: 1, isLittle: true };
const MUCH = { processes: CORES, isLittle: false };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchleaf-'));
  mkdirSync(join(folder, 'papers'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The work of so many papers, of which some changed since the last build by `built`. */
function work(
  papers: number,
  changed: number,
  built: string | null,
  { hasSite = true, room = ROOM } = {},
): Work {
  for (let number = 0; number < papers; number += 1) {
    const file = join(folder, 'papers', `p${number}.md`);
    writeFileSync(file, '');
    const time = number < changed ? BUILT + 1 : BUILT - 1;
    utimesSync(file, time, time);
  }
  const memory = join(folder, 'memory');
  if (built !== null) {
    writeMemory(memory, built, { files: new Map(), others: [], folders: new Map() });
    utimesSync(memory, BUILT, BUILT);
  }
  const site = join(folder, hasSite ? 'papers' : 'none');
  return workFor(folder, { site, memory, program: 'now', room });
}

test('a small catalog is made by one', () => {
  expect(work(299, 299, null)).toEqual(LITTLE);
});

test('a catalog that is made for the first time, or by another program, takes all cores', () => {
  expect(work(300, 0, null)).toEqual(MUCH);
  expect(work(300, 0, 'before')).toEqual(MUCH);
  expect(work(300, 0, 'now', { hasSite: false })).toEqual(MUCH);
});

test('few changes are made by one, and many take all cores', () => {
  expect(work(300, 6, 'now')).toEqual(LITTLE);
  expect(work(300, 7, 'now')).toEqual(MUCH);
});

test.each([
  [16_000, 4],
  [1_600, 3],
  [1_100, 2],
  [100, 1],
])('in %d MB of memory %d processes make 300 papers at most', (memory, most) => {
  expect(work(300, 0, null, { room: { cores: CORES, memory } })).toEqual({
    processes: most,
    isLittle: false,
  });
});

test.each([
  [1, 16_000],
  [2, 8_000],
  // More than there is room for were asked for.
  [8, 4_000],
])('each of %d processes may take %d MB, never less than Node lets it', (asked, limit) => {
  expect(limitFor(ROOM, asked, 4_000)).toBe(limit);
});
