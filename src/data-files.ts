import { createHash } from 'node:crypto';
import { digest } from './catalog/digest.ts';
import { elsewhere } from './elsewhere.ts';
import { compareText } from './catalog/problem.ts';
import { dividedFiles, rangeOfThings } from './exports/data-division.ts';
import { jsonLines, type DataFile } from './exports/data-file.ts';
import { dataLicenses, NO_SUM, type DataManifest, type FileSum } from './exports/data-manifest.ts';
import {
  benchmarkBytes,
  paperBytes,
  partsOf,
  resultsBytes,
  taskBytes,
} from './exports/data-parts.ts';
import { evaluationTask } from './exports/evaluation-tables.ts';
import { resultGroups, resultsParquet } from './exports/results-parquet.ts';
import { resultsCsvChunks } from './exports/results-table.ts';
import {
  addresses,
  benchmarkExport,
  index,
  licences,
  paperExport,
  version,
  versions,
} from './site.ts';
import { licenceOf } from './views/licences.ts';
import { boardStandings, type PaperStanding } from './views/paper-standings.ts';
import type { BenchmarkView } from './views/things.ts';

/** The address of a data file by its path below `/data/`. */
const addressOf = (path: string) => addresses.at(`data/${path}`);

function* standingsByBenchmark(benchmarks: readonly BenchmarkView[]): Generator<PaperStanding[]> {
  for (const benchmark of benchmarks) yield boardStandings([benchmark]);
}

function* allStandings(): Generator<PaperStanding> {
  for (const standings of standingsByBenchmark(index.benchmarks)) yield* standings;
}

const resultCount = (benchmarks: readonly BenchmarkView[]) =>
  benchmarks.reduce((sum, { held }) => sum + held.length, 0);

/** Tasks in the order that the file of Papers with Code's shape has them. */
const tabledTasks = index.tasks.toSorted((a, b) => compareText(a.name, b.name));

/** Every file of the whole data but its manifest. */
export const dataFiles: readonly DataFile[] = [
  ...dividedFiles(
    {
      content: 'papers',
      format: 'json',
      parts: partsOf(index.papers, paperBytes),
      rowsOf: ({ length }) => length,
      textsOf: (papers) => jsonLines(papers.values().map(paperExport)),
      versionOf: versions.paperData,
    },
    addressOf,
  ),
  ...dividedFiles(
    {
      content: 'benchmarks',
      format: 'json',
      parts: partsOf(index.benchmarks, benchmarkBytes),
      rowsOf: ({ length }) => length,
      textsOf: (benchmarks) => jsonLines(benchmarks.values().map(benchmarkExport)),
      versionOf: versions.benchmarkData,
    },
    addressOf,
  ),
  ...dividedFiles(
    {
      content: 'results',
      format: 'csv',
      parts: partsOf(index.benchmarks, resultsBytes),
      rowsOf: resultCount,
      textsOf: (benchmarks) => resultsCsvChunks(standingsByBenchmark(benchmarks)),
      versionOf: versions.benchmarkData,
    },
    addressOf,
  ),
  ...dividedFiles(
    {
      content: 'evaluation-tables',
      format: 'json',
      parts: partsOf(tabledTasks, taskBytes),
      rowsOf: (tasks) => tasks.reduce((sum, { benchmarks }) => sum + resultCount(benchmarks), 0),
      textsOf: (tasks) =>
        jsonLines(
          tasks.values().map((task) => evaluationTask({ ...task, area: task.area?.name ?? null })),
        ),
      versionOf: versions.taskData,
    },
    addressOf,
  ),
  {
    path: 'results.parquet',
    content: 'results',
    scope: 'whole',
    format: 'parquet',
    ...rangeOfThings(index.benchmarks, resultCount(index.benchmarks)),
    chunks: () => (elsewhere().resultsParquet ?? resultsParquet)(resultGroups(allStandings())),
    version: () => digest(index.benchmarks.map(versions.benchmarkData)),
  },
];

/** Bytes and hash of a file, made for it. */
async function sumOf(file: DataFile): Promise<FileSum> {
  const sha256 = createHash('sha256');
  let bytes = 0;
  for await (const chunk of file.chunks()) {
    sha256.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: sha256.digest('hex') };
}

/**
 * The manifest of the whole data. In a build its files are not made once more for their sums:
 * who has written them puts them in (`scripts/after-build/data-manifest.ts`).
 */
export async function dataManifest(): Promise<DataManifest> {
  return {
    version: version.name,
    date: version.date ?? null,
    licenses: dataLicenses(licences.map((id) => licenceOf(id).name)),
    files: await Promise.all(
      dataFiles.map(async (file) => {
        const { path, content, scope, format, rows, first, last } = file;
        const { bytes, sha256 } = import.meta.env.PROD ? NO_SUM : await sumOf(file);
        const address = addressOf(path);
        return { path, address, content, scope, format, bytes, sha256, rows, first, last };
      }),
    ),
  };
}
