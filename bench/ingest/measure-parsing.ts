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

/** Measure parsing in this process, in several rounds, after one that warms it up. */
export async function measureParsing(
  pages: ReadonlyMap<string, string>,
  contentDir: string,
  rounds: number,
): Promise<ParsingCost> {
  // Through bytes, as a text comes from a file: what is put together of pieces splits slowly.
  const texts = [...pages].map(([file, text]) => [file, Buffer.from(text).toString()] as const);
  const { registry } = await loadRegistry(contentDir);
  const costs: ParsingCost[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const split = time(() => texts.reduce((sum, [, text]) => sum + text.split('\n').length, 0));
    let read: ReturnType<typeof readPage>[] = [];
    const reading = time(() => {
      read = texts.map(([file, text]) => readPage(text, file));
    });
    const whole = read.flatMap(({ page }) => page ?? []);
    const weigh = time(() => readCorpus(whole, registry));
    if (round > 0) costs.push({ split, read: reading, weigh });
  }
  const medianOf = (key: keyof ParsingCost) => median(costs.map((cost) => cost[key]));
  return { split: medianOf('split'), read: medianOf('read'), weigh: medianOf('weigh') };
}
