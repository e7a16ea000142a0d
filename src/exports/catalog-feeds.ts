import type { Changes } from '../catalog/changes.ts';
import { datedPapers, type DatedPaper } from '../views/paper-dates.ts';
import { papersOf } from '../views/papers-of.ts';
import { resultsText } from '../views/results-text.ts';
import type { BenchmarkView, PaperView } from '../views/things.ts';
import { atom, type FeedChannel } from './feed.ts';

/** Entries of a feed at the most; whoever follows it has seen the older ones. */
const MOST = 100;

/** When nothing has a date, a feed is as old as time: no reader takes it for news. */
const NEVER = new Date(0);

/** What a feed says of itself, its date aside. */
export type Channel = Omit<FeedChannel, 'updated'>;

function paperFeed(
  channel: Channel,
  dated: readonly DatedPaper[],
  summary: (paper: PaperView) => string,
  address: (paper: PaperView) => string,
): string {
  const newest = dated.slice(0, MOST);
  return atom(
    { ...channel, updated: newest[0]?.date ?? NEVER },
    newest.map(({ paper, date }) => ({
      title: paper.shownTitle,
      address: address(paper),
      summary: summary(paper),
      date,
    })),
  );
}

/** Everything new in the catalog. */
export function catalogFeed(
  channel: Channel,
  papers: readonly PaperView[],
  changes: Changes,
  address: (paper: PaperView) => string,
): string {
  const summary = (paper: PaperView) => `${resultsText(paper)}.`;
  return paperFeed(channel, datedPapers(papers, changes), summary, address);
}

/** What is new on some benchmarks: one, or those of a task. */
export function benchmarkFeed(
  channel: Channel,
  benchmarks: readonly BenchmarkView[],
  changes: Changes,
  address: (paper: PaperView) => string,
): string {
  const ids = new Set(benchmarks.map(({ id }) => id));
  const summary = ({ held }: PaperView) =>
    held
      .filter(({ result }) => ids.has(result.benchmark))
      .map(
        ({ result: { read } }) =>
          `${read[0]} on ${read[1]}: ${read.slice(2).join(' ') || 'no value'}`,
      )
      .join('; ');
  return paperFeed(channel, datedPapers(papersOf(benchmarks), changes), summary, address);
}
