import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { npmKept, parseFault } from '../npm-flags.ts';

/** What the command can do, for people. */
export const HELP = `Add an entry to content/registry/, or a spelling to one, unless something there looks like it.

  npm run new -- metric NAME [--direction higher|lower] [--measures SENTENCE] [--unit UNIT] [--rating]
  npm run new -- task NAME [--area AREA] [--note SENTENCE]
  npm run new -- dataset NAME [--area AREA] [--note SENTENCE]
  npm run new -- metric NAME --same-as KNOWN
                       NAME means exactly what KNOWN means, which the registry has: a spelling of
                       it, and no entry; the same for task and dataset
  npm run new -- reading GLUED LEFT RIGHT [--note SENTENCE]
                       how a glued line of a source is to be cut: npm run new -- \\
                       reading 'Hits@142.8' 'Hits@1' '42.8'
  npm run new -- paper ID [--short NAME] [--title TITLE] [--arxiv ID] [--doi DOI] [--code ADDRESS]
                       what is known of a paper and its page does not say; ID names its file in
                       content/papers/

  --spelling OTHER     another spelling that means the same, as often as needed
  --anyway             write it although something looks like it
  --content DIR        the content folder (default: content)

What is not said stands in the entry as a comment. Afterwards npm run ingest applies it; with
-- --anew it also forgets what was read otherwise since the last commit.
Exit codes: 0 written; 1 something looks like it, nothing was written; 2 the call was wrong.
`;

/** Why nothing was written. */
export class NotWritten extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

const OPTIONS = {
  direction: { type: 'string' },
  measures: { type: 'string' },
  unit: { type: 'string' },
  rating: { type: 'boolean', default: false },
  area: { type: 'string' },
  note: { type: 'string' },
  spelling: { type: 'string', multiple: true, default: [] },
  'same-as': { type: 'string' },
  short: { type: 'string' },
  title: { type: 'string' },
  arxiv: { type: 'string' },
  doi: { type: 'string' },
  code: { type: 'string' },
  anyway: { type: 'boolean', default: false },
  content: { type: 'string', default: 'content' },
  help: { type: 'boolean', default: false },
} as const satisfies ParseArgsOptionsConfig;

/** What can be said of each kind; what is said of another would be lost. */
const SAID_OF = {
  metric: ['direction', 'measures', 'unit', 'rating', 'spelling', 'same-as'],
  task: ['area', 'note', 'spelling', 'same-as'],
  dataset: ['area', 'note', 'spelling', 'same-as'],
  reading: ['note'],
  paper: ['short', 'title', 'arxiv', 'doi', 'code'],
} as const satisfies Record<string, readonly (keyof typeof OPTIONS)[]>;
/** What an entry can be of. */
export type Kind = keyof typeof SAID_OF;

/** The call in its parts; throws {@link NotWritten} where it cannot be understood. */
export function parseCall(args: string[]) {
  const kept = npmKept('new', Object.keys(OPTIONS));
  if (kept !== undefined) throw new NotWritten(kept, 2);
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new NotWritten(parseFault(error), 2);
  }
}

/** What the options of a call say. */
export type Values = ReturnType<typeof parseCall>['values'];

/** Stop at what can be said of other kinds only. */
export function refuseUnsaid(kind: Kind, values: Values): void {
  const sayable: readonly string[] = [...SAID_OF[kind], 'anyway', 'content', 'help'];
  const options = Object.keys(OPTIONS) as (keyof typeof OPTIONS)[];
  const lost = options.filter((option) => {
    const value = values[option];
    return !sayable.includes(option) && (Array.isArray(value) ? value.length > 0 : Boolean(value));
  });
  if (lost.length === 0) return;
  const list = lost.map((option) => `--${option}`).join(', ');
  throw new NotWritten(`A ${kind} takes no ${list}.`, 2);
}

/** Whether there is anything new of this kind. */
export function isKind(kind: string): kind is Kind {
  return Object.hasOwn(SAID_OF, kind);
}
