// A new entry of the registry, after a look at what stands there: `npm run new`.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freeId, makeId } from '../src/catalog/id.ts';
import { formatProblem } from '../src/catalog/format-problem.ts';
import type { Registry, RegistryFile } from '../src/catalog/registry.ts';
import { directionSchema } from '../src/catalog/direction.ts';
import { loadRegistry, readRegistryFile } from '../src/store/registry-files.ts';
import { foldMetricName, foldName } from '../src/views/naming.ts';
import { metricEntry, nameEntry, readingEntry, withEntry } from './new/entry-text.ts';
import { gluedLines } from './new/glued-lines.ts';
import { knownNames, NAME_FILES, type NameKind } from './new/known-names.ts';
import { lookAlikes } from './new/look-alikes.ts';

const HELP = `Add an entry to content/registry/, unless something there looks like it.

  npm run new -- metric NAME [--direction higher|lower] [--measures SENTENCE] [--unit UNIT] [--rating]
  npm run new -- task NAME [--area AREA] [--note SENTENCE]
  npm run new -- dataset NAME [--area AREA] [--note SENTENCE]
  npm run new -- reading GLUED LEFT RIGHT [--note SENTENCE]
                       how a glued line of a source is to be cut: npm run new -- \\
                       reading 'Hits@142.8' 'Hits@1' '42.8'

  --spelling OTHER     another spelling that means the same, as often as needed
  --anyway             write it although something looks like it
  --content DIR        the content folder (default: content)

What is not said stands in the entry as a comment. Afterwards npm run ingest applies it.
Exit codes: 0 written; 1 something looks like it, nothing was written; 2 the call was wrong.
`;

/** Why nothing was written. */
class NotWritten extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

function parseCall(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        direction: { type: 'string' },
        measures: { type: 'string' },
        unit: { type: 'string' },
        rating: { type: 'boolean', default: false },
        area: { type: 'string' },
        note: { type: 'string' },
        spelling: { type: 'string', multiple: true, default: [] },
        anyway: { type: 'boolean', default: false },
        content: { type: 'string', default: 'content' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new NotWritten((error as Error).message, 2);
  }
}

type Values = ReturnType<typeof parseCall>['values'];

function entryOfName(kind: NameKind, name: string, values: Values, registry: Registry): string {
  const { spelling: spellings, area, note, unit, measures, rating: isRating } = values;
  if (kind !== 'metric') return nameEntry({ name, spellings, area, note });
  const direction = directionSchema.optional().safeParse(values.direction);
  if (!direction.success) {
    throw new NotWritten(`--direction is higher, lower or unknown, not ${values.direction}.`, 2);
  }
  const taken = new Set(registry.metrics.map(({ id }) => id));
  const id = freeId(makeId(name), name, taken);
  return metricEntry({ id, name, spellings, direction: direction.data, unit, measures, isRating });
}

/** Stop where the catalog has names that may mean the same, with what to do about each. */
function refuseLookAlikes(kind: NameKind, names: readonly string[], registry: Registry): void {
  const known = knownNames(kind, registry);
  const fold = kind === 'metric' ? foldMetricName : foldName;
  const alike = [...new Set(names.flatMap((name) => lookAlikes(name, known, fold)))];
  if (alike.length === 0) return;
  const lines = alike.map(({ name, where }) => `  ${name}  (${where})`);
  const list = kind === 'metric' ? 'aliases' : 'spellings';
  const help = `If one of them means exactly the same, add the name to its ${list} instead. If not: --anyway.`;
  throw new NotWritten(`The registry has names like it:\n${lines.join('\n')}\n${help}`, 1);
}

async function nameFor(kind: NameKind, names: readonly string[], values: Values): Promise<string> {
  const [name, ...rest] = names;
  if (name === undefined || name.trim() === '' || rest.length > 0) {
    throw new NotWritten(`A ${kind} has one name; put it in quotes where it has spaces.`, 2);
  }
  const { registry } = await loadRegistry(values.content);
  const entry = entryOfName(kind, name, values, registry);
  if (!values.anyway) refuseLookAlikes(kind, [name, ...values.spelling], registry);
  return entry;
}

async function readingFor(parts: readonly string[], values: Values): Promise<string> {
  const [glued, left, right, ...rest] = parts;
  if (glued === undefined || left === undefined || right === undefined || rest.length > 0) {
    throw new NotWritten('A reading is three texts: GLUED LEFT RIGHT, each in quotes.', 2);
  }
  const lines = await gluedLines(values.content, glued);
  if (lines.length === 0 && !values.anyway) {
    const help = 'Copy it exactly as it stands there, or say --anyway for one that is to come.';
    throw new NotWritten(`No source has “${glued}”. ${help}`, 1);
  }
  for (const line of lines) console.log(`Read at ${line}`);
  return readingEntry({ glued, read: [left, right], note: values.note });
}

/** Write an entry, unless the file would be no valid registry with it: a name can stand for one thing only. */
async function append(kind: RegistryFile, entry: string, content: string): Promise<void> {
  const file = join(content, 'registry', `${kind}.yaml`);
  const before = await readFile(file, 'utf8');
  const after = withEntry(before, entry);
  const { problems } = readRegistryFile(kind, after, file);
  if (problems.length > 0) {
    throw new NotWritten(problems.map((fault) => formatProblem(fault)).join('\n\n'), 1);
  }
  await writeFile(file, after);
  const line = after.split('\n').length - entry.split('\n').length + 1;
  console.log(`${file}:${line}\n\n${entry}\nnpm run ingest applies it.`);
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseCall(args);
  if (values.help) {
    console.log(HELP);
    return;
  }
  const [kind, ...rest] = positionals;
  if (kind === 'reading') await append('readings', await readingFor(rest, values), values.content);
  else if (kind !== undefined && Object.hasOwn(NAME_FILES, kind)) {
    const named = kind as NameKind;
    await append(NAME_FILES[named], await nameFor(named, rest, values), values.content);
  } else {
    throw new NotWritten(
      `Say what is new: metric, task, dataset or reading; not ${kind ?? 'nothing'}.`,
      2,
    );
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof NotWritten)) throw error;
  console.error(`${error.message}\nNothing was written. --help tells what this command does.`);
  process.exitCode = error.exitCode;
}
