import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { ingest } from '../fixtures/ingest-scratch.ts';
import { scratchCheckout } from '../fixtures/scratch-checkout.ts';
import {
  readDerived,
  readTree,
  scratchContent,
  scratchFolder,
  writeFiles,
} from '../fixtures/scratch-content.ts';

/** A page of a paper with rows, each a glued task with its dataset and a glued metric with its value. */
const page = (title: string, ...rows: readonly (readonly [task: string, metric: string])[]) =>
  [
    ...['WorkDL logo mark', '', title, '', 'About', '', 'On lawns.', '', 'Ada Example• 2024', ''],
    ...['Related benchmarks', '', 'TaskDatasetResultRank'],
    ...rows.flatMap(([task, metric]) => [task, metric, '3']),
    ...[`Showing ${rows.length} of ${rows.length} rows`, '', 'Other info', ''],
  ].join('\n');

const REGISTRY = {
  'tasks.yaml': '- name: Lawn Counting\n',
  'datasets.yaml': '[]\n',
  'metrics.yaml':
    '- id: accuracy\n  name: Accuracy\n  direction: higher\n  measures: What is right.\n',
  'readings.yaml': '[]\n',
  'papers.yaml': '[]\n',
};
const OLD = page('An Old Study of Lawns', ['Lawn CountingTurf-50 (test)', 'Accuracy84.1']);
/** The spelling of its task collides with the known one, and its metric is cut at the wrong place. */
const NEW = page(
  'A New Study of Lawns',
  ['Lawn-CountingTurf-50 (test)', 'Accuracy85.3'],
  ['Lawn CountingHedge (test)', 'HGE-52.31'],
);
const MENDED = {
  'registry/tasks.yaml': '- name: Lawn Counting\n  spellings: [Lawn-Counting]\n',
  'registry/readings.yaml': '- glued: HGE-52.31\n  read: [HGE-5, "2.31"]\n',
};

/** A checkout whose content has one paper, read and committed. */
async function committedContent() {
  const { content, git, commit } = scratchCheckout();
  cpSync(scratchContent({ 'old.txt': OLD }, REGISTRY), content, { recursive: true });
  await ingest(content);
  commit('2025-01-01T10:00:00Z');
  return { content, git, commit };
}

/** What a first run makes of the mended registry and both pages, behind the same commit. */
async function firstReading(pages: Readonly<Record<string, string>>) {
  const { content } = await committedContent();
  writeFiles(content, { ...pages, ...MENDED });
  await ingest(content, { prune: true });
  return readTree(content);
}

const pagesBelow = { 'sources/workdl/new.txt': NEW };
const idsOf = (content: string) =>
  JSON.parse(readFileSync(join(content, 'ids.json'), 'utf8')) as Record<string, unknown>;

describe('a run anew', () => {
  test('leaves what a first run leaves, whatever runs did since the last commit', async () => {
    const { content } = await committedContent();
    const before = idsOf(content);
    writeFiles(content, pagesBelow);
    await ingest(content);
    expect(idsOf(content)).not.toEqual(before);
    writeFiles(content, MENDED);
    await ingest(content);
    await ingest(content, { prune: true });
    // Addresses that nobody has seen are remembered, and their pages would be made.
    expect(idsOf(content)).not.toEqual(before);
    await ingest(content, { prune: true, anew: true });
    expect(idsOf(content)).toEqual(before);
    expect(readTree(content)).toEqual(await firstReading(pagesBelow));
    expect(await ingest(content)).toMatchObject({ changes: [] });
  });

  test('keeps the address of what was committed, though runs have moved it since', async () => {
    const { content, commit } = await committedContent();
    writeFiles(content, pagesBelow);
    await ingest(content);
    commit('2025-01-02T10:00:00Z');
    writeFiles(content, MENDED);
    await ingest(content, { prune: true });
    const moved = readDerived(content);
    const { retired } = idsOf(content) as { retired: Record<string, object> };
    expect(Object.keys(retired['benchmarks']!)).toHaveLength(1);
    expect(retired['metrics']).toEqual({ hge: null });
    await ingest(content, { prune: true, anew: true });
    expect(readDerived(content)).toEqual(moved);
  });

  test('takes no paper that somebody wrote or edited, and no source', async () => {
    const { content } = await committedContent();
    writeFiles(content, pagesBelow);
    await ingest(content);
    const [old, mine] = ['papers/an-old-study-of-lawns.md', 'papers/mine.md'];
    const edited = readFileSync(join(content, old), 'utf8').replace('84.1', '84.2');
    writeFileSync(join(content, old), edited);
    const text = readFileSync(join(content, 'papers/a-new-study-of-lawns.md'), 'utf8');
    const byHand = text
      .replace('title: A New Study of Lawns', 'title: Mine')
      .replace(/^captures:\n(?: .*\n)+/m, 'captures: []\n')
      .replace(/^results:\n(?: .*\n)+/m, 'results: []\n')
      .replace(/^digest: .*\n/m, '');
    writeFileSync(join(content, mine), byHand);
    await ingest(content, { prune: true, anew: true });
    expect(readFileSync(join(content, old), 'utf8')).toBe(edited);
    expect(readFileSync(join(content, mine), 'utf8')).toBe(byHand);
    expect(readTree(content)).toMatchObject(pagesBelow);
    expect((await loadCatalog(content)).papers.map(({ id }) => id)).toContain('mine');
  });

  test('forgets a paper whose page was taken away again', async () => {
    const { content } = await committedContent();
    const before = readTree(content);
    writeFiles(content, pagesBelow);
    await ingest(content);
    rmSync(join(content, 'sources/workdl/new.txt'));
    await ingest(content, { prune: true, anew: true });
    expect(readTree(content)).toEqual(before);
  });

  test('only tells, under --check', async () => {
    const { content } = await committedContent();
    writeFiles(content, { ...pagesBelow });
    await ingest(content);
    writeFiles(content, MENDED);
    const before = readTree(content);
    const { changes } = await ingest(content, { prune: true, anew: true, check: true });
    expect(changes.map(({ path }) => path)).toContain('ids.json');
    expect(readTree(content)).toEqual(before);
  });

  test('is refused where git knows no commit, and nothing is touched', async () => {
    const content = join(scratchFolder(), 'content');
    cpSync(scratchContent({ 'old.txt': OLD }, REGISTRY), content, { recursive: true });
    const before = readTree(content);
    await expect(ingest(content, { prune: true, anew: true })).rejects.toThrow('no commit');
    expect(readTree(content)).toEqual(before);
  });
});
