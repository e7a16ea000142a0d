// A new entry of the registry, after a look at what stands there: `npm run new`.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freeId, makeId } from '../src/catalog/id.ts';
import { formatProblem } from '../src/catalog/format-problem.ts';
import type { Registry, RegistryFile } from '../src/catalog/registry.ts';
import { directionSchema } from '../src/catalog/direction.ts';
import { loadRegistry, readRegistryFile } from '../src/store/registry-files.ts';
import { foldMetricName, foldName } from '../src/views/naming.ts';
import { HELP, isKind, NotWritten, parseCall, refuseUnsaid, type Values } from './new/call.ts';
import { metricEntry, nameEntry, paperEntry, readingEntry, withEntry } from './new/entry-text.ts';
import { gluedLines } from './new/glued-lines.ts';
import { knownNames, NAME_FILES, type NameKind } from './new/known-names.ts';
import { lookAlikes, type KnownName } from './new/look-alikes.ts';
import { lineOfEntry, withSpelling } from './new/same-as.ts';
import { paperIds } from './new/paper-ids.ts';
import { shellWord } from './new/shell-word.ts';

/** What whoever wrote an entry does next. */
const NEXT =
  'npm run ingest applies it; with -- --anew it forgets what it read otherwise since the last commit.';

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

/** How names of a kind are folded to see whether they are the same but for spelling. */
const foldOf = (kind: NameKind) => (kind === 'metric' ? foldMetricName : foldName);

/** Stop where the catalog has names that may mean the same, with what to do about each. */
function refuseLookAlikes(kind: NameKind, names: readonly string[], registry: Registry): void {
  const known = knownNames(kind, registry);
  const [name = '', other = 'OTHER'] = names;
  const standing = known.find((spelling) => spelling.name === name);
  if (standing) {
    const call = `npm run new -- ${kind} ${shellWord(other)} --same-as ${shellWord(name)}`;
    const help = `Another spelling of it: ${call}`;
    throw new NotWritten(`The registry has this name: ${shown(standing)}.\n${help}`, 1);
  }
  const alike = [
    ...new Set(names.flatMap((spelling) => lookAlikes(spelling, known, foldOf(kind)))),
  ];
  if (alike.length === 0) return;
  const one = alike.length === 1 ? shellWord(alike[0]!.name) : 'ONE_OF_THEM';
  const lines = [
    'The registry has names like it:',
    ...alike.map((spelling) => `  ${shown(spelling)}`),
    'If it means exactly what one of them means, it is a spelling of that one:',
    `  npm run new -- ${kind} ${shellWord(name)} --same-as ${one}`,
    'If it means something else: the same call as before, with --anyway.',
  ];
  throw new NotWritten(lines.join('\n'), 1);
}

const shown = ({ name, where }: KnownName) => `${name}  (${where})`;

/** A name without which there is nothing to write. */
function onlyName(kind: NameKind, [name, ...rest]: readonly string[]): string {
  if (name === undefined || name.trim() === '' || rest.length > 0) {
    throw new NotWritten(`A ${kind} has one name; put it in quotes where it has spaces.`, 2);
  }
  return name;
}

/** Say where no page has a name: it may be misspelled, or come from an archive. */
async function doubtUnseen(names: readonly string[], content: string): Promise<void> {
  for (const name of names) {
    const lines = await gluedLines(content, name);
    if (lines.length > 0) continue;
    console.log(`No page among the sources has “${name}”: look whether it is spelled as there.`);
  }
}

async function addName(kind: NameKind, name: string, values: Values): Promise<void> {
  const { registry } = await loadRegistry(values.content);
  const entry = entryOfName(kind, name, values, registry);
  if (!values.anyway) refuseLookAlikes(kind, [name, ...values.spelling], registry);
  await append(NAME_FILES[kind], entry, values.content);
  await doubtUnseen([name], values.content);
}

/** Options that describe an entry, which a spelling is not. */
const DESCRIBING = ['direction', 'measures', 'unit', 'rating', 'area', 'note'] as const;

