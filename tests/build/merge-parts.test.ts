import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readLeft, RECORD, RecordWriter, writeMemory } from '../../scripts/build/build-record.ts';
import { MarkedRows } from '../../scripts/build/marked-rows.ts';
import { mergeParts, type MergedSite } from '../../scripts/build/merge-parts.ts';
import { standingIn } from '../../scripts/build/standing.ts';

/** What needs pages is made of these elsewhere. */
vi.mock('../../scripts/build/finish-site.ts', () => ({ finishSite: () => Promise.resolve([]) }));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchleaf-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const sumOf = (text: string) => hash('sha256', text);

/** A site of some files, each of which holds its name, as a build left it. */
function build(paths: readonly string[]): MergedSite {
  const [site, memory] = [join(folder, 'site'), join(folder, 'memory')];
  mkdirSync(site);
  for (const path of paths) writeFileSync(join(site, path), path);
  const files = paths.map((path) => {
    const { size, mtimeMs } = statSync(join(site, path));
    return [path, { key: 'k', size, mtimeMs, sha256: sumOf(path) }] as const;
  });
  writeMemory(memory, 'p', { files, others: [], folders: [['', 0]] });
  return { site, memory, content: folder, before: standingIn(site, memory) };
}

/** A part that leaves the files at some places in a memory, and makes some files. */
function makePart(
  shard: string,
  memory: string,
  places: readonly number[],
  made: readonly string[] = [],
): string {
  const part = join(folder, `part-${shard.replace('/', '-')}`);
  const writer = new RecordWriter(join(part, RECORD));
  for (const path of made) {
    writeFileSync(join(part, path), `new ${path}`);
    const size = path.length + 4;
    writer.add(path, { key: 'k', size, mtimeMs: 0, sha256: sumOf(`new ${path}`) });
  }
  const rows = new MarkedRows();
  for (const place of places) rows.mark(place);
  if (places.length > 0) writer.addStanding({ memory, rows });
  writer.finish('p', 'q', shard);
  return part;
}

const text = (site: string, path: string) => readFileSync(join(site, path), 'utf8');

const PATHS = ['a.txt', 'b.txt', 'c.txt', 'd.txt'];

test('parts that leave what another build made meanwhile are refused, and nothing is touched', async () => {
  const merged = build(PATHS);
  const { site, memory, before } = merged;
  const part = makePart('1/1', `${before.left.sum}0`, [0]);
  await expect(mergeParts([part], merged, 'move')).rejects.toThrow(
    'Another build was at work in the same folder. Build the site once more.',
  );
  expect([text(site, 'b.txt'), existsSync(memory)]).toEqual(['b.txt', true]);
});

test('nor does a build settle what another one has settled since it began', async () => {
  const merged = build(PATHS);
  const part = makePart('1/1', merged.before.left.sum, [0, 1, 2, 3]);
  writeMemory(merged.memory, 'p', { files: [], others: ['b.txt'], folders: [['', 0]] });
  await expect(mergeParts([part], merged, 'move')).rejects.toThrow('Another build was at work');
  expect(text(merged.site, 'a.txt')).toBe('a.txt');
});

test('of the last build stays what any part leaves, and goes what none of them does', async () => {
  const merged = build(PATHS);
  const { site, memory, before } = merged;
  const { sum } = before.left;
  const parts = [makePart('1/2', sum, [0]), makePart('2/2', sum, [3], ['c.txt', 'e.txt'])];
  await mergeParts(parts, merged, 'move');
  expect(['a.txt', 'c.txt', 'd.txt', 'e.txt'].map((path) => text(site, path))).toEqual([
    'a.txt',
    'new c.txt',
    'd.txt',
    'new e.txt',
  ]);
  expect(existsSync(join(site, 'b.txt'))).toBe(false);
  const left = readLeft(memory)!.files;
  expect([...left.paths()]).toEqual(['a.txt', 'c.txt', 'd.txt', 'e.txt']);
  expect(left.get('a.txt')).toEqual(before.left.files.get('a.txt'));
  expect(left.get('c.txt')!.sha256).toBe(sumOf('new c.txt'));
});
