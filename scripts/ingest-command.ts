import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Problem } from '../src/catalog/problem.ts';
import { setFlagsFromString } from 'node:v8';
import { UnreadablePath } from '../src/ingest/added-sources.ts';
import { locateProblems } from '../src/ingest/located-problem.ts';
import { printGithub, printJson, printPretty } from '../src/ingest/print-problems.ts';
import { CannotStart, runIngest, type IngestReport } from '../src/ingest/run-ingest.ts';
import { countSeverities, describePages, summarise } from '../src/ingest/summarise.ts';
import { NoCommit } from '../src/store/committed-content.ts';
import { readStoredProblems } from '../src/store/content-state.ts';
import { cacheFolder } from './cache-folder.ts';
import { changedFiles, inChangedFiles, UnknownState } from './changed-files.ts';
import { npmKept, parseFault } from './npm-flags.ts';
import { showProgress } from './progress.ts';

const HELP = `Read scraped WorkDL pages and archives of Papers with Code into the catalog.

  npm run ingest                     read content/sources/ and bring content/ up to it
  npm run ingest -- PATH...          the same, with more pages: files (.txt, .md, .html) or folders
  npm run ingest -- --from pwc PATH...   the same, with archives

  --check            write nothing; exit code 1 when something would change
  --overwrite        replace papers that were edited by hand
  --prune            remove papers and benchmarks that no source supports any more
  --anew             forget what earlier runs wrote and no commit has, with its addresses,
                     and read it as if for the first time; --prune is included
  --from workdl      what PATH holds: scraped pages (the default)
  --from pwc         what PATH holds: archives of Papers with Code, as JSON or .json.gz:
                     evaluation-tables, papers-with-abstracts, links-between-papers-and-code
  --content DIR      the content folder (default: content)
  --format FORMAT    how problems are printed: pretty (the default), json or github
  --since STATE      print only problems of files that differ from a state of the
                     repository (origin/main, HEAD^1); what is counted stays the same
  --help             print this

A run on unchanged input ends early, as long as the last one is remembered in
.cache/. That folder can be deleted at any time. BENCHLEAF_CACHE in the
environment names another folder, or says "off".

Exit codes: 0 everything was read; 1 a file or a row was not, everything else was;
2 the call was wrong or the registry is invalid, and nothing was touched.
`;

/** The file that remembers the last run, unless nothing is to be remembered. */
function memoryFile(): string | undefined {
  const folder = cacheFolder();
  return folder && join(folder, 'last-ingest.json');
}

const PRINTERS = { pretty: printPretty, json: printJson, github: printGithub };

const ORIGINS = ['workdl', 'pwc'] as const;

/** A call that asks for something this command does not do. */
class WrongCall extends Error {
  override readonly name = 'WrongCall';
}

const OPTIONS = {
  check: { type: 'boolean', default: false },
  overwrite: { type: 'boolean', default: false },
  prune: { type: 'boolean', default: false },
  anew: { type: 'boolean', default: false },
  from: { type: 'string', default: 'workdl' },
  content: { type: 'string', default: 'content' },
  format: { type: 'string', default: 'pretty' },
  since: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const satisfies ParseArgsOptionsConfig;

function parseCall(args: string[]) {
  const kept = npmKept('ingest', Object.keys(OPTIONS));
  if (kept !== undefined) throw new WrongCall(kept);
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new WrongCall(parseFault(error));
  }
}

function isFormat(name: string): name is keyof typeof PRINTERS {
  return Object.hasOwn(PRINTERS, name);
}

function checkCall({ values, positionals: paths }: ReturnType<typeof parseCall>) {
  const { format, content: contentDir } = values;
  const from = ORIGINS.find((origin) => origin === values.from);
  if (!isFormat(format)) {
    throw new WrongCall(
      `--format is ${Object.keys(PRINTERS).join(', ')}; ${format} is none of them.`,
    );
  }
  if (from === undefined) {
    throw new WrongCall(`--from is ${ORIGINS.join(' or ')}; ${values.from} is neither.`);
  }
  if (!existsSync(contentDir)) {
    const help = 'Call this in the folder that holds it, or name it with --content.';
    throw new WrongCall(`There is no folder ${contentDir}. ${help}`);
  }
  return { ...values, format, from, contentDir, paths };
}

