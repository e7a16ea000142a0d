import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { waitForTick } from '../../src/store/file-stamps.ts';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { readRegistryFile } from '../../src/store/registry-files.ts';
import { ingest } from '../fixtures/ingest-scratch.ts';
import { readFixture } from '../fixtures/read-fixture.ts';
import { CONTENT, scratchContent, scratchFolder, writeFiles } from '../fixtures/scratch-content.ts';

test("the project's own content loads, in id order", async () => {
  const { papers, benchmarks, registry } = await loadCatalog(CONTENT);
  const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);
  expect(ids(papers)).toEqual(ids(papers).toSorted());
  expect(ids(benchmarks)).toEqual(ids(benchmarks).toSorted());
  expect(papers.length).toBeGreaterThanOrEqual(4);
  expect(registry.metrics.length).toBeGreaterThan(0);
});

test('an empty folder is an empty catalog', async () => {
  const catalog = await loadCatalog(scratchFolder());
  expect(catalog).toMatchObject({ papers: [], benchmarks: [], problems: [] });
});

test('the first papers come with the benchmarks they stand on, and no others', async () => {
  const all = await loadCatalog(CONTENT);
  const first = await loadCatalog(CONTENT, { mostPapers: 1 });
  expect(first.papers).toEqual(all.papers.slice(0, 1));
  const used = new Set(first.papers[0]!.results.map(({ benchmark }) => benchmark));
  expect(used.size).toBeGreaterThan(0);
  expect(first.benchmarks).toEqual(all.benchmarks.filter(({ id }) => used.has(id)));
  expect(await loadCatalog(CONTENT, { mostPapers: all.papers.length + 1 })).toEqual(all);
});

test('with a cache the same catalog is read again and again, of files that are not opened', async () => {
  const content = scratchContent({ 'a.txt': readFixture('whole.txt') }, {});
  await ingest(content);
  const all = await loadCatalog(content);
  const [{ id } = { id: '' }] = all.papers;
  const cache = { folder: scratchFolder(), program: 'p' };
  // What was written in this very moment is not kept.
  await waitForTick();
  expect(await loadCatalog(content, { cache })).toEqual(all);
  expect(await loadCatalog(content, { cache })).toEqual(all);
  const kept = join(cache.folder, 'papers');
  const [head, line = ''] = readFileSync(kept, 'utf8').split('\n');
  const other = line.replace(/^\d+\t/, '').replace(all.papers[0]!.title, 'Another Title');
  // With its sum it is taken for what the file says; with that of another line it is not.
  writeFileSync(kept, `${head}\n${crc32(other)}\t${other}\n`);
  expect((await loadCatalog(content, { cache })).papers[0]!.title).toBe('Another Title');
  writeFileSync(kept, `${head}\n${crc32(line)}\t${other}\n`);
  expect(await loadCatalog(content, { cache })).toEqual(all);
  const file = join(content, `papers/${id}.md`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('year: ', 'year: 1'));
  await expect(loadCatalog(content, { cache })).rejects.toThrow(`papers/${id}.md`);
  rmSync(file);
  expect((await loadCatalog(content, { cache })).papers).toEqual([]);
});

test('with a cache a file that is a link is the one that it leads to', async () => {
  const content = scratchContent({ 'a.txt': readFixture('whole.txt') }, {});
  await ingest(content);
  const cache = { folder: scratchFolder(), program: 'p' };
  const [{ id } = { id: '' }] = (await loadCatalog(content)).papers;
  const [file, target] = [join(content, `papers/${id}.md`), join(scratchFolder(), 'paper.md')];
  renameSync(file, target);
  symlinkSync(target, file);
  await waitForTick();
  const titles = async () =>
    (await loadCatalog(content, { cache })).papers.map(({ title }) => title);
  const before = await titles();
  expect(await titles()).toEqual(before);
  writeFileSync(target, readFileSync(target, 'utf8').replace(/^title: .*/m, 'title: Another'));
  expect(await titles()).toEqual(['Another']);
});

