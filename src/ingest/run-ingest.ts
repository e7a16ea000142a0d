import { join } from 'node:path';
import { compareProblems, type Problem } from '../catalog/problem.ts';
import { readPage } from '../source/read-page.ts';
import { readContent, type ContentState } from '../store/content-state.ts';
import { hasPendingWrites, settleJournal } from '../store/journal.ts';
import { listFiles, readOwnSource, WORKDL } from '../store/source-files.ts';
import { inOrder } from '../store/in-order.ts';
import { applyChanges, changesOf, type Change } from '../store/write-set.ts';
import { addSources, findInputs } from './added-sources.ts';
import { planIngest, sourcePath, type HashedPage } from './plan.ts';
import type { Permissions } from './plan-papers.ts';

/** What a run is asked to do. */
export interface IngestOptions extends Permissions {
  readonly contentDir: string;
  /** Files and folders to add to the corpus. */
  readonly paths: readonly string[];
  /** Write nothing, only tell what would change. */
  readonly check: boolean;
  /** Called after each file that was read. */
  readonly onProgress?: (filesRead: number, filesFound: number) => void;
}

/** What a run did, or would do under `check`. */
export interface IngestReport {
  readonly sources: number;
  readonly papers: number;
  readonly results: number;
  readonly benchmarks: number;
  readonly changes: readonly Change[];
  /** Of files under `content/`, named by their path there; sorted. */
  readonly problems: readonly Problem[];
  /** Of files that were named in the call and did not join the corpus, named as they were given; sorted. */
  readonly inputProblems: readonly Problem[];
  /** What became of the files that the call named. */
  readonly inputs: { readonly given: number; readonly added: number; readonly present: number };
  /** Whether an interrupted run waits to be finished; only under `check`, others finish it. */
  readonly isPending: boolean;
}

/** A run that cannot start, because what everything hangs on is invalid; nothing was touched. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      'The registry and ids.json decide how everything is read and named, so they have to be valid first.',
    );
    this.problems = problems;
  }
}

function refuseInvalidGround({ faults }: ContentState): void {
  const ground = faults.filter(({ file }) => file.startsWith('registry/') || file === 'ids.json');
  if (ground.length > 0) throw new CannotStart(ground.toSorted(compareProblems));
}

/** Read the pages that stand in `content/sources`; their files are named below `content/sources/`. */
async function readPresent(contentDir: string, files: readonly string[], onRead: () => void) {
  const reads = await inOrder(files, async (file) => {
    const { source, problems } = await readOwnSource(contentDir, file);
    onRead();
    return { source: source && { ...source, file }, problems };
  });
  const sources = reads.flatMap(({ source }) => source ?? []);
  const problems: Problem[] = reads.flatMap((read) => read.problems);
  return { sources, problems };
}

/**
 * Read the whole corpus and bring `content/` up to it, all or nothing.
 *
 * Throws {@link CannotStart} when registry or ids are invalid and
 * `UnreadablePath` for a path that cannot be opened; nothing is touched then.
 * Whatever else is wrong comes back as problems.
 */
export async function runIngest(options: IngestOptions): Promise<IngestReport> {
  const { contentDir, check } = options;
  const inputs = await findInputs(options.paths);
  const isPending = check && (await hasPendingWrites(contentDir));
  if (!check) await settleJournal(contentDir);
  const state = await readContent(contentDir);
  refuseInvalidGround(state);

  const folder = join(contentDir, 'sources', WORKDL);
  const present = (await listFiles(folder)).map((file) => `${WORKDL}/${file}`);
  let filesRead = 0;
  const onRead = () => {
    filesRead += 1;
    options.onProgress?.(filesRead, present.length + inputs.length);
  };
  const { sources, problems } = await readPresent(contentDir, present, onRead);
  const added = await addSources(inputs, sources, onRead);

  const corpus: HashedPage[] = [];
  const all = [...sources, ...[...added.sources].map(([file, source]) => ({ ...source, file }))];
  for (const { file, text, sha256 } of all) {
    const { page, problems: faults } = readPage(text, file);
    problems.push(...faults.map((fault) => ({ ...fault, file: sourcePath(fault.file) })));
    if (page) corpus.push({ page, sha256 });
  }
  const plan = planIngest(state, corpus, problems, options);
  const copies = [...added.sources].map(([file, { bytes }]) => [sourcePath(file), bytes] as const);
  const changes = await changesOf(contentDir, new Map([...copies, ...plan.writes]));
  if (!check) await applyChanges(contentDir, changes);
  return {
    sources: all.length,
    papers: plan.papers,
    results: plan.results,
    benchmarks: plan.benchmarks,
    changes,
    problems: plan.problems,
    inputProblems: added.problems.toSorted(compareProblems),
    inputs: { given: inputs.length, added: added.sources.size, present: added.present },
    isPending,
  };
}
