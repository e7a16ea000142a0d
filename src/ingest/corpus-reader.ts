import type { Registry } from '../catalog/registry.ts';
import { RowNumbering } from '../source/glued-texts.ts';
import { gatherGround, type Ground } from '../source/knowledge.ts';
import { lookAround } from '../source/look-around.ts';
import type { DatasetPage, SourcePage } from '../source/page.ts';
import { findOpenRows, readRows, type CorpusRead } from '../source/read-corpus.ts';
import type { Verdicts } from '../source/verdicts.ts';
import { Weigher } from '../source/weigher.ts';
import {
  gatherParts,
  weighAgain,
  weighMeasurements,
  weighPlaces,
  type Done,
  type MeasurementPass,
} from './shared-weighing.ts';
import type { Begun, WeighingThreads } from './weighing-threads.ts';

/** Measurements that are handed on at a time. */
const HANDED_ON = 2_000;

/** Verdicts on all texts of one kind. */
function gather(
  done: readonly Done[],
  kind: keyof Done,
  { length }: { readonly length: number },
): Verdicts {
  return gatherParts(
    length,
    done.flatMap((one) => one[kind]),
  );
}

/**
 * Reads the rows of a corpus as `readCorpus` does and to the same end, on several
 * threads. The first pass over measurements needs nothing of other pages, so the
 * other threads begin it while pages still come.
 */
export class CorpusReader {
  readonly #registry: Registry;
  readonly #threads: WeighingThreads;
  readonly #pages: SourcePage[] = [];
  readonly #numbering = new RowNumbering();
  /** What was handed on, and the number of its first measurement. */
  readonly #begun: (Begun & { readonly pass: MeasurementPass; readonly start: number })[] = [];
  #handedOn = 0;

  constructor(registry: Registry, threads: WeighingThreads) {
    this.#registry = registry;
    this.#threads = threads;
  }

  add(page: SourcePage): void {
    this.#pages.push(page);
    this.#numbering.add(page);
    if (this.#numbering.measurements.length >= this.#handedOn + HANDED_ON) this.#handOn();
  }

  #handOn(): void {
    const start = this.#handedOn;
    const measurements = this.#numbering.measurements.slice(start);
    const pass = start === 0 ? { measurements, ground: this.#registryGround() } : { measurements };
    this.#handedOn += measurements.length;
    this.#begun.push({ ...this.#threads.begin(pass), pass, start });
  }

  #registryGround(): Ground {
    return gatherGround(this.#registry, []);
  }

  /** Read the rows of all pages that were added; dataset pages give names and no rows. */
  async finish(datasetPages: readonly DatasetPage[] = []): Promise<CorpusRead> {
    this.#handOn();
    const ground = gatherGround(this.#registry, this.#pages, datasetPages);
    const rows = this.#numbering.finish();
    const { texts } = rows;
    const { places, isGlued } = texts;
    const weigher = new Weigher(ground);

    const placePass = this.#threads.begin({ texts: { places, isGlued }, ground });
    // The others are at the first measurements: what is left of the last ones falls to this thread.
    const own = this.#measureFromEnd();
    const ownPlaces = weighPlaces(weigher, texts, placePass.deal);
    const first = {
      places: gather([ownPlaces, ...(await placePass.others)], 'places', places),
      measurements: gatherParts(texts.measurements.length, [
        ...own,
        ...(await this.#measuredByOthers()),
      ]),
    };
    const seen = lookAround(rows, first, ground.readings);
    const open = findOpenRows(rows, first.measurements);

    const { measurements } = open;
    const pass = { seen, open: { measurements, places: open.places } };
    const together = await this.#threads.share(pass, (deal) =>
      weighAgain(weigher, texts, pass, deal),
    );
    return readRows({ pages: this.#pages, rows, ground }, open, {
      places: gather(together, 'places', places),
      settled: first.measurements,
      open: gather(together, 'measurements', measurements),
    });
  }

  #measureFromEnd() {
    const weigher = new Weigher(this.#registryGround());
    return this.#begun
      .toReversed()
      .flatMap(({ pass, deal, start }) =>
        shifted(weighMeasurements(weigher, pass, deal).measurements, start),
      );
  }

  async #measuredByOthers() {
    const done = this.#begun.map(async ({ others, start }) =>
      (await others).flatMap(({ measurements }) => shifted(measurements, start)),
    );
    return (await Promise.all(done)).flat();
  }
}

/** Parts of a piece as parts of the whole, in which it starts at `start`. */
function shifted(parts: Done['measurements'], start: number): Done['measurements'] {
  return parts.map((part) => ({ ...part, start: part.start + start }));
}
