import fc from 'fast-check';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UnreadablePath } from '../../src/ingest/added-sources.ts';
import { CannotStart, runIngest, type IngestOptions } from '../../src/ingest/run-ingest.ts';
import { hasPendingWrites, STAGING } from '../../src/store/journal.ts';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { fixtureNames, readFixture } from '../fixtures/read-fixture.ts';
import { readDerived, readTree, scratchContent, scratchFolder, writeFiles } from '../fixtures/scratch-content.ts';

function ingest(contentDir: string, options: Partial<IngestOptions> = {}) {
  return runIngest({ contentDir, paths: [], check: false, overwrite: false, prune: false, ...options });
}

function fixtures(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, readFixture(name)]));
}

const paperFiles = (content: string) => readdirSync(join(content, 'papers')).sort();

describe('running it again', () => {
  test('changes nothing, whatever the pages', async () => {
    const content = scratchContent(fixtures(...fixtureNames()));
    await ingest(content);
    const first = readTree(content);
    const again = await ingest(content);
    expect(again.changes).toEqual([]);
    expect(readTree(content)).toEqual(first);
  });

  test('gives the same from the same, in whatever order the files come', async () => {
    const names = fixtureNames();
    const [forwards, backwards] = [scratchContent({}), scratchContent({})];
    for (const name of names) writeFiles(join(forwards, 'sources/workdl'), fixtures(name));
    for (const name of names.toReversed()) writeFiles(join(backwards, 'sources/workdl'), fixtures(name));
    await ingest(forwards);
    await ingest(backwards);
    expect(readDerived(backwards)).toEqual(readDerived(forwards));
  });

  test('makes content that loads', async () => {
    const content = scratchContent(fixtures(...fixtureNames()));
    const { papers, results, benchmarks } = await ingest(content);
    const catalog = await loadCatalog(content);
    expect(catalog.papers).toHaveLength(papers);
    expect(catalog.papers.flatMap((paper) => paper.results)).toHaveLength(results);
    expect(catalog.benchmarks).toHaveLength(benchmarks);
  });
});

describe('--check', () => {
  test('writes nothing and tells what would change', async () => {
    const content = scratchContent(fixtures('whole.txt'));
    const before = readTree(content);
    const { changes } = await ingest(content, { check: true });
    expect(changes.map(({ path }) => path)).toContain('ids.json');
    expect(readTree(content)).toEqual(before);
  });

  test('tells of an interrupted run and leaves it', async () => {
    const content = scratchContent(fixtures('whole.txt'));
    writeFiles(content, { [`${STAGING}/journal.json`]: '[]' });
    expect((await ingest(content, { check: true })).isPending).toBe(true);
    expect(await hasPendingWrites(content)).toBe(true);
    await ingest(content);
    expect(await hasPendingWrites(content)).toBe(false);
  });
});

