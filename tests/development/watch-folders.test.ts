import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolders } from '../../src/development/watch-folders.ts';

let folder = '';
let calls = 0;
let stop = (): void => undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchleaf-'));
  mkdirSync(join(folder, 'papers'));
  writeFileSync(join(folder, 'papers', 'a.md'), 'one');
  calls = 0;
  stop = watchFolders(folder, () => (calls += 1));
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

const untilCalled = (least: number) =>
  vi.waitFor(() => expect(calls).toBeGreaterThanOrEqual(least), { timeout: 5_000 });

test.each([
  ['a file that changes', () => appendFileSync(join(folder, 'papers', 'a.md'), 'two')],
  ['a file that comes', () => writeFileSync(join(folder, 'papers', 'b.md'), '')],
  ['a file that goes', () => rmSync(join(folder, 'papers', 'a.md'))],
  ['a folder that goes', () => rmSync(join(folder, 'papers'), { recursive: true })],
])('%s is told of', async (_, change) => {
  change();
  await untilCalled(1);
});

test('of a folder that came what happens in it is told too', async () => {
  mkdirSync(join(folder, 'benchmarks', 'below'), { recursive: true });
  await untilCalled(1);
  const before = calls;
  writeFileSync(join(folder, 'benchmarks', 'below', 'c.json'), '{}');
  await untilCalled(before + 1);
});

test('of a folder that another took the place of what happens in it is told too', async () => {
  rmSync(join(folder, 'papers'), { recursive: true });
  mkdirSync(join(folder, 'papers'));
  await untilCalled(1);
  const before = calls;
  writeFileSync(join(folder, 'papers', 'b.md'), '');
  await untilCalled(before + 1);
});

test('what happens in a folder that a link leads to is told of', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'benchleaf-'));
  symlinkSync(elsewhere, join(folder, 'sources'));
  symlinkSync(folder, join(folder, 'round'));
  await untilCalled(1);
  const before = calls;
  writeFileSync(join(elsewhere, 'b.md'), '');
  await untilCalled(before + 1);
  rmSync(elsewhere, { recursive: true });
});

test('a whole folder that goes for a while is told of, and what happens in it afterwards', async () => {
  const away = `${folder}-away`;
  renameSync(folder, away);
  writeFileSync(join(away, 'papers', 'b.md'), '');
  await new Promise((resolve) => setTimeout(resolve, 250));
  renameSync(away, folder);
  await untilCalled(1);
  await new Promise((resolve) => setTimeout(resolve, 250));
  const before = calls;
  writeFileSync(join(folder, 'papers', 'c.md'), '');
  await untilCalled(before + 1);
});

test('many changes at once are told of once or twice', async () => {
  for (let number = 0; number < 500; number += 1)
    writeFileSync(join(folder, 'papers', `${number}.md`), '');
  await untilCalled(1);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(calls).toBeLessThanOrEqual(2);
});

test('nothing is told after it was stopped', async () => {
  stop();
  writeFileSync(join(folder, 'papers', 'b.md'), '');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(calls).toBe(0);
});
