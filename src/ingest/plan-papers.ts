import type { Paper } from '../catalog/paper.ts';
import { problem, type Problem } from '../catalog/problem.ts';
import type { StoredPaper } from '../store/content-state.ts';
import { holds } from '../store/content-folder.ts';
import { writePaper } from '../store/paper-file.ts';
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
  readonly writes: ReadonlyMap<string, string | null>;
  readonly problems: readonly Problem[];
}

function isHandWritten({ paper }: StoredPaper): boolean {
  return paper !== undefined && paper.captures.length === 0;
}

/** Whether somebody edited a paper that the ingest wrote. */
function isEdited({ isUntouched, paper }: StoredPaper): boolean {
  return paper !== undefined && !isUntouched;
}

/**
 * The stored paper that each draft continues: the same paper, and among several
 * the one that shares a capture's file, else the first by id. One that was edited
 * is known by its captures, whatever became of its title and its authors.
 */
export function matchStored(
  drafts: readonly Draft[],
  stored: readonly StoredPaper[],
): ReadonlyMap<Draft, StoredPaper> {
  const candidates = stored.filter((candidate) => candidate.paper && !isHandWritten(candidate));
  const [edited, untouched] = [
    candidates.filter(isEdited),
    candidates.filter((candidate) => !isEdited(candidate)),
  ];
  const free = Map.groupBy(untouched, ({ paper }) => foldText(paper!.title));
  const matches = new Map<Draft, StoredPaper>();
  if (candidates.length === 0) return matches;
  const editedByFile = new Map(
    edited.flatMap((file) => file.paper!.captures.map((capture) => [capture.file, file] as const)),
  );
  const taken = new Set<StoredPaper>();
  for (const draft of drafts) {
    const known = draft.pages.map(({ page }) => editedByFile.get(page.file));
    const match = known.find((file) => file !== undefined && !taken.has(file));
    if (!match) continue;
    taken.add(match);
    matches.set(draft, match);
  }
  const take = (draft: Draft, isMatch: (paper: Paper) => boolean) => {
    if (matches.has(draft)) return;
    const titled = free.get(foldText(draft.title)) ?? [];
    const match = titled.find(({ paper }) => paper && isSamePaper(paper, draft) && isMatch(paper));
    if (!match) return;
    titled.splice(titled.indexOf(match), 1);
    matches.set(draft, match);
  };
  for (const draft of drafts) {
    const files = new Set(draft.pages.map(({ page }) => page.file));
    take(draft, ({ captures }) => captures.some(({ file }) => files.has(file)));
  }
  for (const draft of drafts) take(draft, () => true);
  return matches;
}

/** Decide, file by file, what stands in `content/papers` after the run. */
export function planPapers(
  finished: readonly Paper[],
  stored: readonly StoredPaper[],
  { overwrite, prune }: Permissions,
): PaperPlan {
  const papers = new Map<string, Paper>();
  const writes = new Map<string, string | null>();
  const problems: Problem[] = [];
  const storedById = new Map(stored.map((file) => [file.id, file]));

  for (const paper of finished) {
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
    const text = writePaper(paper);
    if (!before?.paper || !holds(before, text)) writes.set(`papers/${paper.id}.md`, text);
  }

  for (const file of storedById.values()) {
    if (!file.paper) continue;
    if (isHandWritten(file)) papers.set(file.id, file.paper);
    else if (prune) writes.set(file.file, null);
    else {
      papers.set(file.id, file.paper);
      const help =
        'None of its captures is in content/sources/ any more. Put them back, or run the ingest with --prune to remove the paper.';
      problems.push(problem('unsupported-content', file.file, 1, file.paper.title, help));
    }
  }
  return { papers: [...papers.values()], writes, problems };
}
