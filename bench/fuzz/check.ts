import type { Problem } from '../../src/catalog/problem.ts';
import { problemSchema } from '../../src/catalog/problem.ts';
import { splitLines } from '../../src/catalog/lines.ts';
import { planIngest } from '../../src/ingest/plan.ts';
import type { DatasetPage, SourcePage } from '../../src/source/page.ts';
import { readCorpus } from '../../src/source/read-corpus.ts';
import { readPage, type PageRead } from '../../src/source/read-page.ts';
import type { ContentState } from '../../src/store/content-state.ts';
import { decodeSource } from '../../src/store/source-files.ts';
import type { Sample } from './mutate.ts';

/** Longest time that one page may take, in milliseconds. */
export const PAGE_LIMIT = 250;

/** Everything the ingest writes has one of these names. */
const CONTENT_FILE =
  /^(?:(?:papers|benchmarks)\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:md|json)|(?:ids|problems)\.json)$/;

const LONGEST_NAME = 'benchmarks/'.length + 80 + '.json'.length;

/** A reading that a page should never have come to. */
export class WrongReading extends Error {
  override readonly name = 'WrongReading';
}

function expect(isRight: boolean, what: string): asserts isRight {
  if (!isRight) throw new WrongReading(what);
}

const bare = (text: string) => text.replace(/\s+/g, '');

function checkPage({ page, datasetPage, problems }: PageRead, text: string): void {
  const read = page ?? datasetPage;
  expect(read !== undefined || problems.length > 0, 'neither a page nor a problem');
  const last = Math.max(splitLines(text).length, 1);
  for (const fault of problems) {
    expect(problemSchema.safeParse(fault).success, `an invalid problem: ${JSON.stringify(fault)}`);
    expect(fault.line <= last, `a problem on line ${fault.line} of ${last}`);
  }
  for (const { lines } of read?.rows ?? []) {
    const isInside = lines[0] >= 1 && lines[0] <= lines[1] && lines[1] <= last;
    expect(isInside, `a row on lines ${lines.join(' to ')} of ${last}`);
  }
  if (page) expect(page.title.trim() !== '', 'a page without a title');
}

/** What was read of a row is the row's text, cut once, with nothing lost or made up. */
function checkSplits(pages: readonly SourcePage[], state: ContentState): readonly Problem[] {
  const corpus = readCorpus(pages, state.registry);
  for (const { row, read, doubt } of corpus.pages.flatMap(({ rows }) => rows)) {
    const place = 'glued' in row.place ? row.place.glued : row.place.task + row.place.dataset;
    for (const [task, dataset, metric = '', printed = ''] of [read, ...doubt]) {
      expect(bare(task + dataset) === bare(place), `a place that is not ${JSON.stringify(place)}`);
      const glued = bare(row.measurement ?? '');
      expect(bare(metric + printed) === glued, `a result that is not ${JSON.stringify(glued)}`);
    }
  }
  return corpus.problems;
}

function checkPlan(
  pages: readonly SourcePage[],
  datasetPages: readonly DatasetPage[],
  state: ContentState,
): void {
  const sources = {
    ...readCorpus(pages, state.registry, datasetPages),
    datasetPages,
    sha256Of: new Map(pages.map(({ file }) => [file, '0'.repeat(64)])),
    sourceProblems: [],
    given: new Map<string, undefined>(),
  };
  const off = { overwrite: false, prune: false };
  for (const path of planIngest(state, sources, off).writes.keys()) {
    const isInside = CONTENT_FILE.test(path) && path.length <= LONGEST_NAME;
    expect(isInside, `a file outside content: ${JSON.stringify(path)}`);
  }
}

/** Milliseconds of this thread's own work: what else the machine does is not the page's. */
function timed<T>(act: () => T): { value: T; took: number } {
  const start = process.threadCpuUsage();
  const value = act();
  const { user, system } = process.threadCpuUsage(start);
  return { value, took: (user + system) / 1000 };
}

/**
 * Read pages as one corpus and check all that has to hold of it. Returns how
 * long the slowest page took to read, in milliseconds; throws
 * {@link WrongReading}, or whatever a reader threw.
 */
export function checkPages(samples: readonly Sample[], state: ContentState): number {
  const pages: SourcePage[] = [];
  const datasetPages: DatasetPage[] = [];
  let slowest = 0;
  for (const [index, { name, text }] of samples.entries()) {
    const file = `workdl/${index}-${name}`;
    // What the store refuses never comes to a reader.
    if (!decodeSource(Buffer.from(text), file).source) continue;
    const act = () => readPage(text, file);
    const first = timed(act);
    // Nor is compiling the reader, or clearing up: what is slow has to be slow twice.
    const took = first.took > PAGE_LIMIT / 5 ? Math.min(first.took, timed(act).took) : first.took;
    expect(took <= PAGE_LIMIT, `${Math.round(took)} ms for a page`);
    slowest = Math.max(slowest, took);
    checkPage(first.value, text.toWellFormed());
    if (first.value.page) pages.push(first.value.page);
    if (first.value.datasetPage) datasetPages.push(first.value.datasetPage);
  }
  const splitting = timed(() => checkSplits(pages, state));
  if (splitting.took > PAGE_LIMIT) {
    for (const page of pages) {
      const act = () => checkSplits([page], state);
      const took = Math.min(timed(act).took, timed(act).took);
      expect(took <= PAGE_LIMIT, `${Math.round(took)} ms for the rows of a page`);
      slowest = Math.max(slowest, took);
    }
  }
  checkPlan(pages, datasetPages, state);
  return slowest;
}
