import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IngestOptions, IngestReport } from '../../src/ingest/run-ingest.ts';
import { ingest } from '../fixtures/ingest-scratch.ts';
import { pageText } from '../fixtures/page-text.ts';
import { readFixture, readFixtures } from '../fixtures/read-fixture.ts';
import {
  readTree,
  scratchContent,
  scratchFolder,
  writeFiles,
} from '../fixtures/scratch-content.ts';

/** Longer than a tick of any clock that files are stamped by here. */
const SETTLED = 60;

const GREENWAIT = 'papers/greenwait-patient-forecasting-of-garden-growth.md';

/** A content folder that has been read once, and a run on it that tells how many files it opened. */
async function remembered(sources = readFixtures('whole.txt', 'rows-left-out.txt')) {
  const content = scratchContent(sources);
  const memoryFile = join(scratchFolder(), 'deep', 'last-ingest.json');
  let opened = 0;
  const run = async (options: Partial<IngestOptions> = {}) => {
    opened = 0;
    const onProgress = () => (opened += 1);
    const report: IngestReport = await ingest(content, { memoryFile, onProgress, ...options });
    return { report, opened };
  };
  await wait(SETTLED);
  const first = await run();
  expect(first.opened).toBe(2);
  return { content, memoryFile, run, first: first.report };
}

