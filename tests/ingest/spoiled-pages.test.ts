import { expect, test } from 'vitest';
import { checkPages } from '../../bench/fuzz/check.ts';
import { mutate } from '../../bench/fuzz/mutate.ts';
import { seededRandom } from '../../bench/ingest/random.ts';
import { emptyIds } from '../../src/catalog/ids-file.ts';
import { EMPTY_REGISTRY } from '../../src/catalog/registry.ts';
import { fixtureNames, readFixture } from '../fixtures/read-fixture.ts';

const SAMPLES = fixtureNames().map((name) => ({ name, text: readFixture(name) }));

const STATE = {
  ...{ registry: EMPTY_REGISTRY, ids: emptyIds() },
  ...{ papers: [], benchmarks: [], problems: [], faults: [] },
};

/** `npm run bench -- fuzz` reads as many as one has patience for. */
test.each(Array.from({ length: 20 }, (_, index) => 1 + index * 20))(
  'fixtures spoiled from seed %i on end in pages or problems, and all is in its place',
  (seed) => {
    const pages = Array.from({ length: 20 }, (_, index) =>
      mutate(SAMPLES, seededRandom(seed + index)),
    );
    // It throws at the first thing that does not hold; what it returns is a time.
    expect(() => checkPages(pages, STATE)).not.toThrow();
  },
);
