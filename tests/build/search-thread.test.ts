import { expect, test } from 'vitest';
import { makeSearchInThread } from '../../scripts/build/search-thread.ts';
import { makeSearchFiles } from '../../src/search-maker.ts';
import type { IndexedPaper } from '../../src/search/paper-row.ts';
import { makeCatalog } from '../../bench/search/made-catalog.ts';

/** More than go to the thread at once. */
const catalog = makeCatalog(2_300, 7);

test('a thread makes the same index, file by file', async () => {
  const [here, there] = await Promise.all(
    [makeSearchFiles, makeSearchInThread].map((make) => make(catalog.names, catalog.papers())),
  );
  expect(here!.manifest.papers).toBe(2_300);
  expect(there!.manifest).toEqual(here!.manifest);
  expect([...there!.files]).toEqual([...here!.files]);
});

test('who waits is told why it could not be made', async () => {
  const broken = { id: 'a', title: 'A' } as IndexedPaper;
  await expect(makeSearchInThread(catalog.names, [broken])).rejects.toThrow(TypeError);
});