describe('a run on unchanged input', () => {
  test('opens no source and reports the same', async () => {
    const { run, first } = await remembered();
    const { report, opened } = await run();
    expect(opened).toBe(0);
    expect(report).toEqual({ ...first, changes: [] });
    expect((await run({ check: true })).opened).toBe(0);
  });

  test.each<[string, Partial<IngestOptions>]>([
    ['--overwrite', { overwrite: true }],
    ['--prune', { prune: true }],
    ['a path', { paths: [import.meta.dirname] }],
    ['no memory', { memoryFile: undefined }],
  ])('reads everything when it is called with %s', async (_, options) => {
    const { run } = await remembered();
    expect((await run({ ...options, check: true })).opened).toBeGreaterThan(1);
  });

  test.each([
    ['nothing', ''],
    ['half of it', '{"key": "'],
    ['something else', '[]'],
    ['null', 'null'],
    ['bytes', '\0\uFFFD'],
  ])('reads everything when its memory holds %s', async (_, text) => {
    const { run, memoryFile, content } = await remembered();
    const before = readTree(content);
    writeFileSync(memoryFile, text);
    expect((await run()).opened).toBe(2);
    expect(readTree(content)).toEqual(before);
    expect((await run()).opened).toBe(0);
  });

  test('reads everything when its memory was altered, is of another version, or is gone', async () => {
    const { run, memoryFile } = await remembered();
    const text = readFileSync(memoryFile, 'utf8');
    writeFileSync(memoryFile, text.replace('"papers":2', '"papers":3'));
    expect((await run()).opened).toBe(2);
    writeFileSync(memoryFile, text.replace(/"key":"./, '"key":"_'));
    expect((await run()).opened).toBe(2);
    rmSync(memoryFile);
    expect((await run()).opened).toBe(2);
  });

  test('goes on without a memory that cannot be written', async () => {
    const { content } = await remembered();
    const memoryFile = join(content, 'ids.json', 'last.json');
    expect((await ingest(content, { memoryFile })).changes).toEqual([]);
  });
});

describe('a change is seen', () => {
  test('in bytes of the same number, under a time that was set back', async () => {
    const { content, run } = await remembered();
    const path = join(content, 'sources/workdl/whole.txt');
    const time = new Date('2020-01-01');
    utimesSync(path, time, time);
    await wait(SETTLED);
    await run();
    expect((await run()).opened).toBe(0);
    writeFileSync(path, readFileSync(path, 'utf8').replace('1.84', '1.48'));
    utimesSync(path, time, time);
    const { report } = await run();
    expect(report.changes.map((change) => change.path)).toContain(GREENWAIT);
  });

  test.each([
    ['a paper that was edited', GREENWAIT],
    ['the problems', 'problems.json'],
    ['a benchmark', 'benchmarks/anomaly-detection-on-greenhouse-9.json'],
  ])('in %s', async (_, file) => {
    const { content, run } = await remembered();
    writeFileSync(join(content, file), `${readFileSync(join(content, file), 'utf8')}\n`);
    expect((await run()).opened).toBe(2);
  });

  test('that came while the run before was at work', async () => {
    const { content, memoryFile, run } = await remembered();
    const path = join(content, 'sources/workdl/whole.txt');
    const text = readFileSync(path, 'utf8');
    rmSync(memoryFile);
    await wait(SETTLED);
    let isDone = false;
    const onProgress = () => {
      if (!isDone) writeFileSync(path, text.replace('1.84', '1.48'));
      isDone = true;
    };
    await ingest(content, { memoryFile, onProgress });
    expect((await run()).opened).toBe(2);
  });
});

test('whatever changes between runs, they leave the same with a memory as without', async () => {
  const page = (title: number, value: number) =>
    pageText({ title: `Weeds ${title}`, rows: [`Weed CountingMeadow (test)\nMAE${value}\n7`] });
  const number = fc.integer({ min: 1, max: 3 });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('page' as const), file: number, title: number, value: number }),
    fc.record({ kind: fc.constant('gone' as const), file: number }),
    fc.record({ kind: fc.constant('edit' as const), title: number }),
    fc.record({ kind: fc.constant('registry' as const), file: number }),
    fc.record({ kind: fc.constant('nothing' as const) }),
  );
  const change = (content: string, what: typeof step extends fc.Arbitrary<infer T> ? T : never) => {
    const paper = (title: number) => join(content, `papers/weeds-${title}.md`);
    if (what.kind === 'page') {
      const text = page(what.title, what.value);
      writeFiles(join(content, 'sources/workdl'), { [`${what.file}.txt`]: text });
    } else if (what.kind === 'gone') {
      rmSync(join(content, `sources/workdl/${what.file}.txt`), { force: true });
    } else if (what.kind === 'edit' && existsSync(paper(what.title))) {
      const text = readFileSync(paper(what.title), 'utf8');
      writeFileSync(paper(what.title), text.replace('They grow.', 'They grew.'));
    } else if (what.kind === 'registry') {
      const spelling = `Weed-Counting ${what.file}`;
      const text = `- name: Weed Counting\n  spellings: [${spelling}]\n`;
      writeFiles(join(content, 'registry'), { 'tasks.yaml': text });
    }
  };
  const run = fc.record({
    steps: fc.array(step, { maxLength: 2 }),
    pause: fc.constantFrom(0, 0, SETTLED),
    options: fc.record({ overwrite: fc.boolean(), prune: fc.boolean(), check: fc.boolean() }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: 2, maxLength: 6 }), async (runs) => {
      const [plain, clever] = [scratchContent({}, {}), scratchContent({}, {})];
      const memoryFile = join(scratchFolder(), 'last-ingest.json');
      for (const { steps, pause, options } of runs) {
        for (const content of [plain, clever]) for (const what of steps) change(content, what);
        await wait(pause);
        const { changes, ...expected } = await ingest(plain, options);
        const { changes: made, ...report } = await ingest(clever, { ...options, memoryFile });
        expect(report).toEqual(expected);
        expect(made.map(({ path }) => path)).toEqual(changes.map(({ path }) => path));
        expect(readTree(clever)).toEqual(readTree(plain));
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('a source that could not be opened is tried again', async () => {
  const { run, content } = await remembered({
    'a.txt': readFixture('whole.txt'),
    'b\\c.txt': readFixture('whole.txt'),
  });
  expect(readTree(content)).toHaveProperty([GREENWAIT]);
  expect((await run()).opened).toBe(2);
});
