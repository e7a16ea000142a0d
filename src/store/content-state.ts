import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Benchmark } from '../catalog/benchmark.ts';
import { Interned } from '../catalog/interned.ts';
import { emptyIds, idsFileSchema, type IdsFile } from '../catalog/ids-file.ts';
import { problem, problemSchema, type Problem } from '../catalog/problem.ts';
import type { Paper } from '../catalog/paper.ts';
import type { Registry } from '../catalog/registry.ts';
import { ID } from '../catalog/id.ts';
import { readBenchmark } from './benchmark-file.ts';
import { readIdFiles, readIfPresent, type ClosedFile, type IdFile } from './content-folder.ts';
import { readJson } from './json-file.ts';
import { readPaper } from './paper-file.ts';
import { leanPaper, shareTexts, type NamedPaper } from './lean-paper.ts';
import { ParsedCache } from './parsed-cache.ts';
import { loadRegistry } from './registry-files.ts';

/** A paper's file, and the paper it holds unless it is invalid. */
export interface StoredPaper<Kept = Paper> extends Pick<IdFile, 'id' | 'file'> {
  readonly paper: Kept | undefined;
  /** Whether the file is, to the letter, as the ingest wrote it. */
  readonly isUntouched: boolean;
}

/** A benchmark's file: its text, and the benchmark it holds unless it is invalid. */
export interface StoredBenchmark extends IdFile {
  readonly benchmark: Benchmark | undefined;
}

/** Everything that stands under `content/` but the sources, and what is wrong with it. */
export interface ContentState<Kept = Paper> {
  readonly papers: readonly StoredPaper<Kept>[];
  readonly benchmarks: readonly StoredBenchmark[];
  readonly registry: Registry;
  readonly ids: IdsFile;
  readonly problems: readonly Problem[];
  /** Faults of the content files themselves. */
  readonly faults: readonly Problem[];
}

function idFault({ id, file }: Pick<IdFile, 'id' | 'file'>): Problem[] {
  const help =
    'A file here is named by an id: lower case, digits and single hyphens, at most 80 characters.';
  return ID.test(id) && id.length <= 80 ? [] : [problem('invalid-content', file, 1, id, help)];
}

function readJsonOr<T extends z.ZodType>(
  text: string | undefined,
  file: string,
  schema: T,
  absent: z.infer<T>,
) {
  if (text === undefined) return { data: absent, problems: [] };
  const { data, problems } = readJson(text, file, schema);
  return { data: data ?? absent, problems };
}

async function readJsonIn<T extends z.ZodType>(
  contentDir: string,
  file: string,
  schema: T,
  absent: z.infer<T>,
) {
  return readJsonOr(await readIfPresent(join(contentDir, file)), file, schema, absent);
}

/** The ids that a text of `ids.json` holds; without a text none. */
export function readIds(text: string | undefined): {
  data: IdsFile;
  problems: readonly Problem[];
} {
  return readJsonOr(text, 'ids.json', idsFileSchema, emptyIds());
}

/** The benchmarks that papers have results on. */
function benchmarksOf(papers: readonly StoredPaper<Pick<Paper, 'results'>>[]): ReadonlySet<string> {
  return new Set(
    papers.flatMap(({ paper }) => paper?.results ?? []).map(({ benchmark }) => benchmark),
  );
}

/** Where what was parsed is kept from one build to the next, and of which program: another one may keep something else of a paper. */
export interface CachePlace {
  readonly folder: string;
  readonly program: string;
}

function openCache(place: CachePlace | undefined, name: string): ParsedCache | undefined {
  return place && new ParsedCache(join(place.folder, name), place.program);
}

/** Parse a file, or take what it was parsed to before; what is wrong is parsed each time. */
function parseOnce<T extends { readonly problems: readonly Problem[] }>(
  closed: ClosedFile,
  cache: ParsedCache | undefined,
  parse: (file: IdFile) => T,
): { parsed: T; isKept: boolean } {
  const stamp = cache && closed.stamp();
  const kept = stamp && cache.find<T>(closed.id, stamp);
  if (kept) return { parsed: kept, isKept: true };
  const parsed = parse(closed.read());
  if (stamp && parsed.problems.length === 0) cache.keep(closed.id, stamp, parsed);
  return { parsed, isKept: false };
}

/** How content is read. */
export interface ReadOptions<Kept = Paper> {
  /** Only the first papers, with their benchmarks. */
  readonly mostPapers?: number;
  /** Files that stand as they were are not opened. */
  readonly cache?: CachePlace | undefined;
  /**
   * What is to be held of a paper, and kept from one build to the next: values that JSON has.
   * All of it, unless somebody says otherwise.
   */
  readonly hold?: (paper: Paper) => Kept;
}

/** Read `content/`, valid or not; throws only when a file cannot be opened. */
export async function readContent<Kept extends NamedPaper = Paper>(
  contentDir: string,
  {
    mostPapers = Infinity,
    cache,
    // Who names another type says how to get it.
    hold = (paper) => paper as unknown as Kept,
  }: ReadOptions<Kept> = {},
): Promise<ContentState<Kept>> {
  const faults: Problem[] = [];
  const first = (ids: readonly string[]) => ids.slice(0, mostPapers);
  const files = await readIdFiles(contentDir, 'papers', '.md', first);
  const texts = new Interned();
  const keptPapers = openCache(cache, 'papers');
  const papers = files.map((closed) => {
    const { id, file } = closed;
    const { parsed, isKept } = parseOnce(closed, keptPapers, ({ text }) => {
      const read = readPaper(id, text, file);
      return { ...read, paper: read.paper && hold(read.paper) };
    });
    const { paper, isUntouched, problems } = parsed;
    faults.push(...idFault(closed), ...problems);
    return {
      id,
      file,
      paper: paper && (isKept ? shareTexts : leanPaper)(paper, texts),
      isUntouched,
    };
  });
  keptPapers?.close();
  const used = files.length < mostPapers ? undefined : benchmarksOf(papers);
  const usedOnly = (ids: readonly string[]) => ids.filter((id) => used?.has(id) ?? true);
  const keptBenchmarks = openCache(cache, 'benchmarks');
  const benchmarks = (await readIdFiles(contentDir, 'benchmarks', '.json', usedOnly)).map(
    (closed): StoredBenchmark => {
      const { id, file } = closed;
      const { parsed } = parseOnce(closed, keptBenchmarks, ({ text }) => ({
        text,
        ...readBenchmark(id, text, file),
      }));
      const { text, benchmark, problems } = parsed;
      faults.push(...idFault(closed), ...problems);
      return { id, file, text, benchmark };
    },
  );
  keptBenchmarks?.close();
  const { registry, problems: registryFaults } = await loadRegistry(contentDir);
  const ids = await readJsonIn(contentDir, 'ids.json', idsFileSchema, emptyIds());
  const problems = await readJsonIn(contentDir, 'problems.json', z.array(problemSchema), []);
  faults.push(...registryFaults, ...ids.problems, ...problems.problems);
  return { papers, benchmarks, registry, ids: ids.data, problems: problems.data, faults };
}

/** The problems that the last run wrote down, unvalidated; `undefined` where they cannot be read. */
export function readStoredProblems(contentDir: string): readonly Problem[] | undefined {
  try {
    return JSON.parse(readFileSync(join(contentDir, 'problems.json'), 'utf8')) as Problem[];
  } catch {
    return undefined;
  }
}
