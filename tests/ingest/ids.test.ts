import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeId } from '../../src/catalog/id.ts';
import { emptyIds } from '../../src/catalog/ids-file.ts';
import { assignIds } from '../../src/ingest/assign-ids.ts';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { ingest } from '../fixtures/ingest-scratch.ts';
import { pageText } from '../fixtures/page-text.ts';
import { scratchContent, writeFiles } from '../fixtures/scratch-content.ts';

const nameable = (exact: string) => ({ exact, plain: makeId(exact) });

function assign(names: readonly string[], file = emptyIds(), standing = new Map<string, string>()) {
  return assignIds(names.map(nameable), 'metrics', file, standing);
}

describe('ids', () => {
  test('of names that fold to one slug differ, and the decision is remembered', () => {
    const { ids, collisions } = assign(['R^2', 'R@2']);
    expect(ids.get('R@2')).toBe('r-2');
    expect(ids.get('R^2')).toMatch(/^r-2-[0-9a-f]{6}$/);
    expect(collisions).toEqual({ 'R@2': 'r-2', 'R^2': ids.get('R^2') });
  });

  test('of names that collide with nothing leave nothing to remember', () => {
    expect(assign(['SSIM', 'PSNR']).collisions).toEqual({});
  });

  test('that stand in content are kept, though a newcomer comes first by name', () => {
    const { ids } = assign(['R@2', 'R^2'], emptyIds(), new Map([['R^2', 'r-2']]));
    expect(ids.get('R^2')).toBe('r-2');
    expect(ids.get('R@2')).toMatch(/^r-2-/);
  });

  test('that were decided are kept, though nothing stands', () => {
    const file = emptyIds();
    file.collisions.metrics['R^2'] = 'r-2';
    expect(assign(['R@2', 'R^2'], file).ids.get('R^2')).toBe('r-2');
  });

  test('that are retired go to nobody else', () => {
    const file = emptyIds();
    file.retired.metrics['ssim'] = null;
    expect(assign(['SSIM'], file).ids.get('SSIM')).toMatch(/^ssim-/);
  });

  test('of several with one name are the one that the last gives', () => {
    const twice = ['R^2', 'R squared'].map((name) => ({ exact: 'R^2', plain: makeId(name) }));
    const { ids } = assignIds([...twice, nameable('SSIM')], 'metrics', emptyIds());
    expect([...ids]).toEqual([
      ['R^2', 'r-squared'],
      ['SSIM', 'ssim'],
    ]);
  });

  test('are different for different names, whatever the names', () => {
    const names = fc.uniqueArray(
      fc.oneof(fc.string(), fc.constantFrom('a', 'A', 'a!', 'constructor', '__proto__')),
    );
    fc.assert(
      fc.property(names, (all) => {
        const { ids, collisions } = assign(all);
        expect(new Set(ids.values()).size).toBe(all.length);
        const file = emptyIds();
        file.collisions.metrics = { ...collisions };
        expect(assign(all.toReversed(), file).ids).toEqual(ids);
      }),
    );
  });
});

describe('when the registry merges two spellings', () => {
  const text = (task: string, title: string) =>
    pageText({ title, rows: [`${task}Meadow (test)\nMAE2.5\n7`] });
  const registry = '- name: Weed Counting\n  spellings: [Weed-counting]\n';

  test('their results stand on one benchmark, which names the other spelling', async () => {
    const content = scratchContent(
      { 'a.txt': text('Weed Counting', 'Roots'), 'b.txt': text('Weed-counting', 'Stems') },
      {
        'tasks.yaml': registry,
      },
    );
    await ingest(content);
    const { benchmarks, papers } = await loadCatalog(content);
    expect(benchmarks).toMatchObject([
      {
        id: 'weed-counting-on-meadow-test',
        task: 'Weed Counting',
        dataset: 'Meadow',
        split: 'test',
        metrics: ['mae'],
        listed: 7,
        spellings: [['Weed-counting', 'Meadow (test)']],
      },
    ]);
    expect(papers.flatMap(({ results }) => results.map(({ read }) => read[0])).sort()).toEqual([
      'Weed Counting',
      'Weed-counting',
    ]);
  });

  test('the address of the other leads to the one', async () => {
    const content = scratchContent(
      { 'a.txt': text('Weed Counting', 'Roots'), 'b.txt': text('Weed-counting', 'Stems') },
      {},
    );
    await ingest(content);
    const before = await loadCatalog(content);
    expect(before.benchmarks).toHaveLength(2);
    const second = before.benchmarks.find(({ task }) => task === 'Weed-counting')!;
    expect(second.id).toMatch(/^weed-counting-on-meadow-test-[0-9a-f]{6}$/);

    writeFiles(join(content, 'registry'), { 'tasks.yaml': registry });
    await ingest(content, { prune: true });
    const { benchmarks, ids } = await loadCatalog(content);
    expect(benchmarks).toHaveLength(1);
    expect(ids.retired.benchmarks).toEqual({ [second.id]: 'weed-counting-on-meadow-test' });
    expect(Object.values(ids.retired.tasks)).toEqual(['weed-counting']);
  });
});

test('when the registry learns a metric, its old address leads to the new one', async () => {
  const page = pageText({ rows: ['Flavour PredictionTomatoes-100\nTang Index4.7\n5'] });
  const content = scratchContent({ 'a.txt': page }, {});
  await ingest(content);
  expect((await loadCatalog(content)).papers[0]?.results[0]?.metric).toBe('tang-index');
  const entry = '- {id: tang, name: Tang Index, direction: higher, measures: How sour it is.}\n';
  writeFiles(join(content, 'registry'), { 'metrics.yaml': entry });
  await ingest(content);
  const { papers, ids, problems } = await loadCatalog(content);
  expect(papers[0]?.results[0]?.metric).toBe('tang');
  expect(ids.retired.metrics).toEqual({ 'tang-index': 'tang' });
  expect(problems.map(({ code }) => code)).not.toContain('unknown-metric');
});

test('a paper keeps its id when its page corrects the title by a space', async () => {
  const page = (title: string) => pageText({ title });
  const content = scratchContent({ 'a.txt': page('Face Generationwith Loss') }, {});
  await ingest(content);
  writeFileSync(join(content, 'sources/workdl/a.txt'), page('Face Generation with Loss'));
  await ingest(content);
  const { papers } = await loadCatalog(content);
  expect(papers.map(({ id, title }) => [id, title])).toEqual([
    ['face-generationwith-loss', 'Face Generation with Loss'],
  ]);
});
