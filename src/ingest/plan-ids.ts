import { divideSplit, type Benchmark } from '../catalog/benchmark.ts';
import { benchmarkName, makeId, paperName } from '../catalog/id.ts';
import { KINDS, type IdsFile, type Kind } from '../catalog/ids-file.ts';
import type { Paper } from '../catalog/paper.ts';
import { compareText } from '../catalog/problem.ts';
import type { Registry } from '../catalog/registry.ts';
import { assignIds } from './assign-ids.ts';
import type { CanonicalNames } from './canonical-names.ts';
import { standingMetricIds } from './metric-names.ts';

/** What stands in content, before a run or after it. */
export interface Standing {
  readonly papers: readonly Paper[];
  readonly benchmarks: readonly Benchmark[];
}

/** Exact name to id, for one kind. */
type Names = ReadonlyMap<string, string>;

type Collisions = IdsFile['collisions'];

/** The kinds whose ids are made from names alone, without a file of their own. */
const DERIVED = ['tasks', 'datasets', 'authors', 'areas'] as const;

function derivedNames(
  { papers, benchmarks }: Standing,
  registry: Registry,
): Record<(typeof DERIVED)[number], Set<string>> {
  const tasks = new Set(benchmarks.map(({ task }) => task));
  return {
    tasks,
    datasets: new Set(benchmarks.map(({ dataset }) => dataset)),
    authors: new Set(papers.values().flatMap(({ authors }) => authors)),
    areas: new Set(
      registry.tasks.flatMap(({ name, area }) => (area !== null && tasks.has(name) ? [area] : [])),
    ),
  };
}

/** The ids of names as `decided`, or as the names give by themselves. */
function idsByName(names: ReadonlySet<string>, decided: Readonly<Record<string, string>>): Names {
  // A record has inherited properties, and an author may be called `constructor`.
  const known = new Map(Object.entries(decided));
  return new Map([...names].map((name) => [name, known.get(name) ?? makeId(name)]));
}

/** The ids that every kind's names have in content, as `collisions` decide them. */
function namesOf(
  standing: Standing,
  registry: Registry,
  collisions: Collisions,
): Record<Kind, Names> {
  const derived = derivedNames(standing, registry);
  const derive = (kind: (typeof DERIVED)[number]) => idsByName(derived[kind], collisions[kind]);
  return {
    papers: new Map(standing.papers.map((paper) => [paperName(paper), paper.id])),
    benchmarks: new Map(
      standing.benchmarks.map(({ id, task, printed }) => [benchmarkName(task, printed), id]),
    ),
    metrics: standingMetricIds(standing.papers),
    tasks: derive('tasks'),
    datasets: derive('datasets'),
    authors: derive('authors'),
    areas: derive('areas'),
  };
}

/** Where an exact name of before leads now. */
function successor(kind: Kind, exact: string, now: Names, names: CanonicalNames): string | null {
  const same = now.get(exact);
  if (same !== undefined) return same;
  if (kind === 'tasks') return now.get(names.task(exact)) ?? null;
  if (kind === 'datasets')
    return now.get(divideSplit(names.benchmark('', exact).printed).dataset) ?? null;
  if (kind === 'benchmarks') {
    const [task, printed] = JSON.parse(exact) as [string, string];
    return now.get(names.benchmark(task, printed).exact) ?? null;
  }
  return null;
}

function sortedRecord<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)));
}

/**
 * What `content/ids.json` says after a run: the collisions decided, those of
 * kinds without files included, and every id that went, with where it leads.
 */
export function planIds(
  file: IdsFile,
  before: Standing,
  after: Standing,
  registry: Registry,
  names: CanonicalNames,
  decided: Pick<Collisions, 'papers' | 'benchmarks' | 'metrics'>,
): IdsFile {
  const then = namesOf(before, registry, file.collisions);
  const derived = derivedNames(after, registry);
  const collisions: Collisions = { ...file.collisions, ...decided };
  const used: Partial<Record<Kind, ReadonlySet<string>>> = {
    papers: new Set(after.papers.values().map(({ id }) => id)),
    benchmarks: new Set(after.benchmarks.map(({ id }) => id)),
    metrics: new Set(standingMetricIds(after.papers).values()),
  };
  for (const kind of DERIVED) {
    const nameable = Array.from(derived[kind], (name) => ({ exact: name, plain: makeId(name) }));
    // Of all that a run holds, the ids of a million people take the most: nothing more beside them.
    derived[kind].clear();
    const assigned = assignIds(nameable, kind, file, then[kind]);
    collisions[kind] = { ...assigned.collisions };
    used[kind] = new Set(assigned.ids.values());
  }
  const isUsed = (kind: Kind, id: string) => used[kind]!.has(id);
  const goneOf = (kind: Kind) => [...then[kind]].filter(([, id]) => !isUsed(kind, id));
  const gone = new Map(KINDS.map((kind) => [kind, goneOf(kind)] as const));
  // Whatever leads somewhere else wants the names of now, which are as many as there are papers.
  const isMoved = [...gone.values()].some((ids) => ids.length > 0);
  const now = isMoved ? namesOf(after, registry, collisions) : then;

  const retired = { ...file.retired };
  for (const kind of KINDS) {
    const goneHere = gone.get(kind)!;
    retired[kind] = sortedRecord([
      ...Object.entries(file.retired[kind]).filter(([id]) => !isUsed(kind, id)),
      ...goneHere.map(([exact, id]) => [id, successor(kind, exact, now[kind], names)] as const),
    ]);
    // Only the name that held a retired id may have it back.
    collisions[kind] = sortedRecord([...Object.entries(collisions[kind]), ...goneHere]);
  }
  return { collisions, retired };
}
