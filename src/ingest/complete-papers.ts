import { isObject } from '../archive/fields.ts';
import { abstractOf } from '../archive/read-paper-entry.ts';
import { findLinks } from '../source/links.ts';
import { keptLines } from '../store/kept-rows.ts';
import { writePaper } from '../store/paper-file.ts';
import type { KeptArchive, KeptEntry } from './archive-corpus.ts';
import { paperPath, type Waiting } from './plan-papers.ts';
import { takeEach } from './take-each.ts';

/**
 * The files of papers whose abstracts wait in archives, made one by one while the
 * archives are read once more, and taken out of `waiting`: a paper that is written
 * gives its memory to those that are not. Throws when an archive has changed since it was read.
 */
export async function* completePapers(
  waiting: Waiting[],
  archives: readonly KeptArchive[],
): AsyncGenerator<readonly [path: string, text: string]> {
  const byFile = Map.groupBy(takeEach(waiting), ({ file }) => file);
  for (const { archive, path } of archives) {
    const own = byFile.get(archive.file);
    if (!own) continue;
    const byPointer = new Map(takeEach(own).map(({ pointer, paper }) => [pointer, paper] as const));
    for await (const line of keptLines(path)) {
      const { pointer, row } = JSON.parse(line) as KeptEntry;
      const paper = byPointer.get(pointer);
      if (!paper) continue;
      byPointer.delete(pointer);
      const abstract = isObject(row) ? abstractOf(row) : '';
      yield [paperPath(paper), writePaper({ ...paper, abstract, links: findLinks(abstract) })];
    }
    if (byPointer.size > 0) throw new Error(`${path} has changed while it was read.`);
  }
}
