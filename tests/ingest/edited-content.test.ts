import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { ingest } from '../fixtures/ingest-scratch.ts';
import { readFixture } from '../fixtures/read-fixture.ts';
import { readDerived, scratchContent, writeFiles } from '../fixtures/scratch-content.ts';

const paperFiles = (content: string) => readdirSync(join(content, 'papers')).sort();

describe('what people did to content', () => {
  const SOURCES = { 'a.txt': readFixture('whole.txt') };
  const ID = 'greenwait-patient-forecasting-of-garden-growth';

  async function edited() {
    const content = scratchContent(SOURCES);
    await ingest(content);
    const path = join(content, `papers/${ID}.md`);
    const text = readFileSync(path, 'utf8').replace('"value": 1.84', '"value": 1.48');
    writeFileSync(path, text);
    return { content, path, text };
  }

  test('an edited paper is left and told, and its results count', async () => {
    const { content, path, text } = await edited();
    const { problems } = await ingest(content);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toContain(
      `edited-by-hand papers/${ID}.md`,
    );
  });

  test('a paper whose title was edited is still the same paper, told and not doubled', async () => {
    const content = scratchContent(SOURCES);
    await ingest(content);
    const path = join(content, `papers/${ID}.md`);
    const text = readFileSync(path, 'utf8').replace(/^title: .*$/m, 'title: Quite Another Title');
    writeFileSync(path, text);
    const { problems, papers } = await ingest(content, { prune: true });
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toContain(
      `edited-by-hand papers/${ID}.md`,
    );
    expect(papers).toBe(1);
    expect(paperFiles(content)).toEqual([`${ID}.md`]);
    expect(readFileSync(path, 'utf8')).toBe(text);
    await ingest(content, { overwrite: true });
    expect(readFileSync(path, 'utf8')).not.toContain('Quite Another Title');
    expect(paperFiles(content)).toEqual([`${ID}.md`]);
  });

  test('--overwrite replaces it', async () => {
    const { content, path } = await edited();
    const { problems } = await ingest(content, { overwrite: true });
    expect(readFileSync(path, 'utf8')).toContain('"value": 1.84');
    expect(problems.map(({ code }) => code)).not.toContain('edited-by-hand');
  });

  test('a file that no longer parses is told and left, until --overwrite', async () => {
    const { content, path } = await edited();
    writeFileSync(path, '<<<<<<< HEAD');
    const { problems } = await ingest(content);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toContain(
      `invalid-content papers/${ID}.md`,
    );
    expect(readFileSync(path, 'utf8')).toBe('<<<<<<< HEAD');
    const repaired = await ingest(content, { overwrite: true });
    expect(repaired.problems.map(({ code }) => code)).not.toContain('invalid-content');
    expect((await loadCatalog(content)).papers).toHaveLength(1);
  });

  test('a paper written by hand is left alone, and its results count', async () => {
    const content = scratchContent(SOURCES);
    await ingest(content);
    const own = [
      ...[
        '---',
        'title: By Hand',
        'authors: [Ida Moss]',
        'year: 2020',
        'code: false',
        'links: []',
        'captures: []',
      ],
      'results:',
      '  - {"benchmark": "anomaly-detection-on-greenhouse-9", "metric": "f1", "value": 0.5, "listed": null, "source": {"url": "https://example.org"}, "read": ["Anomaly Detection", "Greenhouse-9", "F1", "0.5"], "doubt": []}',
      ...['---', '', 'Weeds.', ''],
    ].join('\n');
    writeFiles(content, { 'papers/by-hand.md': own });
    await ingest(content, { prune: true, overwrite: true });
    expect(readFileSync(join(content, 'papers/by-hand.md'), 'utf8')).toBe(own);
    const { benchmarks } = await loadCatalog(content);
    const shared = benchmarks.find(({ id }) => id === 'anomaly-detection-on-greenhouse-9');
    expect(shared?.metrics).toEqual(expect.arrayContaining(['f1']));
    expect(shared?.metrics).toHaveLength(2);
  });

  test('content without a source is told, and goes with --prune; its address does not die', async () => {
    const content = scratchContent({ ...SOURCES, 'b.txt': readFixture('metric-nobody-knows.txt') });
    await ingest(content);
    rmSync(join(content, 'sources/workdl/b.txt'));
    const kept = await ingest(content);
    expect(kept.problems.filter(({ code }) => code === 'unsupported-content')).toHaveLength(1);
    expect(paperFiles(content)).toContain('a-taste-score-for-tomatoes.md');

    await ingest(content, { prune: true });
    expect(paperFiles(content)).toEqual([`${ID}.md`]);
    const { ids, problems } = await loadCatalog(content);
    expect(problems.map(({ code }) => code)).not.toContain('unsupported-content');
    expect(ids.retired.papers).toEqual({ 'a-taste-score-for-tomatoes': null });
    expect(ids.retired.metrics).toEqual({ 'tang-index': null });
    expect(ids.retired.tasks).toEqual({ 'flavour-prediction': null });
  });

  test('what comes back gets its address back', async () => {
    const content = scratchContent({ ...SOURCES, 'b.txt': readFixture('metric-nobody-knows.txt') });
    await ingest(content);
    const before = readDerived(content);
    renameSync(join(content, 'sources/workdl/b.txt'), join(content, 'b.bak'));
    await ingest(content, { prune: true });
    renameSync(join(content, 'b.bak'), join(content, 'sources/workdl/b.txt'));
    await ingest(content);
    expect({ ...readDerived(content), 'ids.json': '' }).toEqual({ ...before, 'ids.json': '' });
    expect((await loadCatalog(content)).ids.retired.papers).toEqual({});
  });
});
