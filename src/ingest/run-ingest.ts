import { join } from 'node:path';
import type { Archive } from '../catalog/archive-manifest.ts';
import { compareProblems, type Problem } from '../catalog/problem.ts';
import type { DatasetPage } from '../source/page.ts';
import type { CorpusRead } from '../source/read-corpus.ts';
import { readPage } from '../source/read-page.ts';
import { MANIFEST, readManifest } from '../store/archive-manifest.ts';
import { readCommitted } from '../store/committed-content.ts';
import { readContent, type ContentState } from '../store/content-state.ts';
import { hasPendingWrites, settleJournal } from '../store/journal.ts';
import { misplacedFiles } from '../store/misplaced-files.ts';
import { listFiles, readOwnSource, WORKDL, type SourceFile } from '../store/source-files.ts';
import {
  applyChanges,
  changesOf,
  type Change,
  type Wanted,
  type WriteSet,
} from '../store/write-set.ts';
import { addSources, findInputs, type Added } from './added-sources.ts';
import { readArchives } from './archive-corpus.ts';
import { openArrivals, type Arrivals } from './arrivals.ts';
import { completePapers } from './complete-papers.ts';
import { asCommitted } from './as-committed.ts';
import { planIngest, type GivenPage } from './plan.ts';
import { paperPath, type Permissions } from './plan-papers.ts';
import { CorpusReader } from './corpus-reader.ts';
import { openMemory } from './run-memory.ts';
import { sourcePath } from './source-path.ts';
import { keptArchives, takeArchives } from './take-archives.ts';
import { startThreads, threadsFor } from './weighing-threads.ts';

/** What a run is asked to do. */
export interface IngestOptions extends Permissions {
  readonly contentDir: string;
  /** Files and folders to add to the corpus. */
  readonly paths: readonly string[];
  /** What the paths hold: pages, or archives of Papers with Code. */
  readonly from?: 'workdl' | 'pwc';
  /** Write nothing, only tell what would change. */
  readonly check: boolean;
  /** Take back what runs wrote since the last commit, with its addresses, before reading; it takes `prune`. */
  readonly anew?: boolean;
  /** Where the last run is remembered, so that one that would do nothing can be skipped; not without a file. */
  readonly memoryFile?: string | undefined;
  /** Called after each file that was read. */
  readonly onProgress?: (filesRead: number, filesFound: number) => void;
}

/** What a run did, or would do under `check`. */
export interface IngestReport {
  /** Source pages. */
  readonly sources: number;
  readonly archives: number;
  readonly papers: number;
  readonly results: number;
  readonly benchmarks: number;
  readonly changes: readonly Change[];
  /** Of files under `content/`, named by their path there; sorted. */
  readonly problems: readonly Problem[];
  /** Of files that were named in the call and did not join the corpus, named as they were given; sorted. */
  readonly inputProblems: readonly Problem[];
  /** What became of the files that the call named. */
  readonly inputs: {
    readonly given: number;
    readonly added: number;
    readonly present: number;
    /** The pages among them that are in the corpus now, and the papers they are of. */
    readonly pages: readonly GivenPage[];
  };
  /** Whether an interrupted run waits to be finished; only under `check`, others finish it. */
  readonly isPending: boolean;
}

/** A run that cannot start, because what everything hangs on is invalid; nothing was touched. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      'The registry, ids.json and the list of archives decide how everything is read and named, so they have to be valid first.',
    );
    this.problems = problems;
  }
}

function refuseInvalidGround({ faults }: Pick<ContentState, 'faults'>): void {
  const isGround = ({ file }: Problem) =>
    file.startsWith('registry/') || file === 'ids.json' || file === MANIFEST;
  const ground = faults.filter(isGround);
  if (ground.length > 0) throw new CannotStart(ground.toSorted(compareProblems));
}

/** Reads the pages of a corpus one by one, and keeps of each no more than the rest of the run needs. */
class Corpus {
  readonly datasetPages: DatasetPage[] = [];
  readonly sources: Pick<SourceFile, 'file' | 'sha256'>[] = [];
  /** Of files under `content/`, named by their path there. */
  readonly problems: Problem[] = [];
  readonly #reader: CorpusReader;

  constructor(reader: CorpusReader) {
    this.#reader = reader;
  }

  /** Add a source; `file` is its path below `content/sources/`. */
  add({ text, sha256 }: SourceFile, file: string): void {
    this.sources.push({ file, sha256 });
    const { page, datasetPage, problems } = readPage(text, file);
    if (page) this.#reader.add(page);
    if (datasetPage) this.datasetPages.push(datasetPage);
    for (const fault of problems) this.problems.push({ ...fault, file: sourcePath(fault.file) });
  }
}

/**
 * Read the whole corpus and bring `content/` up to it, all or nothing.
 *
 * Throws {@link CannotStart} when registry or ids are invalid and
 * `UnreadablePath` for a path that cannot be opened, `NoCommit` where git has nothing to
 * begin {@link IngestOptions.anew} from; nothing is touched then.
 * Whatever else is wrong comes back as problems.
 */
