import type { Benchmark } from '../catalog/benchmark.ts';
import { benchmarkName } from '../catalog/id.ts';
import type { IdsFile } from '../catalog/ids-file.ts';
import type { Paper } from '../catalog/paper.ts';
import { compareProblems, compareText, problem, type Problem } from '../catalog/problem.ts';
import type { Registry } from '../catalog/registry.ts';
import type { CorpusRead, ReadPage } from '../source/read-corpus.ts';
import type { DatasetPage } from '../source/page.ts';
import type { ContentState } from '../store/content-state.ts';
import { writeJson } from '../store/json-file.ts';
import type { WriteSet } from '../store/write-set.ts';
import { assignIds } from './assign-ids.ts';
import { canonicalNames, type BenchmarkName, type CanonicalNames } from './canonical-names.ts';
import { draftPapers, finishPaper, nameDraft, type Draft } from './draft.ts';
import { benchmarkOf, nameBenchmark } from './draft-benchmarks.ts';
import { assignMetricIds, registryMetricIds, standingMetricIds } from './metric-names.ts';
import { planBenchmarks } from './plan-benchmarks.ts';
import { planIds } from './plan-ids.ts';
import { matchStored, planPapers, type Permissions } from './plan-papers.ts';

/** What the sources were read to be. */
export interface ReadSources extends CorpusRead {
  readonly datasetPages: readonly DatasetPage[];
  /** File of a page to the sha256 of its bytes. */
  readonly sha256Of: ReadonlyMap<string, string>;
  /** Problems of the pages but for their rows, files named by their path below `content/`. */
  readonly sourceProblems: readonly Problem[];
}

/** Everything a run wants under `content/`, and what is wrong with what stands there. */
export interface Plan {
  readonly writes: WriteSet;
  /** Sorted. */
  readonly problems: readonly Problem[];
  readonly papers: number;
  readonly results: number;
  readonly benchmarks: number;
}

/** Path below `content/` of a provenance's file. */
export function sourcePath(file: string): string {
  return `sources/${file}`;
}

function atSource(fault: Problem): Problem {
  return { ...fault, file: sourcePath(fault.file) };
}

function benchmarkNames(
  pages: readonly ReadPage[],
  names: CanonicalNames,
): Map<string, BenchmarkName> {
  const places = new Set(pages.flatMap(({ rows }) => rows.map(({ place }) => place)));
  return new Map(
    Array.from(places, (place) => {
      const name = names.benchmarkAt(place);
      return [name.exact, name];
    }),
  );
}

/**
 * Every number of listed results, by benchmark id, in all rows of all captures
 * and of dataset pages; what only those list is no benchmark here.
 */
function listedCounts(
  pages: readonly ReadPage[],
  datasetPages: readonly DatasetPage[],
  names: CanonicalNames,
  ids: ReadonlyMap<string, string>,
): Map<string, number[]> {
  const counts = new Map<string, number[]>();
  const add = ({ exact }: BenchmarkName, listed: number | null) => {
    const id = ids.get(exact);
    if (id === undefined || listed === null) return;
    const seen = counts.get(id);
    if (seen) seen.push(listed);
    else counts.set(id, [listed]);
  };
  for (const { rows } of pages) {
    for (const { row, place } of rows) add(names.benchmarkAt(place), row.listed);
  }
  for (const { rows } of datasetPages) {
    for (const { task, dataset, listed } of rows) add(names.benchmark(task, dataset), listed);
  }
  return counts;
}

/** The ids that benchmarks have in content, or in papers written by hand. */
function standingBenchmarks(
  papers: readonly Paper[],
  benchmarks: readonly Benchmark[],
  names: CanonicalNames,
): Map<string, string> {
  const byHand = papers
    .filter(({ captures }) => captures.length === 0)
    .flatMap(({ results }) => results);
  return new Map([
    ...byHand.map((result) => {
      return [benchmarkOf(result, names).exact, result.benchmark] as const;
    }),
    ...benchmarks.map(({ id, task, printed }) => [benchmarkName(task, printed), id] as const),
  ]);
}

/** The problems of sources, but for a lost space in a title that the registry mends. */
function withoutMended(
  problems: readonly Problem[],
  drafts: readonly Draft[],
  idOf: (draft: Draft) => string,
  { papers }: Pick<Registry, 'papers'>,
): Problem[] {
  const mended = new Set(papers.flatMap(({ id, title }) => (title === null ? [] : id)));
  const files = new Set(
    drafts
      .filter((draft) => mended.has(idOf(draft)))
      .flatMap(({ pages }) => pages.map(({ page }) => sourcePath(page.file))),
  );
  return problems.filter(({ code, file }) => code !== 'likely-missing-space' || !files.has(file));
}

