import type { Problem } from '../catalog/problem.ts';
import type { CatalogIndex } from './index-catalog.ts';
import type { Board, PaperView } from './things.ts';

const known = new WeakMap<CatalogIndex, ReadonlyMap<string, Problem[]>>();

function byFile(index: CatalogIndex): ReadonlyMap<string, Problem[]> {
  const groups = known.get(index) ?? Map.groupBy(index.problems, ({ file }) => file);
  known.set(index, groups);
  return groups;
}

/** The problems found in the captures of a paper. */
export function problemsOf(index: CatalogIndex, { captures }: PaperView): Problem[] {
  return captures.flatMap(({ file }) => byFile(index).get(`sources/${file}`) ?? []);
}

/** The problems found in the rows that a board was made of, each with its paper. */
export function boardProblems(
  index: CatalogIndex,
  { rows }: Board,
): { problem: Problem; paper: PaperView }[] {
  return rows.flatMap(({ paper, result: { source } }) => {
    if (!('lines' in source)) return [];
    const [first, last] = source.lines;
    return (byFile(index).get(`sources/${source.file}`) ?? [])
      .filter(({ line }) => line >= first && line <= last)
      .map((problem) => ({ problem, paper }));
  });
}
