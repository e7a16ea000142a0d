import { parentPort, workerData } from 'node:worker_threads';
import { emptyIds } from '../../src/catalog/ids-file.ts';
import type { Registry } from '../../src/catalog/registry.ts';
import { seededRandom } from '../ingest/random.ts';
import { checkPages } from './check.ts';
import { mutate, type Sample } from './mutate.ts';

/** What a worker is told: its share of the pages, by their seeds. */
export interface Share {
  readonly samples: readonly Sample[];
  readonly registry: Registry;
  /** Seeds of its pages: from the first, each `step` after the last. */
  readonly first: number;
  readonly end: number;
  readonly step: number;
}

/** What it says now and then, and once more at its end. */
export interface Told {
  readonly pages: number;
  readonly slowest: { readonly seed: number; readonly took: number };
  /** Seed and message of every page that was read wrongly. */
  readonly wrong: readonly { readonly seed: number; readonly why: string }[];
}

/** Pages that are read as one corpus. */
const CORPUS = 20;

const { samples, registry, first, end, step } = workerData as Share;
const state = { registry, papers: [], benchmarks: [], ids: emptyIds(), problems: [], faults: [] };

const page = (seed: number): Sample => mutate(samples, seededRandom(seed));

function why(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

let slowest = { seed: first, took: 0 };
for (let seed = first; seed < end; seed += step * CORPUS) {
  const seeds = Array.from({ length: CORPUS }, (_, index) => seed + index * step).filter(
    (one) => one < end,
  );
  const wrong: { seed: number; why: string }[] = [];
  try {
    const took = checkPages(seeds.map(page), state);
    if (took > slowest.took) slowest = { seed, took };
  } catch (error) {
    // Which of them it was: each by itself, or all of them together.
    for (const one of seeds) {
      try {
        checkPages([page(one)], state);
      } catch (own) {
        wrong.push({ seed: one, why: why(own) });
      }
    }
    if (wrong.length === 0) wrong.push({ seed, why: `together with others: ${why(error)}` });
  }
  parentPort?.postMessage({ pages: seeds.length, slowest, wrong } satisfies Told);
}
