import { compareText } from '../catalog/problem.ts';
import { readBenchmark } from '../store/benchmark-file.ts';
import { readIds, type ContentState, type StoredPaper } from '../store/content-state.ts';
import { readPaper } from '../store/paper-file.ts';

/** Content as the last commit has it, and what it takes that the files are so. */
export interface AsCommitted {
  readonly state: ContentState;
  /** Path below `content/` to the text of the commit, or `null` for a file that it does not have. */
  readonly files: ReadonlyMap<string, string | null>;
}

/** Whether a file is as a run of the ingest left it, so that another can write it again: nobody's work is in it. */
function isDerived({ paper, isUntouched }: StoredPaper): boolean {
  return paper !== undefined && isUntouched && paper.captures.length > 0;
}

const idOf = (file: string) => file.slice(file.indexOf('/') + 1, file.lastIndexOf('.'));

/**
 * Take back, in what stands under `content/`, what runs wrote since the last commit, with the addresses
 * they gave: nobody has seen those. A paper that somebody wrote or edited stays as it is.
 */
export function asCommitted(
  state: ContentState,
  /** See `readCommitted`. */
  committed: ReadonlyMap<string, string | null>,
): AsCommitted {
  const files = new Map(committed);
  for (const stored of state.papers) if (!isDerived(stored)) files.delete(stored.file);
  const papers = state.papers.filter(({ file }) => !files.has(file));
  const benchmarks = state.benchmarks.filter(({ file }) => !files.has(file));
  for (const [file, text] of files) {
    const id = idOf(file);
    if (text === null) continue;
    if (file.startsWith('benchmarks/')) {
      benchmarks.push({ id, file, text, benchmark: readBenchmark(id, text, file).benchmark });
    } else if (file.startsWith('papers/')) {
      const { paper, isUntouched } = readPaper(id, text, file);
      const stored = { id, file, paper, isUntouched };
      // What somebody wrote by hand and took away again is no business of the ingest.
      if (isDerived(stored)) papers.push(stored);
      else files.delete(file);
    }
  }
  const ids = files.has('ids.json')
    ? readIds(files.get('ids.json') ?? undefined)
    : { data: state.ids, problems: [] };
  return {
    state: {
      ...state,
      papers: papers.sort((a, b) => compareText(a.id, b.id)),
      benchmarks: benchmarks.sort((a, b) => compareText(a.id, b.id)),
      ids: ids.data,
      faults: [...state.faults.filter(({ file }) => !files.has(file)), ...ids.problems],
    },
    files,
  };
}
