import { lookAround } from '../source/look-around.ts';
import { findOpenRows, readRows, type Corpus, type CorpusRead } from '../source/read-corpus.ts';
import { Weigher } from '../source/weigher.ts';
import { gatherParts, weighShare, type Done } from './shared-weighing.ts';
import type { WeighingThreads } from './weighing-threads.ts';

/** Read the rows of a corpus as `readCorpus` does and to the same end, on several threads. */
export async function readTogether(corpus: Corpus, threads: WeighingThreads): Promise<CorpusRead> {
  const { rows, ground } = corpus;
  const { texts } = rows;
  const weigher = new Weigher(texts, ground);
  const gather = (
    done: readonly Done[],
    kind: keyof Done,
    { length }: { readonly length: number },
  ) =>
    gatherParts(
      length,
      done.flatMap((one) => one[kind]),
    );

  const alone = await threads.share({ texts, ground }, (deal) =>
    weighShare(weigher, texts, undefined, deal),
  );
  const first = {
    places: gather(alone, 'places', texts.places),
    measurements: gather(alone, 'measurements', texts.measurements),
  };
  const seen = lookAround(rows, first, ground.readings);
  const open = findOpenRows(rows, first.measurements);
  const { measurement, place } = open;

  const together = await threads.share({ seen, open: { measurement, place } }, (deal) => {
    weigher.learn(seen);
    return weighShare(weigher, texts, open, deal);
  });
  return readRows(corpus, open, {
    places: gather(together, 'places', texts.places),
    settled: first.measurements,
    open: gather(together, 'measurements', measurement),
  });
}
