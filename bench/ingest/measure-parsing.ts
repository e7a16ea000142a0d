import { readPage } from '../../src/source/read-page.ts';
import { readCorpus } from '../../src/source/read-corpus.ts';
import { loadRegistry } from '../../src/store/registry-files.ts';
import { median } from './median.ts';

/** Seconds that it takes, in memory, to do something to every page of a corpus. */
export interface ParsingCost {
  /** Split it into lines and do nothing with them: the least that a reader can do. */
  readonly split: number;
  /** Read it into a page: title, abstract, authors, rows, problems. */
  readonly read: number;
  /** Split the glued strings of all rows, which weighs each against the whole corpus. */
  readonly weigh: number;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

/** The median of several rounds, after one that warms it up. */
function medianOf(rounds: number, work: () => unknown): number {
  work();
  return median(Array.from({ length: rounds }, () => time(work)));
}

/** Measure parsing in this process, in several rounds. */
export async function measureParsing(
  pages: ReadonlyMap<string, string>,
  contentDir: string,
  rounds: number,
): Promise<ParsingCost> {
  // Through bytes, as a text comes from a file: what is put together of pieces splits slowly.
  const texts = [...pages].map(([file, text]) => [file, Buffer.from(text).toString()] as const);
  const { registry } = await loadRegistry(contentDir);
  // Neither keeps what it made: what a whole corpus in memory costs the collector is no part of parsing.
  const split = medianOf(rounds, () =>
    texts.reduce((sum, [, text]) => sum + text.split('\n').length, 0),
  );
  const read = medianOf(rounds, () =>
    texts.reduce((sum, [file, text]) => sum + readPage(text, file).problems.length, 0),
  );
  const whole = texts.flatMap(([file, text]) => readPage(text, file).page ?? []);
  return { split, read, weigh: medianOf(rounds, () => readCorpus(whole, registry)) };
}
