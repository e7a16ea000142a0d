import type { Benchmark } from '../catalog/benchmark.ts';
import { benchmarkName } from '../catalog/id.ts';
import type { IdsFile } from '../catalog/ids-file.ts';
import type { Paper } from '../catalog/paper.ts';
import { compareProblems, compareText, type Problem } from '../catalog/problem.ts';
import type { Registry } from '../catalog/registry.ts';
import type { CorpusRead } from '../source/read-corpus.ts';
import type { DatasetPage } from '../source/page.ts';
import type { ContentState } from '../store/content-state.ts';
import { writeJson } from '../store/json-file.ts';
import type { Wanted, WriteSet } from '../store/write-set.ts';
import { noArchives, type ArchiveCorpus } from './archive-corpus.ts';
import { assignIds } from './assign-ids.ts';
import { canonicalNames, type CanonicalNames } from './canonical-names.ts';
import { draftPapers, nameDraft, type Draft } from './draft.ts';
import { benchmarkOf, nameBenchmark } from './draft-benchmarks.ts';
import { finishPaper } from './finish-paper.ts';
import { listedBenchmarks, metricNames, tablesOf, tablesOfDatasetPages } from './listed-tables.ts';
import { assignMetricIds, registryMetricIds, standingMetricIds } from './metric-names.ts';
import { planBenchmarks } from './plan-benchmarks.ts';
import { planIds } from './plan-ids.ts';
import {
  matchStored,
  paperPath,
  planPapers,
  type Finished,
  type PaperPlan,
  type Permissions,
  type Waiting,
} from './plan-papers.ts';
import { sourcePath } from './source-path.ts';
import { takeEach } from './take-each.ts';
import { unknownMetrics } from './unknown-metrics.ts';

/** What the sources were read to be. */
export interface ReadSources extends CorpusRead {
  readonly datasetPages: readonly DatasetPage[];
  /** File of a page to the sha256 of its bytes. */
  readonly sha256Of: ReadonlyMap<string, string>;
  /** Problems of the pages but for their rows, files named by their path below `content/`. */
  readonly sourceProblems: readonly Problem[];
  /** Files of the pages that the call named, and the other page that has the name a new one came with. */
  readonly given: ReadonlyMap<string, string | undefined>;
}

/** A page that the call named, and the paper that it was read into. */
export interface GivenPage {
  /** Path below `content/sources/`. */
  readonly file: string;
  /** Its id. */
  readonly paper: string;
  /** How many results the paper has, from this page and others. */
  readonly results: number;
  /** Another page, of the name that this one came with, below `content/sources/`. */
  readonly beside: string | undefined;
}

/** Everything a run wants under `content/`, and what is wrong with what stands there. */
export interface Plan {
  readonly writes: WriteSet;
  /** Papers to be written as soon as their abstract is read from an archive. */
  readonly waiting: Waiting[];
  /** Sorted. */
  readonly problems: readonly Problem[];
  readonly papers: number;
  readonly results: number;
  readonly benchmarks: number;
  readonly given: readonly GivenPage[];
}

function atSource(fault: Problem): Problem {
  return { ...fault, file: sourcePath(fault.file) };
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
  /** One for each draft. */
  ids: readonly string[],
  { papers }: Pick<Registry, 'papers'>,
): Problem[] {
  const mended = new Set(papers.flatMap(({ id, title }) => (title === null ? [] : id)));
  const files = new Set(
    drafts
      .filter((_, index) => mended.has(ids[index]!))
      .flatMap(({ pages }) => pages.map(({ page }) => sourcePath(page.file))),
  );
  return problems.filter(({ code, file }) => code !== 'likely-missing-space' || !files.has(file));
}

/**
 * Plan a run: from what stands in content and what the sources were read to be
 * to the files that should stand there. Nothing is read or written here, and the
 * order of the pages does not matter. The papers of archives are taken out of `archives`:
 * what is read and what is made of it would not fit into memory together.
 */