test('everything that is invalid is told at once, each with file and line', async () => {
  const content = scratchContent({ 'a.txt': readFixture('whole.txt') }, {});
  await ingest(content);
  writeFiles(content, {
    'papers/bad.md': '---\ntitle: x\nyear: soon\n---\n',
    'papers/Not An Id.md': 'x',
    'benchmarks/bad.json': '{',
    'registry/metrics.yaml': '- id: ssim\n  name: SSIM\n  direction: up\n  measures: x\n',
    'registry/tasks.yaml': '- name: A\n- name: B\n  spellings: [A]\n',
    'ids.json': '{}',
  });
  const message = await loadCatalog(content).then(
    () => '',
    (error: Error) => error.message.replace(content, 'content'),
  );
  expect(message).toMatch(/^6 invalid files in content:/);
  for (const place of [
    'papers/bad.md:3: error[invalid-content]',
    'papers/Not An Id.md:1: error[invalid-content]',
    'benchmarks/bad.json:1: error[invalid-content]',
    'registry/metrics.yaml:3: error[invalid-registry]',
    'registry/tasks.yaml:2: error[invalid-registry]',
    'ids.json:1: error[invalid-content]',
  ]) {
    expect(message).toContain(place);
  }
});

describe('the registry', () => {
  const read = (text: string) => readRegistryFile('metrics', text, 'registry/metrics.yaml');

  test.each(['', '\n', '# only a comment\n', '---\n'])('may be empty: %j', (text) => {
    expect(read(text)).toEqual({ entries: [], problems: [] });
  });

  test('fills in what an entry leaves out', () => {
    const { entries } = read('- {id: a, name: A, direction: lower, measures: Weeds.}');
    expect(entries[0]).toMatchObject({ aliases: [], unit: null, range: null, rating: false });
  });

  test('refuses a name that stands for two things', () => {
    const text =
      '- {id: a, name: A, direction: lower, measures: x}\n- {id: b, name: B, aliases: [A], direction: lower, measures: x}';
    expect(read(text).problems).toMatchInlineSnapshot(`
      [
        {
          "code": "invalid-registry",
          "file": "registry/metrics.yaml",
          "found": "name A",
          "help": "Line 1 has it already: each name stands for one thing only.",
          "line": 2,
        },
      ]
    `);
  });

  test('refuses a reading whose halves are not the glued text', () => {
    const readings = '- glued: Plant DetectionRose\n  read: [Plant Detection, Tulip]';
    expect(readRegistryFile('readings', readings, 'r.yaml').problems).toMatchObject([
      { code: 'invalid-registry', line: 2, found: 'Plant Detection | Tulip' },
    ]);
  });

  test('refuses YAML that does not close', () => {
    expect(read('- id: [').problems).toMatchObject([{ code: 'invalid-registry' }]);
  });
});

describe('an entry that does not fit its schema is told with what to do:', () => {
  test.each([
    ['- {name: A, direction: lower, measures: x}', 1, 'Add id: it is missing.'],
    [
      '- id: a\n  name: A\n  colour: red\n  direction: lower\n  measures: x',
      3,
      'Remove colour: nothing reads it.',
    ],
    [
      '- id: a\n  name: A\n  direction: up\n  measures: x',
      3,
      'Make direction one of: higher, lower, unknown.',
    ],
    [
      '- id: a\n  name: A\n  direction: lower\n  measures: x\n  range: [low, 1]',
      5,
      'Make range[0] a value of this kind: number.',
    ],
    [
      '- {id: a, name: A, direction: lower, measures: x, reference: "javascript:alert(1)"}',
      1,
      'Change reference: Invalid URL.',
    ],
    [
      '- {id: A B, name: A, direction: lower, measures: x}',
      1,
      'Change id: lower case letters, digits and single hyphens.',
    ],
    [
      '- id: a\n  name: 12\n  direction: lower\n  measures: x',
      2,
      'Put name in quotes: it is a text, and YAML takes it for a number.',
    ],
    [
      '- id: a\n  name: A\n  aliases: B\n  direction: lower\n  measures: x',
      3,
      'Make aliases a list, in brackets: [one, another].',
    ],
    ['- id: a\n\tname: A', 2, 'Indent with spaces: YAML takes no tabs.'],
    [
      '- id: a\n  name: A: B',
      2,
      expect.stringContaining('a text with a colon and a space wants quotes'),
    ],
    ['id: a', 1, 'Make this a value of this kind: array.'],
  ])('%j', (text, line, help) => {
    const { problems } = readRegistryFile('metrics', text, 'metrics.yaml');
    expect(problems).toMatchObject([{ line, help }]);
  });
});
