import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CannotStart } from '../../src/ingest/run-ingest.ts';
import { hasPendingWrites, STAGING } from '../../src/store/journal.ts';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { fixtureNames, readFixture, readFixtures } from '../fixtures/read-fixture.ts';
import { ingest } from '../fixtures/ingest-scratch.ts';
import {
  readDerived,
  readTree,
  scratchContent,
  scratchFolder,
  writeFiles,
} from '../fixtures/scratch-content.ts';

describe('running it again', () => {
  test('changes nothing, whatever the pages', async () => {
    const content = scratchContent(readFixtures(...fixtureNames()));
    await ingest(content);
    const first = readTree(content);
    const again = await ingest(content);
    expect(again.changes).toEqual([]);
    expect(readTree(content)).toEqual(first);
  });

  test('gives the same from the same, in whatever order the files come', async () => {
    const names = fixtureNames();
    const [forwards, backwards] = [scratchContent({}), scratchContent({})];
    for (const name of names) writeFiles(join(forwards, 'sources/workdl'), readFixtures(name));
    for (const name of names.toReversed())
      writeFiles(join(backwards, 'sources/workdl'), readFixtures(name));
    await ingest(forwards);
    await ingest(backwards);
    expect(readDerived(backwards)).toEqual(readDerived(forwards));
  });

  test('makes content that loads', async () => {
    const content = scratchContent(readFixtures(...fixtureNames()));
    const { papers, results, benchmarks } = await ingest(content);
    const catalog = await loadCatalog(content);
    expect(catalog.papers).toHaveLength(papers);
    expect(catalog.papers.flatMap((paper) => paper.results)).toHaveLength(results);
    expect(catalog.benchmarks).toHaveLength(benchmarks);
  });
});

describe('--check', () => {
  test('writes nothing and tells what would change', async () => {
    const content = scratchContent(readFixtures('whole.txt'));
    const before = readTree(content);
    const { changes } = await ingest(content, { check: true });
    expect(changes.map(({ path }) => path)).toContain('ids.json');
    expect(readTree(content)).toEqual(before);
  });

  test('tells of an interrupted run and leaves it', async () => {
    const content = scratchContent(readFixtures('whole.txt'));
    writeFiles(content, { [`${STAGING}/journal.json`]: '[]' });
    expect((await ingest(content, { check: true })).isPending).toBe(true);
    expect(await hasPendingWrites(content)).toBe(true);
    await ingest(content);
    expect(await hasPendingWrites(content)).toBe(false);
  });
});

describe('ground that is invalid', () => {
  test.each([
    ['registry/metrics.yaml', '- id: 1'],
    ['ids.json', '{}'],
  ])('%s stops the run before it touches anything', async (file, text) => {
    const content = scratchContent({ 'a.txt': readFixture('whole.txt') }, {});
    writeFiles(content, { [file]: text });
    const before = readTree(content);
    await expect(ingest(content)).rejects.toThrow(CannotStart);
    expect(readTree(content)).toEqual(before);
  });
});

test('an empty content folder becomes an empty catalog', async () => {
  const content = join(scratchFolder(), 'content');
  mkdirSync(content);
  const report = await ingest(content);
  expect(report).toMatchObject({ papers: 0, results: 0, benchmarks: 0, problems: [] });
  expect(Object.keys(readTree(content))).toEqual(['ids.json', 'problems.json']);
});