/** Add spellings to the entry that has a name, or say that none has. */
async function addSpellings(kind: NameKind, name: string, same: string, values: Values) {
  const said = DESCRIBING.filter((option) => Boolean(values[option])).map((one) => `--${one}`);
  if (said.length > 0) {
    throw new NotWritten(`--same-as adds a spelling and nothing else: not ${said.join(', ')}.`, 2);
  }
  const { registry } = await loadRegistry(values.content);
  const file = NAME_FILES[kind];
  const known = knownNames(kind, registry);
  const { entry } = known.find((spelling) => spelling.name === same) ?? {};
  if (entry === undefined) {
    const alike = lookAlikes(same, known, foldOf(kind));
    const lines = alike.map((spelling) => `\n  ${shown(spelling)}`);
    const both = `npm run new -- ${kind} ${shellWord(same)} --spelling ${shellWord(name)}`;
    const help =
      lines.length > 0
        ? `Is one of these meant?${lines.join('')}`
        : `A new entry with both: ${both}`;
    throw new NotWritten(`The registry has no ${kind} ${same}. ${help}`, 1);
  }
  const path = join(values.content, 'registry', `${file}.yaml`);
  const spellings = [name, ...values.spelling];
  let text = await readFile(path, 'utf8');
  let line = 0;
  for (const spelling of spellings) {
    const respelled = withSpelling(text, file, entry, spelling);
    if (!respelled) {
      const help = 'Its list stands on several lines: add the spelling there by hand.';
      throw new NotWritten(`${path}:${lineOfEntry(text, entry)} ${help}`, 1);
    }
    ({ text, line } = respelled);
  }
  refuseInvalid(file, text, path);
  await writeFile(path, text);
  console.log(`${path}:${line}\n\n${text.split('\n')[line - 1]}\n\n${NEXT}`);
  await doubtUnseen(spellings, values.content);
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

async function paperFor([id, ...rest]: readonly string[], values: Values): Promise<string> {
  if (id === undefined || rest.length > 0) {
    throw new NotWritten('A paper has one id: the name of its file in content/papers/.', 2);
  }
  const known = await paperIds(values.content);
  if (!values.anyway && !known.some(({ name }) => name === id)) {
    const alike = lookAlikes(makeId(id), known, foldName);
    const lines = alike.map(({ name }) => `\n  ${name}`).join('');
    const help =
      lines === '' ? 'Its id is the name of its file there.' : `Is it one of these?${lines}`;
    throw new NotWritten(`There is no content/papers/${id}.md. ${help}`, 1);
  }
  const { title, short, arxiv, doi, code } = values;
  return paperEntry({ id, title, short, arxiv, doi, code });
}

/** Stop where a text would be no valid registry file: a name can stand for one thing only. */
function refuseInvalid(kind: RegistryFile, text: string, file: string): void {
  const { problems } = readRegistryFile(kind, text, file);
  if (problems.length > 0) {
    throw new NotWritten(problems.map((fault) => formatProblem(fault)).join('\n\n'), 1);
  }
}

/** Write an entry at the end of its file. */
async function append(kind: RegistryFile, entry: string, content: string): Promise<void> {
  const file = join(content, 'registry', `${kind}.yaml`);
  const before = await readFile(file, 'utf8');
  const after = withEntry(before, entry);
  refuseInvalid(kind, after, file);
  await writeFile(file, after);
  const line = after.split('\n').length - entry.split('\n').length + 1;
  console.log(`${file}:${line}\n\n${entry}\n${NEXT}`);
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseCall(args);
  if (values.help) {
    console.log(HELP);
    return;
  }
  const [kind = 'nothing', ...rest] = positionals;
  if (!isKind(kind)) {
    const kinds = 'metric, task, dataset, reading or paper';
    throw new NotWritten(`Say what is new: ${kinds}; not ${kind}.`, 2);
  }
  refuseUnsaid(kind, values);
  if (kind === 'paper') await append('papers', await paperFor(rest, values), values.content);
  else if (kind === 'reading')
    await append('readings', await readingFor(rest, values), values.content);
  else {
    const name = onlyName(kind, rest);
    const same = values['same-as'];
    if (same === undefined) await addName(kind, name, values);
    else await addSpellings(kind, name, same, values);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof NotWritten)) throw error;
  console.error(`${error.message}\nNothing was written. --help tells what this command does.`);
  process.exitCode = error.exitCode;
}
