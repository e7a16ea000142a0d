import { compareProblems, type Problem } from '../catalog/problem.ts';
import type { Registry } from '../catalog/registry.ts';
import { gatherKnowledge, withSeen } from './knowledge.ts';
import { lookAround } from './look-around.ts';
import type { DatasetPage, SourcePage } from './page.ts';
import { readRow, type ReadRow } from './read-row.ts';
import { makeFirstSplitter, makeSecondSplitter } from './splitter.ts';

/** A page and those of its rows that could be read. */
export interface ReadPage {
  readonly page: SourcePage;
  readonly rows: readonly ReadRow[];
}

/**
 * Read the rows of all pages, in a first pass each by itself, in a second with
 * what the surest of the others were read to hold. Dataset pages give names and
 * no rows. The order of the pages does not matter.
 */
export function readCorpus(
  pages: readonly SourcePage[],
  registry: Registry,
  datasetPages: readonly DatasetPage[] = [],
): { pages: ReadPage[]; problems: Problem[] } {
  const alone = gatherKnowledge(registry, pages, datasetPages);
  const rows = pages.flatMap((page) => page.rows);
  const first = makeFirstSplitter(alone);
  const splitter = makeSecondSplitter(withSeen(alone, lookAround(rows, first)), first);
  const problems: Problem[] = [];
  const read = pages.map((page): ReadPage => {
    const outcomes = page.rows.map((row) => readRow(row, page.file, splitter));
    for (const outcome of outcomes) problems.push(...outcome.problems);
    return { page, rows: outcomes.flatMap(({ row }) => row ?? []) };
  });
  return { pages: read, problems: problems.sort(compareProblems) };
}
