import type { Problem, Severity } from '../catalog/problem.ts';
import { SEVERITIES, severityOf } from './located-problem.ts';
import type { IngestReport } from './run-ingest.ts';

const SEVERITY_WORDS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** `1 paper`, `4 papers`, `no papers`. */
function count(number: number, noun: string): string {
  const amount = number === 0 ? 'no' : number.toLocaleString('en-US');
  return `${amount} ${noun}${number === 1 ? '' : 's'}`;
}

/** How many problems there are of each severity. */
export function countSeverities(problems: readonly Problem[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const fault of problems) counts[severityOf(fault)] += 1;
  return counts;
}

/** `Of 5 files given, 3 joined the sources, 1 was among them already and 1 could not be read.` */
function describeInputs({ inputs: { given, added, present } }: IngestReport): string[] {
  if (given === 0) return [];
  const parts = [`${added} joined the sources`];
  if (present > 0) parts.push(`${present} ${present === 1 ? 'was' : 'were'} among them already`);
  const rest = given - added - present;
  if (rest > 0) parts.push(`${rest} could not be read`);
  const last = parts.pop()!;
  return [
    `Of ${count(given, 'file')} given, ${[parts.join(', '), last].filter(Boolean).join(' and ')}.`,
  ];
}

function describeChanges({ changes, isPending }: IngestReport, check: boolean): string {
  if (isPending) {
    return 'An earlier run was interrupted while it wrote; run the ingest without --check to finish it.';
  }
  if (changes.length === 0) return 'Content is up to date: nothing to write.';
  const kinds = (['added', 'changed', 'removed'] as const)
    .map((kind) => [kind, changes.filter((change) => change.kind === kind).length] as const)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${count(number, 'file')} ${kind}`);
  return check
    ? `Content is out of date: a run would leave ${kinds.join(', ')}.`
    : `Written: ${kinds.join(', ')}.`;
}

/** What a run found and did, in a few lines for somebody who sees it for the first time. */
export function summarise(
  report: IngestReport,
  problems: readonly Problem[],
  { seconds, check }: { seconds: number; check: boolean },
): string {
  const { sources, archives, papers, results, benchmarks } = report;
  const counts = countSeverities(problems);
  const tally = SEVERITIES.map((severity) =>
    count(counts[severity], SEVERITY_WORDS[severity]),
  ).join(', ');
  const lines = [
    ...describeInputs(report),
    `${count(papers, 'paper')} with ${count(results, 'result')} on ${count(benchmarks, 'benchmark')}, from ${count(sources, 'source page')}${archives > 0 ? ` and ${count(archives, 'archive')}` : ''}.`,
    `Problems: ${tally}.${counts.error > 0 ? ' What has an error was left out; everything else was read.' : ''}`,
    `${describeChanges(report, check)} (${seconds.toFixed(1)} s)`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The most pages that are told one by one. */
const MOST_PAGES = 5;

/** Where the pages of a call went: what to look at next. Nothing where they are many. */
export function describePages({ inputs: { pages } }: IngestReport, contentDir: string): string {
  if (pages.length > MOST_PAGES) return '';
  return pages
    .map(({ file, paper, results, beside }) => {
      const sources = `${contentDir}/sources`;
      const second =
        beside === undefined
          ? ''
          : `${sources}/${beside} is another page of this name, and stays. If this one corrects it: remove ${sources}/${file}, replace the other, and npm run ingest -- --anew.\n`;
      return `${second}${sources}/${file} is read as ${contentDir}/papers/${paper}.md, with ${count(results, 'result')}; npm run dev shows it at /papers/${paper}/.\n`;
    })
    .join('');
}
