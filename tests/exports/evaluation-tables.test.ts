import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { evaluationTables } from '../../src/exports/evaluation-tables.ts';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { ARCHIVES, importArchives, writeArchive } from '../fixtures/archives.ts';
import { faultsOf, publishedValidator } from '../fixtures/published-validator.ts';
import { CONTENT, scratchContent } from '../fixtures/scratch-content.ts';

const validator = publishedValidator('evaluation-tables');

async function fixtureCatalog(): Promise<Catalog> {
  const content = scratchContent({});
  await importArchives(content, Object.values(ARCHIVES));
  return loadCatalog(content);
}

/** The catalog that an export gives when it is imported into an empty one. */
async function reimport(exported: object): Promise<Catalog> {
  const content = scratchContent({});
  await importArchives(content, [writeArchive('evaluation-tables.json', exported)]);
  return loadCatalog(content);
}

/** What the shape can carry of every result. */
function carried({ papers, benchmarks }: Catalog): string[] {
  const byId = new Map(benchmarks.map((benchmark) => [benchmark.id, benchmark]));
  const lines = papers.flatMap(({ title, date, addresses, repositories, results }) =>
    results.map(({ benchmark, metric, value, read, model, additional_data, ...more }) => {
      const { task, printed } = byId.get(benchmark)!;
      const of = [title, date, addresses?.[0], (repositories ?? []).map(({ url }) => url)];
      const what = [task, printed, metric, value, read.slice(2), model, additional_data];
      return JSON.stringify([...of, ...what, more.uncertainty, more.unit, more.kind]);
    }),
  );
  return lines.sort();
}

describe.each([
  ['the fixtures', fixtureCatalog],
  ['the catalog', () => loadCatalog(CONTENT)],
])('%s as evaluation tables', (_, load) => {
  test('fit the published schema', async () => {
    const tables = evaluationTables(await load());
    expect(tables.length).toBeGreaterThan(0);
    expect(faultsOf(validator, JSON.parse(JSON.stringify(tables)))).toEqual([]);
  });

  test('come back whole when they are imported', async () => {
    const catalog = await load();
    const exported = evaluationTables(catalog);
    const back = await reimport(exported);
    expect(carried(back)).toEqual(carried(catalog));
    expect(evaluationTables(back)).toEqual(exported);
  });
});

test('a model with two values in one metric has two rows', async () => {
  const catalog = await fixtureCatalog();
  const [paper] = catalog.papers.filter(({ results }) => results.length > 2);
  const doubled = { ...paper!, results: paper!.results.flatMap((result) => [result, result]) };
  const tables = evaluationTables({ ...catalog, papers: [doubled] });
  const rows = tables.flatMap(({ datasets }) => datasets.flatMap(({ sota }) => sota.rows));
  const before = evaluationTables({ ...catalog, papers: [paper!] })
    .flatMap(({ datasets }) => datasets)
    .flatMap(({ sota }) => sota.rows);
  expect(rows).toHaveLength(before.length * 2);
});
