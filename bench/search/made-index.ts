import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzip } from '../../src/store/gzip.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import type { Manifest } from '../../src/search/manifest.ts';
import type { IndexedPaper } from '../../src/search/paper-row.ts';
import type { MadeCatalog } from './made-catalog.ts';

/** An index in a folder, as a site has it, with what it took to build. */
export interface MadeIndex {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly megabytes: number;
  /** Papers that queries are made of, from all of the catalog. */
  readonly sample: readonly IndexedPaper[];
}

const MOST_SAMPLED = 2_000;

/** Build the index of a catalog into `folder`, which is emptied first. */
export async function makeIndex(
  catalog: MadeCatalog,
  papers: number,
  folder: string,
): Promise<MadeIndex> {
  rmSync(folder, { recursive: true, force: true });
  const below = join(folder, 'files');
  mkdirSync(below, { recursive: true });
  const sample: IndexedPaper[] = [];
  const step = Math.ceil(papers / MOST_SAMPLED);
  const making = performance.now();
  let made = 0;
  for (const { title } of catalog.papers()) made += title.length;
  const start = performance.now();
  let files = 0;
  let bytes = 0;
  let most = 0;
  function* seen(): Generator<IndexedPaper> {
    let number = 0;
    for (const paper of catalog.papers()) {
      if (number % step === 0) sample.push(paper);
      number += 1;
      yield paper;
    }
  }
  const manifest = await buildIndex(catalog.names, seen(), (name, raw) => {
    const content = gzip(raw);
    writeFileSync(join(below, name), content);
    files += 1;
    bytes += content.length;
    if (files % 100 === 0) most = Math.max(most, process.memoryUsage.rss());
  });
  writeFileSync(join(folder, 'index.json'), JSON.stringify(manifest));
  // Making the papers is no part of building their index: they are made once more, and that is taken off.
  if (made === 0) throw new Error('The catalog has no paper');
  const seconds = (performance.now() - start - (start - making)) / 1000;
  most = Math.max(most, process.memoryUsage.rss());
  return { folder, manifest, files, bytes, seconds, megabytes: most / 2 ** 20, sample };
}
