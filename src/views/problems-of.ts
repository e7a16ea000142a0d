import type { Paper } from '../catalog/paper.ts';
import type { Problem } from '../catalog/problem.ts';
import { keptPointer } from './archive-anchor.ts';
import type { CatalogIndex } from './index-catalog.ts';
import type { Board, PaperView } from './things.ts';

const known = new WeakMap<CatalogIndex, ReadonlyMap<string, Problem[]>>();

/** What problems are gathered by: a page, or the row of an archive. */
function placeOf({ file, pointer }: Pick<Problem, 'file' | 'pointer'>): string {
  return pointer === undefined ? file : `${file} ${keptPointer(pointer)}`;
}

function byPlace(index: CatalogIndex): ReadonlyMap<string, Problem[]> {
  const groups = known.get(index) ?? Map.groupBy(index.problems, placeOf);
  known.set(index, groups);
  return groups;
}

/** Every place that something of a paper was read from: pages, and rows of archives. */
export function placesOfPaper({
  captures,
  results,
}: Pick<Paper, 'captures' | 'results'>): string[] {
  const ofCaptures = captures.flatMap(({ file, flavour, pointer }) =>
    flavour === 'archive' && pointer === undefined ? [] : [{ file, pointer }],
  );
  const ofResults = results.flatMap(({ source }) => ('pointer' in source ? source : []));
  const places = [...ofCaptures, ...ofResults].map(({ file, pointer }) =>
    placeOf({ file: `sources/${file}`, pointer }),
  );
  return [...new Set(places)];
}

/** The papers that problems are of, by the places they were read from. */
export function paperOfProblem(
  papers: readonly PaperView[],
): (problem: Problem) => PaperView | undefined {
  const byPlaces = new Map(
    papers.flatMap((paper) => placesOfPaper(paper).map((place) => [place, paper] as const)),
  );
  return (problem) => byPlaces.get(placeOf(problem));
}

/** The problems found in the sources of a paper: in its pages, in its rows of archives. */
export function problemsOf(index: CatalogIndex, paper: PaperView): Problem[] {
  return placesOfPaper(paper).flatMap((place) => byPlace(index).get(place) ?? []);
}

/** The problems found in the rows that a board was made of, each with its paper. */
export function boardProblems(
  index: CatalogIndex,
  { rows }: Board,
): { problem: Problem; paper: PaperView }[] {
  return rows.flatMap(({ paper, result: { source } }) => {
    if ('url' in source) return [];
    const file = `sources/${source.file}`;
    if ('pointer' in source) {
      return (byPlace(index).get(placeOf({ file, pointer: source.pointer })) ?? [])
        .filter(
          ({ pointer }) => pointer === source.pointer || pointer === keptPointer(source.pointer),
        )
        .map((problem) => ({ problem, paper }));
    }
    const [first, last] = source.lines;
    return (byPlace(index).get(file) ?? [])
      .filter(({ line }) => line >= first && line <= last)
      .map((problem) => ({ problem, paper }));
  });
}
