import { addressKey } from '../archive/address.ts';
import type { Paper } from '../catalog/paper.ts';
import { problem, type Problem } from '../catalog/problem.ts';
import type { StoredPaper } from '../store/content-state.ts';
import { writePaper, writtenDigest } from '../store/paper-file.ts';
import type { MadeText } from '../store/write-set.ts';
import type { Draft } from './draft.ts';
import { foldText, isSamePaper } from './same-paper.ts';

/** What the ingest may do to files that are not as it left them. */
export interface Permissions {
  /** Replace papers that were edited by hand. */
  readonly overwrite: boolean;
  /** Remove files that no source supports. */
  readonly prune: boolean;
}

/** The papers that stand in content after a run, and the files it takes. */
export interface PaperPlan {
  readonly papers: readonly Paper[];
  /** Path below `content/` to text, or `null` for a file that goes; not what stands there already. */
  readonly writes: ReadonlyMap<string, MadeText | null>;
  /** Papers that are written as soon as their abstract is read from an archive. */
  readonly waiting: Waiting[];
  readonly problems: readonly Problem[];
}

/** A paper whose abstract stands in an archive: all of them together would not fit into memory. */
export interface Waiting {
  readonly paper: Paper;
  /** The archive and the place in it. */
  readonly file: string;
  readonly pointer: string;
}

/** A paper of this run, and where its abstract waits, if it does. */
export type Finished = Waiting | { readonly paper: Paper; readonly file: undefined };

function isHandWritten({ paper }: StoredPaper): boolean {
  return paper !== undefined && paper.captures.length === 0;
}

/** Whether somebody edited a paper that the ingest wrote. */
function isEdited({ isUntouched, paper }: StoredPaper): boolean {
  return paper !== undefined && !isUntouched;
}

/** Whether a paper's file has a text already: a character that stands for broken bytes proves nothing. */
function stands({ isUntouched, paper }: StoredPaper, text: string): boolean {
  return isUntouched && paper?.digest === writtenDigest(text) && !text.includes('\uFFFD');
}

/** What a draft and a stored paper have in common where one continues the other: pages, addresses. */
function marksOf(files: Iterable<string>, addresses: readonly string[] | undefined): string[] {
  return [...files, ...(addresses ?? []).map((address) => `address ${addressKey(address)}`)];
}

function pageFiles({ captures }: Paper): string[] {
  return captures.filter(({ flavour }) => flavour !== 'archive').map(({ file }) => file);
}

/** Stored papers by each of their marks. */
function byMark(stored: readonly StoredPaper[]): Map<string, StoredPaper[]> {
  const marked = new Map<string, StoredPaper[]>();
  for (const file of stored) {
    for (const mark of marksOf(pageFiles(file.paper!), file.paper!.addresses)) {
      marked.set(mark, [...(marked.get(mark) ?? []), file]);
    }
  }
  return marked;
}

/**
 * The stored paper that each draft continues: the same paper, and among several
 * the one that shares a capture's file, else the first by id. One that was edited
 * is known by its captures, whatever became of its title and its authors, and one of
 * an archive by its addresses.
 */
export function matchStored(
  drafts: readonly Draft[],
  stored: readonly StoredPaper[],
): ReadonlyMap<Draft, StoredPaper> {
  const candidates = stored.filter((candidate) => candidate.paper && !isHandWritten(candidate));
  const matches = new Map<Draft, StoredPaper>();
  if (candidates.length === 0) return matches;
  const marked = byMark(candidates);
  const titled = Map.groupBy(candidates, ({ paper }) => foldText(paper!.title));
  const taken = new Set<StoredPaper>();
  const take = (
    draft: Draft,
    among: readonly StoredPaper[],
    isMatch: (file: StoredPaper) => boolean,
  ) => {
    if (matches.has(draft)) return;
    const match = among.find((file) => !taken.has(file) && isMatch(file));
    if (!match) return;
    taken.add(match);
    matches.set(draft, match);
  };
  const marksOfDraft = ({ pages, addresses }: Draft) =>
    marksOf(
      pages.map(({ page }) => page.file),
      addresses,
    );
  const ofMarks = (draft: Draft) => marksOfDraft(draft).flatMap((mark) => marked.get(mark) ?? []);
  const ofTitle = ({ title }: Draft) => titled.get(foldText(title)) ?? [];
  const isSame = (draft: Draft) => (file: StoredPaper) => isSamePaper(file.paper!, draft);
  for (const draft of drafts) take(draft, ofMarks(draft), isEdited);
  for (const draft of drafts) take(draft, ofMarks(draft), isSame(draft));
  for (const draft of drafts) {
    if (draft.archive) take(draft, ofMarks(draft), ({ paper }) => paper!.addresses !== undefined);
  }
  const isFree = (file: StoredPaper) => !isEdited(file);
  for (const draft of drafts) {
    take(draft, ofTitle(draft), (file) => isFree(file) && isSame(draft)(file));
  }
  return matches;
}

/** Path below `content/` of a paper's file. */
export function paperPath({ id }: Pick<Paper, 'id'>): string {
  return `papers/${id}.md`;
}

/** Decide, file by file, what stands in `content/papers` after the run. */
export function planPapers(
  finished: Iterable<Finished>,
  stored: readonly StoredPaper[],
  { overwrite, prune }: Permissions,
): PaperPlan {
  const papers = new Map<string, Paper>();
  const writes = new Map<string, MadeText | null>();
  const problems: Problem[] = [];
  const storedById = new Map(stored.map((file) => [file.id, file]));

  const waiting: Waiting[] = [];

  for (const one of finished) {
    const { paper } = one;
    const before = storedById.get(paper.id);
    storedById.delete(paper.id);
    if (before && isEdited(before) && !overwrite) {
      papers.set(paper.id, before.paper!);
      const help =
        'Put what you mended into content/registry/ (a title or a name into papers.yaml, a reading into readings.yaml), then run the ingest with --overwrite.';
      problems.push(problem('edited-by-hand', before.file, 1, before.paper!.title, help));
      continue;
    }
    papers.set(paper.id, paper);
    // An invalid file is told as such; its text may be somebody's half-done work.
    if (before && !before.paper && !overwrite) continue;
    if (one.file !== undefined) {
      waiting.push(one);
      continue;
    }
    const text = () => writePaper(paper);
    if (!before || !stands(before, text())) writes.set(paperPath(paper), text);
  }

  for (const file of storedById.values()) {
    if (!file.paper) continue;
    if (isHandWritten(file)) papers.set(file.id, file.paper);
    else if (prune) writes.set(file.file, null);
    else {
      papers.set(file.id, file.paper);
      const help =
        'None of its captures is in content/sources/ any more. Put them back, or run the ingest with --prune to remove the paper, or with --anew where no commit has it.';
      problems.push(problem('unsupported-content', file.file, 1, file.paper.title, help));
    }
  }
  return { papers: [...papers.values()], writes, waiting, problems };
}
