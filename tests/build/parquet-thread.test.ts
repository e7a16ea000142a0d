import { expect, test } from 'vitest';
import { parquetInThread } from '../../scripts/build/parquet-thread.ts';
import { resultGroups, resultsParquet } from '../../src/exports/results-parquet.ts';
import { boardStandings } from '../../src/views/paper-standings.ts';
import { buildIndex } from '../fixtures/boards.ts';
import { TALKING_FACES } from '../fixtures/talking-faces.ts';

const standings = boardStandings(buildIndex(TALKING_FACES).benchmarks);

test('a thread makes the same bytes, group by group', async () => {
  const here = [...resultsParquet(resultGroups(standings, 3))];
  expect(here.length).toBeGreaterThan(3);
  const there = await Array.fromAsync(parquetInThread(resultGroups(standings, 3)));
  expect(there).toEqual(here);
});

test('who waits is told what fails, there or where rows are gathered', async () => {
  // A row without cells, which no writer can have columns of.
  const broken = parquetInThread([[null as never]]);
  await expect(Array.fromAsync(broken)).rejects.toThrow(TypeError);
  const failing = parquetInThread({
    [Symbol.iterator]: () => {
      throw new Error('no rows');
    },
  });
  await expect(Array.fromAsync(failing)).rejects.toThrow('no rows');
});

test('a file that is given up while it is made is made no further', async () => {
  let gathered = 0;
  const groups = resultGroups(standings, 1).map((rows) => {
    gathered += 1;
    return rows;
  });
  for await (const bytes of parquetInThread(groups)) {
    expect(bytes.length).toBeGreaterThan(0);
    break;
  }
  // One is gathered while the one before it is encoded.
  expect(gathered).toBe(2);
});
