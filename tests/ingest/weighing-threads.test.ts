import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeCorpus } from '../../bench/ingest/made-corpus.ts';
import { EMPTY_REGISTRY, type Registry } from '../../src/catalog/registry.ts';
import { CorpusReader } from '../../src/ingest/corpus-reader.ts';
import { gatherParts, weighMeasurements, weighPlaces } from '../../src/ingest/shared-weighing.ts';
import {
  startThreads,
  threadsFor,
  type WeighingThreads,
} from '../../src/ingest/weighing-threads.ts';
import { numberRows } from '../../src/source/glued-texts.ts';
import { gatherGround } from '../../src/source/knowledge.ts';
import type { SourcePage } from '../../src/source/page.ts';
import { readCorpus } from '../../src/source/read-corpus.ts';
import { readPage } from '../../src/source/read-page.ts';
import { Weigher } from '../../src/source/weigher.ts';
import { readTree, scratchContent } from '../fixtures/scratch-content.ts';

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'ingest.ts');

/** A page whose rows can be read in more than one way, or not at all. */
function doubtfulPage(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, row) =>
      `Orchard QX${row}MoveToBarn\nPSDS1${row}.58${row % 7}\n1\nHarvest AIPloughMaster\nMAE\n2`,
  );
  return [
    'WorkDL logo mark',
    'Plums',
    'Related benchmarks',
    'TaskDatasetResultRank',
    ...lines,
  ].join('\n');
}

/** Rows in several batches, one of them decided by people. */
const pages: SourcePage[] = [
  ...makeCorpus(160, 7),
  ['plums.txt', doubtfulPage(600)] as const,
].flatMap(([file, text]) => readPage(text, file).page ?? []);
const [first] = pages[0]!.rows;
const glued = first && 'glued' in first.place ? first.place.glued : '';
const registry: Registry = {
  ...EMPTY_REGISTRY,
  readings: [{ glued, read: [glued.slice(0, 3), glued.slice(3)], note: null }],
};

function open(count: number) {
  const threads = startThreads(count);
  onTestFinished(() => threads.close());
  return threads;
}

/** Read the rows of all pages, one page after the other. */
function readTogether(threads: WeighingThreads) {
  const reader = new CorpusReader(registry, threads);
  for (const page of pages) reader.add(page);
  return reader.finish();
}

describe('a corpus', () => {
  test.each([0, 1, 3])('is read to the same end on %i more threads', async (count) => {
    const alone = readCorpus(pages, registry);
    const told = new Set(alone.problems.map(({ code }) => code));
    expect([...told]).toEqual(
      expect.arrayContaining(['ambiguous-task', 'ambiguous-metric', 'unreadable-value']),
    );
    expect(alone.pages[0]?.rows[0]?.read[0]).toBe(glued.slice(0, 3));
    expect(await readTogether(open(count))).toEqual(alone);
  });

  test('is read to the same end whichever thread is free first', () => {
    const { texts } = numberRows(pages);
    const ground = gatherGround(registry, pages);
    const taken = () => new Int32Array(new SharedArrayBuffer(4));
    const weigh = (thread: number, threads: number, counter: Int32Array<SharedArrayBuffer>) => {
      const weigher = new Weigher(ground);
      const deal = { thread, threads, taken: counter };
      const { places } = weighPlaces(weigher, texts, deal);
      return { ...weighMeasurements(weigher, texts, deal), places };
    };
    const whole = weigh(0, 1, taken());
    const counter = taken();
    const shared = [2, 0, 1].map((thread) => weigh(thread, 3, counter));
    for (const kind of ['places', 'measurements'] as const) {
      const { length } = texts[kind];
      const parts = shared.flatMap((done) => done[kind]);
      expect(gatherParts(length, parts)).toEqual(gatherParts(length, whole[kind]));
    }
  });

  test.each([
    [199, 8, 0],
    [200, 8, 3],
    [10_000, 2, 1],
    [10_000, 1, 0],
  ])('of %i sources on %i cores is worth %i more threads', (sources, cores, threads) => {
    expect(threadsFor(sources, cores)).toBe(threads);
  });
});

describe('a thread that fails', () => {
  test('fails the run with what it threw', async () => {
    const ground = { ...gatherGround(registry, pages), readings: null as never };
    const threads = open(1);
    const idle = { places: [], measurements: [] };
    const pass = { texts: numberRows(pages).texts, ground };
    await expect(threads.share(pass, () => idle)).rejects.toThrow(/null/);
    // Nor does what comes later wait for it.
    await expect(threads.share(pass, () => idle)).rejects.toThrow(/null/);
  });

  test('fails the run when it ends without a word', async () => {
    const threads = open(2);
    const reading = readTogether(threads);
    await Promise.all([
      expect(reading).rejects.toThrow('A thread ended before its work was done.'),
      threads.close(),
    ]);
  });

  // On one core there is none that could fail.
  test.skipIf(threadsFor(200) === 0)(
    'ends the command with its message, and content is as it was',
    () => {
      const content = scratchContent(Object.fromEntries(makeCorpus(200, 7)));
      const before = readTree(content);
      const fail = `import { isMainThread } from 'node:worker_threads';
      if (!isMainThread) throw new Error('no thread today');`;
      const preload = `data:text/javascript,${encodeURIComponent(fail)}`;
      const { status, stderr } = spawnSync(
        process.execPath,
        ['--import', preload, SCRIPT, '--content', content],
        { encoding: 'utf8', env: { ...process.env, BENCHLEAF_CACHE: 'off' } },
      );
      expect(stderr).toContain('no thread today');
      expect(status).toBe(1);
      expect(readTree(content)).toEqual(before);
    },
  );
});
