import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  importArchives,
  oneTable,
  papersOf,
  tableRow,
  writeArchive,
} from '../fixtures/archives.ts';
import { ingest } from '../fixtures/ingest-scratch.ts';
import { scratchContent } from '../fixtures/scratch-content.ts';

describe('an archive that is damaged', () => {
  // What is said last packs badly, so that a packed archive that is cut off lacks some of it.
  const last = { task: 'T', datasets: [], description: createHash('sha512').digest('hex') };
  const whole = JSON.stringify([...oneTable([tableRow({})]), last]);

  test.each([
    ['cut off', 'tables.json', whole.slice(0, -20)],
    ['no JSON from somewhere on', 'tables.json', `${whole.slice(0, -1)}, {"task": nonsense]`],
    ['cut off when packed', 'tables.json.gz', gzipSync(whole).subarray(0, -40)],
  ])('%s gives what stands before the damage', async (_, name, content) => {
    const path = writeArchive('placeholder', '');
    const file = join(path, '..', name);
    writeFileSync(file, content);
    const folder = scratchContent({});
    const { problems } = await importArchives(folder, [file]);
    expect(problems.map(({ code }) => code)).toEqual(['broken-archive']);
    expect((await papersOf(folder)).size).toBe(1);
    // Told again by a run that has only what was kept.
    expect((await ingest(folder)).problems).toEqual(problems);
  });

  test.each([
    ['a page', 'page.json', '<!doctype html>'],
    ['an object', 'object.json', '{"task": "x"}'],
    ['a list of something else', 'list.json', '[{"a": 1}]'],
    ['empty', 'empty.json', ''],
    ['an empty list', 'none.json', '[]'],
    ['bytes that are no gzip', 'bad.json.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3])],
  ])('%s is no archive and is not taken', async (_, name, content) => {
    const file = join(writeArchive('placeholder', ''), '..', name);
    writeFileSync(file, content);
    const folder = scratchContent({});
    const { inputProblems, inputs } = await importArchives(folder, [file]);
    expect(inputProblems.map(({ code }) => code)).toEqual(['not-an-archive']);
    expect(inputs.added).toBe(0);
    expect(existsSync(join(folder, 'sources', 'pwc'))).toBe(false);
  });

  test('in single places loses those alone', async () => {
    const rows = [
      null,
      7,
      tableRow({ metrics: [] }),
      tableRow({ metrics: { Accuracy: {} } }),
      tableRow({}),
    ];
    const entries = [
      ...oneTable(rows),
      { task: '', datasets: [] },
      { task: 'T', datasets: [{ dataset: 'D', sota: 'none' }, 'x', { dataset: null }] },
      JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) as object,
    ];
    const folder = scratchContent({});
    const { problems } = await importArchives(folder, [writeArchive('tables.json', entries)]);
    expect(
      problems.filter(({ code }) => code === 'unreadable-entry').map(({ pointer }) => pointer),
    ).toEqual([
      '/0/datasets/0/sota/rows/0',
      '/0/datasets/0/sota/rows/1',
      '/0/datasets/0/sota/rows/2',
      '/0/datasets/0/sota/rows/3/metrics/Accuracy',
      '/1',
      '/2/datasets/0/sota',
      '/2/datasets/1',
      '/2/datasets/2',
      '/3',
    ]);
    expect((await papersOf(folder)).size).toBe(1);
  });
});