export async function runIngest(options: IngestOptions): Promise<IngestReport> {
  const inputs = await findInputs(options.paths);
  // What git knows does not show in the files.
  const memory =
    options.memoryFile && !options.anew ? openMemory(options.memoryFile, options) : undefined;
  const remembered = memory?.recall();
  if (remembered) return remembered;
  const report = await readAndWrite(options, inputs);
  await memory?.remember(report);
  return report;
}

/** Read the pages of the corpus and those that join it; threads for their rows start meanwhile. */
async function readPages(
  contentDir: string,
  present: readonly string[],
  inputs: readonly string[],
  { registry }: Pick<ContentState, 'registry'>,
  onRead: () => void,
): Promise<{ corpus: Corpus; added: Added; read: CorpusRead }> {
  const threads = startThreads(threadsFor(present.length + inputs.length));
  try {
    const reader = new CorpusReader(registry, threads);
    const corpus = new Corpus(reader);
    for (const file of present) {
      const { source, problems } = readOwnSource(contentDir, file);
      onRead();
      corpus.problems.push(...problems);
      if (source) corpus.add(source, file);
    }
    const added = addSources(inputs, corpus.sources, onRead);
    for (const [file, source] of added.sources) corpus.add(source, file);
    return { corpus, added, read: await reader.finish(corpus.datasetPages) };
  } finally {
    await threads.close();
  }
}

async function readAndWrite(
  options: IngestOptions,
  inputs: readonly string[],
): Promise<IngestReport> {
  const { contentDir, check } = options;
  const isPending = check && (await hasPendingWrites(contentDir));
  const committed = options.anew ? await readCommitted(contentDir) : new Map<string, string>();
  if (!check) await settleJournal(contentDir);
  const { state, files } = asCommitted(await readContent(contentDir), committed);
  const manifest = await readManifest(contentDir);
  refuseInvalidGround({ faults: [...state.faults, ...manifest.problems] });
  const arrivals = await openArrivals(contentDir, check);
  try {
    const report = await readCorpora(
      { options, inputs, state, files, arrivals },
      manifest.archives,
    );
    return { ...report, isPending };
  } finally {
    await arrivals.close();
  }
}

/** What a run starts from. */
interface Start {
  readonly options: IngestOptions;
  readonly inputs: readonly string[];
  readonly state: ContentState;
  /** What the files of `state` hold where others stand on the disk; `null` for none. */
  readonly files: ReadonlyMap<string, string | null>;
  readonly arrivals: Arrivals;
}

async function readCorpora(
  { options, inputs, state, files, arrivals }: Start,
  held: readonly Archive[],
): Promise<Omit<IngestReport, 'isPending'>> {
  const { contentDir, check } = options;
  const [pageInputs, archiveInputs] = options.from === 'pwc' ? [[], inputs] : [inputs, []];
  const folder = join(contentDir, 'sources', WORKDL);
  const present = (await listFiles(folder)).map((file) => `${WORKDL}/${file}`);
  let filesRead = 0;
  const filesFound = present.length + inputs.length + held.length + archiveInputs.length;
  const onRead = () => {
    filesRead += 1;
    options.onProgress?.(filesRead, filesFound);
  };
  const { corpus, added, read } = await readPages(contentDir, present, pageInputs, state, onRead);

  const taken = await takeArchives(archiveInputs, held, arrivals, onRead);
  const kept = [...keptArchives(contentDir, held), ...taken.archives];
  const archives = await readArchives(kept, onRead);
  const sha256Of = new Map(corpus.sources.map(({ file, sha256 }) => [file, sha256]));
  const { datasetPages } = corpus;
  const sourceProblems = [...corpus.problems, ...(await misplacedFiles(contentDir))];
  const given = new Map(added.files.map(({ file, beside }) => [file, beside]));
  const sources = { ...read, datasetPages, sha256Of, sourceProblems, given };
  const plan = planIngest(state, sources, options, archives);
  const copies = [...added.sources].map(([file, { bytes }]) => [sourcePath(file), bytes] as const);
  const wanted = new Map<string, Wanted>([
    ...files,
    ...copies,
    ...taken.writes,
    ...plan.writes,
  ]) satisfies WriteSet;
  // These are written when their abstract is read, and then not twice.
  for (const { paper } of plan.waiting) wanted.delete(paperPath(paper));
  const made = completePapers(plan.waiting, kept);
  const changes = await (check ? changesOf : applyChanges)(contentDir, wanted, made);
  return {
    sources: corpus.sources.length,
    archives: kept.length,
    papers: plan.papers,
    results: plan.results,
    benchmarks: plan.benchmarks,
    changes,
    problems: plan.problems,
    inputProblems: [...added.problems, ...taken.problems].sort(compareProblems),
    inputs: {
      given: inputs.length,
      added: added.sources.size + taken.archives.length,
      present: added.present + taken.present,
      pages: plan.given,
    },
  };
}
