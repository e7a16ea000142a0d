import { readCodeLink } from '../archive/read-code-link.ts';
import { readPaperEntry } from '../archive/read-paper-entry.ts';
import { readTableRow } from '../archive/read-table-row.ts';
import { parseTableRow } from '../archive/table-rows.ts';
import type { Archive, ArchiveShape } from '../catalog/archive-manifest.ts';
import { archiveProblem, type Problem } from '../catalog/problem.ts';
import type { RawJson } from '../catalog/raw-json.ts';
import { keptLines } from '../store/kept-rows.ts';
import type { ArchivePaper } from './archive-paper.ts';
import { GatheredArchives } from './gather-archives.ts';

/** An archive of the content, and the file in which its rows are kept. */
export interface KeptArchive {
  readonly archive: Archive;
  readonly path: string;
}

/** Everything that archives hold, but for abstracts. */
export interface ArchiveCorpus {
  readonly newestFirst: readonly Archive[];
  /** Whoever makes something of them takes them out. */
  readonly papers: ArchivePaper[];
  /** Of files under `content/`, named by their path there. */
  readonly problems: readonly Problem[];
}

/** No archive was ever imported. */
export function noArchives(): ArchiveCorpus {
  return { newestFirst: [], papers: [], problems: [] };
}

/** An entry of a list as it is kept: verbatim, with its place. */
export interface KeptEntry {
  readonly pointer: string;
  readonly row: RawJson;
}

/** Reads the kept rows of archives, one by one. */
class CorpusReader {
  readonly gathered = new GatheredArchives();
  readonly problems: Problem[] = [];

  readonly read: Readonly<Record<ArchiveShape, (line: string, file: string) => void>> = {
    'papers-with-abstracts': (line, file) => {
      // No number of a paper is shown, and reading without their digits is several times as fast.
      const { pointer, row } = JSON.parse(line) as KeptEntry;
      const { entry, problems } = readPaperEntry(row, { file, pointer });
      if (entry) this.gathered.addEntry(file, entry);
      this.#tell(problems);
    },
    'evaluation-tables': (line, file) => {
      const { row, problems } = readTableRow(parseTableRow(line), file);
      if (row) this.gathered.addRow(file, row);
      this.#tell(problems);
      if (row?.values.length !== 0) return;
      const found = `${row.task} on ${row.dataset}`;
      const help = 'Nothing has to be done: the row has no value in any metric.';
      this.#tell([archiveProblem('no-result', file, row.pointer, found, help)]);
    },
    'links-between-papers-and-code': (line, file) => {
      const { pointer, row } = JSON.parse(line) as KeptEntry;
      const { link, problems } = readCodeLink(row, { file, pointer });
      if (link) this.gathered.addLink(file, link);
      this.#tell(problems);
    },
  };

  #tell(problems: readonly Problem[]): void {
    for (const fault of problems) this.problems.push(inSources(fault));
  }
}

function inSources(fault: Problem): Problem {
  return { ...fault, file: `sources/${fault.file}` };
}

function untitled(papers: readonly ArchivePaper[]): Problem[] {
  const help =
    'Import an archive that tells the title, or put it into content/registry/papers.yaml.';
  return papers.flatMap((paper) => {
    const [first] = [...paper.rows, ...paper.links];
    if (paper.hasTitle || !first) return [];
    const { file, read } = first;
    return inSources(archiveProblem('title-is-address', file, read.pointer, paper.title, help));
  });
}

/** Papers come before the rows and the code that name them. */
const READING_ORDER: readonly ArchiveShape[] = [
  'papers-with-abstracts',
  'evaluation-tables',
  'links-between-papers-and-code',
];

/** Read what is kept of archives, oldest import first, into papers. */
export async function readArchives(
  kept: readonly KeptArchive[],
  onRead: () => void,
): Promise<ArchiveCorpus> {
  if (kept.length === 0) return noArchives();
  const reader = new CorpusReader();
  for (const { archive } of kept) reader.problems.push(...archive.problems);
  const newest = kept.toReversed();
  for (const shape of READING_ORDER) {
    for (const { archive, path } of newest.filter((one) => one.archive.shape === shape)) {
      for await (const line of keptLines(path)) reader.read[shape](line, archive.file);
      onRead();
    }
  }
  const { papers } = reader.gathered;
  return {
    newestFirst: newest.map(({ archive }) => archive),
    papers,
    problems: [...reader.problems, ...untitled(papers)],
  };
}
