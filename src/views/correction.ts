import { DIRECTION_WORDS } from '../catalog/direction-words.ts';
import type { Provenance } from '../catalog/paper.ts';
import { boardTitle } from './board-title.ts';
import { boardVerdict } from './board-verdict.ts';
import type { Board, HeldResult, PaperView } from './things.ts';

/** What an issue that mends something begins with. */
export interface Correction {
  readonly title: string;
  /** What the catalog has now, as `name: value` lines. */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** Servers refuse an address that goes on for ever: a paper may have three thousand authors. */
const MOST_IN_TITLE = 200;
const MOST_IN_BODY = 3000;

const QUESTION = 'What is wrong, and where can the right value be checked?';

/** `content/sources/workdl/a.txt, lines 15 to 17` */
function placeOf(source: Provenance): string {
  if ('url' in source) return source.url;
  const file = `content/sources/${source.file}`;
  if ('pointer' in source) return `${file}, at ${source.pointer}`;
  const [first, last] = source.lines;
  return first === last ? `${file}, line ${first}` : `${file}, lines ${first} to ${last}`;
}

/** A value that may be wrong: where it was read, and how. */
export function correctResult({ id, paper, result, printed }: HeldResult): Correction {
  const [task, dataset, metric = 'no metric'] = result.read;
  const doubts = result.doubt.map((read) => ['Could also be read as', read.join(' | ')] as const);
  return {
    title: `${metric} of ${paper.label} on ${task}, ${dataset}: ${printed ?? 'no value'}`,
    facts: [
      ['Paper', paper.shownTitle],
      ['File', `content/papers/${paper.id}.md`],
      ['Source', placeOf(result.source)],
      ['Read as', result.read.join(' | ')],
      ...doubts,
      ['Result id', id],
    ],
  };
}

/** A paper whose title, authors, year or links may be wrong. */
export function correctPaper(paper: PaperView): Correction {
  return {
    title: `Paper: ${paper.shownTitle}`,
    facts: [
      ['Title', paper.shownTitle],
      ['Authors', paper.authors.join(', ') || 'none'],
      ['Year', String(paper.year ?? 'none')],
      ['File', `content/papers/${paper.id}.md`],
      ...paper.captures.map(({ file }) => ['Source', `content/sources/${file}`] as const),
    ],
  };
}

/** A board whose task, dataset, metric or direction may be wrong. */
export function correctBoard(board: Board): Correction {
  const { benchmark, metric, heldHere } = board;
  return {
    title: `Board: ${boardTitle(board)}`,
    facts: [
      ['Task', benchmark.task],
      ['Dataset', benchmark.printed],
      ['Metric', metric ? `${metric.name}, ${DIRECTION_WORDS[metric.direction]}` : 'none'],
      ['Verdict', boardVerdict(board)],
      ['Held', String(heldHere)],
      ['File', `content/benchmarks/${benchmark.id}.json`],
    ],
  };
}

/** The address that opens a prefilled issue on a repository (GitHub, Forgejo, Gitea). */
export function issueAddress(repository: string, { title, facts }: Correction): string {
  const known = facts.map(([name, value]) => `${name}: ${value}`);
  const query = new URLSearchParams({
    title: title.slice(0, MOST_IN_TITLE).toWellFormed(),
    body: [QUESTION, '', '', ...known].join('\n').slice(0, MOST_IN_BODY).toWellFormed(),
  });
  return `${repository}/issues/new?${query}`;
}
