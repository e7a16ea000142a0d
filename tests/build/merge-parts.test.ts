import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RECORD, RecordWriter, writeMemory } from '../../scripts/build/build-record.ts';
import { MarkedRows } from '../../scripts/build/marked-rows.ts';
import { mergeParts } from '../../scripts/build/merge-parts.ts';
import { standingIn } from '../../scripts/build/standing.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchleaf-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('parts that leave what another build made meanwhile are refused, and nothing is touched', async () => {
  const [site, part, memory] = ['site', 'part', 'memory'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const path of [site, part]) mkdirSync(path);
  writeFileSync(join(site, 'a.txt'), 'a');
  const sha256 = 'a'.repeat(64);
  const known = { key: 'k', size: 1, mtimeMs: 1, sha256 };
  writeMemory(memory, 'p', { files: [['a.txt', known]], others: [], folders: [['', 0]] });
  const before = standingIn(site, memory);
  const rows = new MarkedRows();
  rows.mark(0);
  const writer = new RecordWriter(join(part, RECORD));
  writer.addStanding({ memory: `${before.left.sum}0`, rows });
  writer.finish('p', 'q', '1/1');
  await expect(
    mergeParts([part], { site, memory, content: folder, before }, 'move'),
  ).rejects.toThrow('Another build was at work in the same folder. Build the site once more.');
  expect([readFileSync(join(site, 'a.txt'), 'utf8'), existsSync(memory)]).toEqual(['a', true]);
});