const keyOf = ({ code, file, line, found }: Problem) => JSON.stringify([code, file, line, found]);

/**
 * The problems that concern who names pages: those of these pages, and those that nobody was told of before.
 * Nothing is known to have been told where no run left its problems.
 */
function withoutKnown(
  problems: readonly Problem[],
  pages: IngestReport['inputs']['pages'],
  told: readonly Problem[],
  contentDir: string,
): Problem[] {
  const known = new Set(
    locateProblems({ problems: told, inputProblems: [] }, contentDir).map(keyOf),
  );
  const own = pages.flatMap(({ file, paper }) => [`/sources/${file}`, `/papers/${paper}.md`]);
  const isOwn = ({ file }: Problem) => own.some((path) => file.endsWith(path));
  return problems.filter((fault) => !known.has(keyOf(fault)) || isOwn(fault));
}

async function ingest(call: ReturnType<typeof checkCall>): Promise<number> {
  const start = performance.now();
  // Asked for first: after the run the files it wrote would be among them.
  const changed = call.since === undefined ? undefined : await changedFiles(call.since);
  // V8 lets the heap double before it collects, and what half a million papers leave would not fit twice.
  if (call.from === 'pwc') setFlagsFromString('--heap-growing-percent=20');
  // A program that asks for JSON is told everything.
  const isPerson = call.paths.length > 0 && call.format === 'pretty';
  const told = isPerson ? (readStoredProblems(call.contentDir) ?? []) : [];
  const progress = showProgress(process.stderr);
  const report = await runIngest({
    ...call,
    prune: call.prune || call.anew,
    memoryFile: memoryFile(),
    onProgress: progress.step,
  }).finally(progress.end);
  const seconds = (performance.now() - start) / 1000;
  const problems = locateProblems(report, call.contentDir);
  const { pages } = report.inputs;
  const printed = changed
    ? inChangedFiles(problems, changed)
    : withoutKnown(problems, pages, told, call.contentDir);
  process.stdout.write(PRINTERS[call.format](printed, report));
  // JSON is for a program: what a person reads goes beside it.
  const prose = call.format === 'json' ? process.stderr : process.stdout;
  prose.write(summarise(report, problems, { seconds, check: call.check }));
  if (!call.check) prose.write(describePages(report, call.contentDir));
  if (printed.length < problems.length) {
    const where = changed
      ? 'in files as they were before'
      : 'of other pages, known before: npm run ingest prints them';
    prose.write(`Not printed: ${problems.length - printed.length} ${where}.\n`);
  }
  const isOutOfDate = call.check && (report.changes.length > 0 || report.isPending);
  return countSeverities(problems).error > 0 || isOutOfDate ? 1 : 0;
}

async function main(args: string[]): Promise<number> {
  const parsed = parseCall(args);
  if (parsed.values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const call = checkCall(parsed);
  try {
    return await ingest(call);
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    const problems = locateProblems(
      { problems: error.problems, inputProblems: [] },
      call.contentDir,
    );
    process.stdout.write(PRINTERS[call.format](problems));
    process.stderr.write(`${error.message}\nNothing was touched.\n`);
    return 2;
  }
}

/** A disk that is full, a folder that may not be written: no fault of the program. */
function isDiskFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (isDiskFault(error)) {
    process.stderr.write(
      `${error.message}\nThe content is as it was, or the next run finishes what was begun.\n`,
    );
    process.exit(2);
  }
  const isCall = [WrongCall, UnreadablePath, UnknownState, NoCommit].some(
    (kind) => error instanceof kind,
  );
  if (!isCall) throw error;
  process.stderr.write(
    `${(error as Error).message}\nNothing was touched. --help tells what this command does.\n`,
  );
  process.exitCode = 2;
}