export function planIngest(
  state: ContentState,
  sources: ReadSources,
  permissions: Permissions,
  archives: ArchiveCorpus = noArchives(),
): Plan {
  const { registry } = state;
  const names = canonicalNames(registry);
  const { datasetPages, sha256Of } = sources;
  const pages = sources.pages.toSorted((a, b) => compareText(a.page.file, b.page.file));

  const storedPapers = state.papers.flatMap(({ paper }) => paper ?? []);
  const storedBenchmarks = state.benchmarks.flatMap(({ benchmark }) => benchmark ?? []);
  const metrics = assignMetricIds(
    new Set(metricNames(pages, archives)),
    registry,
    state.ids,
    standingMetricIds(storedPapers),
  );

  const listed = listedBenchmarks(
    tablesOf(pages, archives, names),
    tablesOfDatasetPages(datasetPages, names),
  );
  const benchmarks = assignIds(
    Array.from(listed.values(), ({ name }) => nameBenchmark(name)),
    'benchmarks',
    state.ids,
    standingBenchmarks(storedPapers, storedBenchmarks, names),
  );

  const drafts = draftPapers(pages, archives.papers);
  const matches = matchStored(drafts, state.papers);
  const paperIds = assignPaperIds(drafts, matches, state);

  const ownProblems = withoutMended(sources.sourceProblems, drafts, paperIds.inOrder, registry);
  const ids = { benchmarks: benchmarks.ids, metrics: metrics.ids, names };
  const known = {
    sha256Of: (file: string) => sha256Of.get(file)!,
    archives: archives.newestFirst,
  };
  const paperPlan = planPapers(
    takeEach(drafts).map((draft, index): Finished => {
      const paper = finishPaper(paperIds.inOrder[index]!, draft, ids, known);
      const entry = draft.abstract === '' ? draft.archive?.entry : undefined;
      if (!entry) return { paper, file: undefined };
      return { paper, file: entry.file, pointer: entry.read.pointer };
    }),
    state.papers,
    permissions,
  );
  const named = new Map([...benchmarks.ids].map(([exact, id]) => [id, listed.get(exact)!]));
  const benchmarkPlan = planBenchmarks(
    paperPlan.papers,
    names,
    named,
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
    ...ownProblems,
    ...sources.problems.map(atSource),
    ...archives.problems,
    // What a run writes anew is no fault any more.
    ...faultsLeft(state.faults, paperPlan),
    ...paperPlan.problems,
    ...benchmarkPlan.problems,
    ...unknownMetrics(paperPlan.papers, registryMetricIds(registry)),
  ].sort(compareProblems);
  return {
    writes: new Map<string, Wanted>([
      ...paperPlan.writes,
      ...benchmarkPlan.writes,
      ['problems.json', writeJson(problems)],
      ['ids.json', writeJson(idsFile)],
    ]),
    waiting: paperPlan.waiting,
    problems,
    papers: paperPlan.papers.length,
    results: paperPlan.papers.reduce((sum, { results }) => sum + results.length, 0),
    benchmarks: benchmarkPlan.benchmarks.length,
    given: givenPages(paperPlan.papers, sources.given),
  };
}

/** The papers of the pages that the call named. */
function givenPages(papers: readonly Paper[], given: ReadSources['given']): GivenPage[] {
  if (given.size === 0) return [];
  return papers.flatMap(({ id, captures, results }) =>
    captures
      .filter(({ file }) => given.has(file))
      .map(({ file }) => ({ file, paper: id, results: results.length, beside: given.get(file) })),
  );
}

/** The faults of content files but for those that this run writes anew. */
function faultsLeft(
  faults: readonly Problem[],
  { writes, waiting }: Pick<PaperPlan, 'writes' | 'waiting'>,
): Problem[] {
  const faulty = new Set(faults.map(({ file }) => file));
  for (const path of writes.keys()) faulty.delete(path);
  for (const { paper } of faulty.size > 0 ? waiting : []) faulty.delete(paperPath(paper));
  return faults.filter(({ file }) => file !== 'problems.json' && faulty.has(file));
}

function assignPaperIds(
  drafts: readonly Draft[],
  matches: ReturnType<typeof matchStored>,
  { ids, papers }: ContentState,
): { inOrder: readonly string[]; collisions: IdsFile['collisions']['papers'] } {
  const standing = new Map([...matches].map(([draft, { id }]) => [nameDraft(draft).exact, id]));
  const matched = new Set([...matches.values()].map(({ id }) => id));
  // A file that holds no readable paper still has the id of its plain title; others belong to other papers.
  const reserved = new Set(
    papers.filter(({ id, paper }) => paper && !matched.has(id)).map(({ id }) => id),
  );
  const named = drafts.map(nameDraft);
  const assignment = assignIds(named, 'papers', ids, standing, reserved);
  return {
    inOrder: named.map(({ exact }) => assignment.ids.get(exact)!),
    collisions: assignment.collisions,
  };
}
