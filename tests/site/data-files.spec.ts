import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { dataManifestSchema } from '../../src/exports/data-manifest.ts';
import {
  benchmarkExportSchema,
  paperExportSchema,
  PUBLISHED_SCHEMAS,
} from '../../src/exports/schemas.ts';
import { builtFiles, readBuilt } from './built-site.ts';
import { SITES } from './sites.ts';

const COLUMNS =
  'paper_id paper_title year task dataset metric direction value printed listed place source_file source_line doubt result_id benchmark_id split model unit uncertainty additional_data source_pointer license'.split(
    ' ',
  );

const site = SITES.root;
const files = builtFiles(site);
const idsUnder = (kind: string) =>
  files.flatMap((file) => new RegExp(`^${kind}/([^/]+)/index\\.html$`).exec(file)?.[1] ?? []);

test('results.csv has the 39 results with the columns of the contract', () => {
  const rows = parseCsv(readBuilt(site, 'data/results.csv')) as string[][];
  expect(rows[0]).toEqual(COLUMNS);
  expect(rows).toHaveLength(40);
  const records = parseCsv(readBuilt(site, 'data/results.csv'), { columns: true }) as Record<
    string,
    string
  >[];
  expect(new Set(records.map((record) => record['result_id'])).size).toBe(39);
  expect(
    records.find(
      (record) =>
        record['benchmark_id'] === 'talking-face-generation-on-lrw-test' && record['place'] === '1',
    ),
  ).toMatchObject({
    task: 'Talking Face Generation',
    dataset: 'LRW (test)',
    metric: 'ssim',
    direction: 'higher',
    value: '0.861',
    printed: '0.861',
    listed: '28',
    source_file: 'workdl/000_0181b8f42390574b.txt',
    source_line: '15',
    split: 'test',
  });
});

test('every source line of results.csv begins the row that was read', () => {
  const records = parseCsv(readBuilt(site, 'data/results.csv'), { columns: true }) as Record<
    string,
    string
  >[];
  for (const record of records) {
    const path = join(
      import.meta.dirname,
      '..',
      '..',
      'content',
      'sources',
      record['source_file']!,
    );
    const line = readFileSync(path, 'utf8').split('\n')[Number(record['source_line']) - 1];
    expect(line).toBe(`${record['task']}${record['dataset']}`);
  }
});

test('every paper has its JSON, BibTeX, RIS and CSL-JSON', () => {
  expect(idsUnder('papers')).toHaveLength(4);
  for (const id of idsUnder('papers')) {
    const paper = paperExportSchema.parse(JSON.parse(readBuilt(site, `papers/${id}.json`)));
    const { entries, errors } = parseBibtex(readBuilt(site, `papers/${id}.bib`), {
      sentenceCase: false,
    });
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.fields.title?.replaceAll(/<\/?span[^>]*>/g, '')).toBe(paper.title);
    expect(entries[0]?.fields.author).toHaveLength(paper.authors.length);
    expect(readBuilt(site, `papers/${id}.ris`)).toContain(`TI  - ${paper.title}`);
    expect(JSON.parse(readBuilt(site, `papers/${id}.csl.json`))).toMatchObject([
      { id, title: paper.title },
    ]);
  }
});

test('every benchmark has its JSON, CSV and feed', () => {
  expect(idsUnder('benchmarks')).toHaveLength(27);
  for (const id of idsUnder('benchmarks')) {
    const benchmark = benchmarkExportSchema.parse(
      JSON.parse(readBuilt(site, `benchmarks/${id}.json`)),
    );
    const rows = parseCsv(readBuilt(site, `benchmarks/${id}.csv`), { columns: true }) as unknown[];
    expect(rows).toHaveLength(benchmark.held);
    const feed = readBuilt(site, `benchmarks/${id}.xml`);
    expect(XMLValidator.validate(feed)).toBe(true);
    expect(parseAtomFeed(feed).entries ?? []).toHaveLength(benchmark.held);
  }
});

test('the whole catalog stands as JSON', () => {
  const papers = JSON.parse(readBuilt(site, 'data/papers.json')) as unknown[];
  const benchmarks = JSON.parse(readBuilt(site, 'data/benchmarks.json')) as unknown[];
  expect(PUBLISHED_SCHEMAS['papers']?.parse(papers)).toHaveLength(4);
  expect(PUBLISHED_SCHEMAS['benchmarks']?.parse(benchmarks)).toHaveLength(27);
});

test('the manifest names every file of the whole data with its bytes and its hash', () => {
  const manifest = dataManifestSchema.parse(JSON.parse(readBuilt(site, 'data/manifest.json')));
  const paths = manifest.files.map(({ path }) => `data/${path}`);
  expect([...paths, 'data/manifest.json'].toSorted()).toEqual(
    files.filter((file) => file.startsWith('data/')).toSorted(),
  );
  expect(paths).toContain('data/results.parquet');
  for (const { path, address, bytes, sha256 } of manifest.files) {
    const content = readFileSync(join(site.outDir, 'data', path));
    expect(address).toBe(`/data/${path}`);
    expect(content.length, path).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex'), path).toBe(sha256);
  }
  expect(manifest.files.find(({ path }) => path === 'results.csv')).toMatchObject({
    scope: 'whole',
    rows: 39,
  });
});

test('the feed of everything names the papers with absolute addresses', () => {
  const feed = parseAtomFeed(readBuilt(site, 'feed.xml'));
  expect(feed.entries).toHaveLength(4);
  for (const entry of feed.entries ?? []) {
    expect(entry.links?.[0]?.href).toContain(`${site.origin}/papers/`);
    expect(Number.isNaN(Date.parse(entry.updated ?? ''))).toBe(false);
  }
});

test('the search description and the task feeds are well-formed XML', () => {
  const xml = files.filter((file) => file.endsWith('.xml'));
  expect(xml).toContain('opensearch.xml');
  expect(xml).toContain('tasks/talking-face-generation.xml');
  for (const file of xml) expect(XMLValidator.validate(readBuilt(site, file)), file).toBe(true);
});

test('every schema is published with the site', () => {
  for (const name of Object.keys(PUBLISHED_SCHEMAS)) {
    expect(JSON.parse(readBuilt(site, `schemas/${name}.json`))).toHaveProperty('$schema');
  }
});
