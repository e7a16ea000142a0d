import type { Changes } from '../catalog/changes.ts';
import type { PaperView } from './things.ts';

/** A paper and the day on which the catalog last changed what it holds of it. */
export interface DatedPaper {
  readonly paper: PaperView;
  /** At midnight UTC. */
  readonly date: Date;
}

const known = new WeakMap<Changes, ReadonlyMap<string, string>>();

/** Paper id to the day of its newest change, made once per log: every feed asks for it. */
function newestDates(changes: Changes): ReadonlyMap<string, string> {
  const dates = known.get(changes) ?? readDates(changes);
  known.set(changes, dates);
  return dates;
}

function readDates(changes: Changes): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  for (const { date, added, changed } of changes) {
    // Newest day first, so the first date stands.
    for (const id of [...added, ...changed]) if (!dates.has(id)) dates.set(id, date);
  }
  return dates;
}

/** The papers that the change log dates, newest change first; a paper not committed yet has no date. */
export function datedPapers(papers: readonly PaperView[], changes: Changes): DatedPaper[] {
  const dates = newestDates(changes);
  return papers
    .flatMap((paper) => {
      const date = dates.get(paper.id);
      return date === undefined ? [] : [{ paper, date: new Date(date) }];
    })
    .toSorted((a, b) => b.date.getTime() - a.date.getTime());
}