describe('pages from elsewhere', () => {
  test('are copied under their own name, and their provenance lies inside', async () => {
    const content = scratchContent(fixtures('whole.txt'));
    const elsewhere = scratchFolder();
    writeFiles(elsewhere, fixtures('no-code.txt', 'markdown.md'));
    const report = await ingest(content, { paths: [elsewhere] });
    expect(report.inputs).toEqual({ given: 2, added: 2, present: 0 });
    expect(readTree(join(content, 'sources'))).toEqual({
      'workdl/markdown.md': readFixture('markdown.md'),
      'workdl/no-code.txt': readFixture('no-code.txt'),
      'workdl/whole.txt': readFixture('whole.txt'),
    });
    const again = await ingest(content, { paths: [elsewhere] });
    expect(again.inputs).toEqual({ given: 2, added: 0, present: 2 });
    expect(again.changes).toEqual([]);
  });

  test('take a piece of their hash where the name is taken by other bytes', async () => {
    const content = scratchContent({ 'page.txt': readFixture('whole.txt') });
    const elsewhere = scratchFolder();
    writeFiles(elsewhere, { 'PAGE.txt': readFixture('no-code.txt') });
    await ingest(content, { paths: [join(elsewhere, 'PAGE.txt')] });
    expect(readdirSync(join(content, 'sources/workdl')).sort()).toEqual([
      expect.stringMatching(/^PAGE-[0-9a-f]{8}\.txt$/),
      'page.txt',
    ]);
  });

  test('lose what is unsafe in a name', async () => {
    const content = scratchContent({});
    const elsewhere = scratchFolder();
    writeFiles(elsewhere, { '..a b\u202e?.TXT': readFixture('whole.txt') });
    await ingest(content, { paths: [elsewhere + '/..a b\u202e?.TXT'] });
    expect(readdirSync(join(content, 'sources/workdl'))).toEqual(['a-b.txt']);
  });

  test('that are no pages are told and not copied, and the others are', async () => {
    const content = scratchContent({});
    const elsewhere = scratchFolder();
    writeFiles(elsewhere, {
      ...fixtures('no-page-at-all.txt', 'cut-off-in-a-row.txt', 'title-with-a-path.txt', 'title-with-a-script.txt'),
      'invalid.txt': Buffer.from([0x57, 0x0a, 0xff]),
      'huge.txt': Buffer.alloc(5_000_000, 'weeds\n'),
      'page.html': '<p>',
    });
    const { inputProblems, problems, inputs } = await ingest(content, { paths: [elsewhere] });
    expect(inputs).toEqual({ given: 7, added: 3, present: 0 });
    expect(inputProblems.map(({ code, file }) => `${basename(file)} ${code}`)).toEqual([
      'huge.txt file-too-large',
      'invalid.txt invalid-utf-8',
      'no-page-at-all.txt not-a-page',
      'page.html unsupported-file',
    ]);
    expect(problems.map(({ code, file }) => `${file} ${code}`)).toContain(
      'sources/workdl/cut-off-in-a-row.txt truncated-row',
    );
    expect(readFileSync(join(content, 'problems.json'), 'utf8')).not.toContain(elsewhere);
  });

  test('that cannot be opened stop the run before it touches anything', async () => {
    const content = scratchContent(fixtures('whole.txt'));
    const before = readTree(content);
    await expect(ingest(content, { paths: ['nowhere.txt'] })).rejects.toThrow(UnreadablePath);
    expect(readTree(content)).toEqual(before);
  });
});

describe('a hostile title', () => {
  test('stays a text inside content/papers', async () => {
    const content = scratchContent(fixtures('title-with-a-path.txt', 'title-with-a-script.txt'));
    await ingest(content);
    expect(paperFiles(content)).toEqual(['script-alert-weeds-script.md', 'x.md']);
    const { papers } = await loadCatalog(content);
    expect(papers.map(({ title }) => title)).toEqual(["<script>alert('weeds')</script>", '../../x']);
  });

  test('whatever it is, every file lands where it belongs, and loads', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      fc.constantFrom('../../x', '__proto__', 'constructor', 'index', 'CON', '---js', '%2e%2e/', '\u202egpj', '..', '#!'),
    );
    const page = fc.record({ title: hostile, author: hostile, task: hostile, metric: hostile });
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 3 }), async (pages) => {
        const folder = scratchFolder();
        const content = join(folder, 'content');
        writeFiles(
          join(content, 'sources/workdl'),
          Object.fromEntries(
            pages.map(({ title, author, task, metric }, index) => [
              `${index}.txt`,
              [
                ...['WorkDL logo mark', '', title, '', 'About', '', 'Weeds.', '', `${author}\u2022 2020`, ''],
                ...['Related benchmarks', '', 'TaskDatasetResultRank', `${task}DetectionPlot`, `${metric}0.5`, '3'],
                ...['Showing 1 of 1 rows', '', 'Other info', '', 'Follow for update'],
              ].join('\n'),
            ]),
          ),
        );
        await ingest(content);
        expect(readdirSync(folder)).toEqual(['content']);
        const paths = Object.keys(readDerived(content));
        for (const path of paths) {
          expect(path).toMatch(/^(?:(?:papers|benchmarks)\/[a-z0-9-]{1,80}\.(?:md|json)|(?:ids|problems)\.json)$/);
        }
        await loadCatalog(content);
        expect((await ingest(content)).changes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

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
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toContain(`edited-by-hand papers/${ID}.md`);
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
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toContain(`invalid-content papers/${ID}.md`);
    expect(readFileSync(path, 'utf8')).toBe('<<<<<<< HEAD');
    await ingest(content, { overwrite: true });
    expect((await loadCatalog(content)).papers).toHaveLength(1);
  });

  test('a paper written by hand is left alone, and its results count', async () => {
    const content = scratchContent(SOURCES);
    await ingest(content);
    const own = [
      ...['---', 'title: By Hand', 'authors: [Ida Moss]', 'year: 2020', 'code: false', 'links: []', 'captures: []'],
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
    const { 'ids.json': _, ...after } = readDerived(content);
    const { 'ids.json': __, ...then } = before;
    expect(after).toEqual(then);
    expect((await loadCatalog(content)).ids.retired.papers).toEqual({});
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