/** One problem for each metric name that the registry does not know, where it stands first. */
function unknownMetrics(papers: readonly Paper[], known: ReadonlyMap<string, string>): Problem[] {
  const first = new Map<string, Pick<Problem, 'file' | 'line'>>();
  for (const { id, results } of papers) {
    for (const { read, source } of results) {
      const name = read[2];
      if (name === undefined || known.has(name)) continue;
      const line = 'lines' in source ? Math.min(source.lines[0] + 1, source.lines[1]) : 1;
      const file = 'lines' in source ? sourcePath(source.file) : `papers/${id}.md`;
      const best = first.get(name);
      const order = best ? compareText(file, best.file) || line - best.line : -1;
      if (order < 0) first.set(name, { file, line });
    }
  }
  const help =
    'Add the metric to content/registry/metrics.yaml, or its name to the aliases of the one it means.';
  return Array.from(first, ([name, { file, line }]) =>
    problem('unknown-metric', file, line, name, help),
  );
}

/**
 * Plan a run: from what stands in content and what the sources were read to be
 * to the files that should stand there. Nothing is read or written here, and the
 * order of the pages does not matter.
 */
export function planIngest(
  state: ContentState,
  sources: ReadSources,
  permissions: Permissions,
): Plan {
  const { registry } = state;
  const { datasetPages, sha256Of } = sources;
  const names = canonicalNames(registry);
  const pages = sources.pages.toSorted((a, b) => compareText(a.page.file, b.page.file));

  const drafts = draftPapers(pages);
  const matches = matchStored(drafts, state.papers);
  const paperIds = assignPaperIds(drafts, matches, state);

  const storedPapers = state.papers.flatMap(({ paper }) => paper ?? []);
  const storedBenchmarks = state.benchmarks.flatMap(({ benchmark }) => benchmark ?? []);
  const metricNames = pages.flatMap(({ rows }) => rows.flatMap(({ read }) => read[2] ?? []));
  const metrics = assignMetricIds(
    metricNames,
    registry,
    state.ids,
    standingMetricIds(storedPapers),
  );

  const nameOf = benchmarkNames(pages, names);
  const benchmarks = assignIds(
    [...nameOf.values()].map(nameBenchmark),
    'benchmarks',
    state.ids,
    standingBenchmarks(storedPapers, storedBenchmarks, names),
  );

  const ids = { benchmarks: benchmarks.ids, metrics: metrics.ids, names };
  const finished = drafts.map((draft) =>
    finishPaper(paperIds.of(draft), draft, ids, (file) => sha256Of.get(file)!),
  );
  const paperPlan = planPapers(finished, state.papers, permissions);
  const named = new Map([...benchmarks.ids].map(([exact, id]) => [id, nameOf.get(exact)!]));
  const counts = listedCounts(pages, datasetPages, names, benchmarks.ids);
  const benchmarkPlan = planBenchmarks(
    paperPlan.papers,
    names,
    named,
    counts,
    state.benchmarks,
    permissions,
  );

  const idsFile = planIds(
    state.ids,
    { papers: storedPapers, benchmarks: storedBenchmarks },
    { papers: paperPlan.papers, benchmarks: benchmarkPlan.benchmarks },
    registry,
    names,
    { papers: paperIds.collisions, benchmarks: benchmarks.collisions, metrics: metrics.collisions },
  );
  const problems = [
    ...withoutMended(sources.sourceProblems, drafts, (draft) => paperIds.of(draft), registry),
    ...sources.problems.map(atSource),
    // What a run writes anew is no fault any more.
    ...state.faults.filter(({ file }) => file !== 'problems.json' && !paperPlan.writes.has(file)),
    ...paperPlan.problems,
    ...benchmarkPlan.problems,
    ...unknownMetrics(paperPlan.papers, registryMetricIds(registry)),
  ].sort(compareProblems);
  return {
    writes: new Map([
      ...paperPlan.writes,
      ...benchmarkPlan.writes,
      ['problems.json', writeJson(problems)],
      ['ids.json', writeJson(idsFile)],
    ]),
    problems,
    papers: paperPlan.papers.length,
    results: paperPlan.papers.reduce((sum, { results }) => sum + results.length, 0),
    benchmarks: benchmarkPlan.benchmarks.length,
  };
}

function assignPaperIds(
  drafts: readonly Draft[],
  matches: ReturnType<typeof matchStored>,
  { ids, papers }: ContentState,
): { of: (draft: Draft) => string; collisions: IdsFile['collisions']['papers'] } {
  const standing = new Map([...matches].map(([draft, { id }]) => [nameDraft(draft).exact, id]));
  const matched = new Set([...matches.values()].map(({ id }) => id));
  // A file that holds no readable paper still has the id of its plain title; others belong to other papers.
  const reserved = new Set(
    papers.filter(({ id, paper }) => paper && !matched.has(id)).map(({ id }) => id),
  );
  const names = new Map(drafts.map((draft) => [draft, nameDraft(draft)]));
  const assignment = assignIds([...names.values()], 'papers', ids, standing, reserved);
  return {
    of: (draft) => assignment.ids.get(names.get(draft)!.exact)!,
    collisions: assignment.collisions,
  };
}
