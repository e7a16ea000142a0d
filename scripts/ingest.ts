import { parseArgs } from 'node:util';
import { existsSync } from 'node:fs';
import { UnreadablePath } from '../src/ingest/added-sources.ts';
import { locateProblems } from '../src/ingest/located-problem.ts';
import { printGithub, printPretty } from '../src/ingest/print-problems.ts';
import { CannotStart, runIngest } from '../src/ingest/run-ingest.ts';
import { countSeverities, summarise } from '../src/ingest/summarise.ts';
import { PROBLEMS, type Problem } from '../src/catalog/problem.ts';
import { showProgress } from './progress.ts';

const HELP = `Read scraped WorkDL pages into the catalog.

  npm run ingest                       read content/sources/ and bring content/ up to it
  npm run ingest -- PATH...            add pages (.txt, .md) or folders of them first

  --check            write nothing; exit code 1 when something would change
  --overwrite        replace papers that were edited by hand
  --prune            remove papers and benchmarks that no source supports any more
  --from workdl      what PATH holds: scraped pages (the default)
  --content DIR      the content folder (default: content)
  --format FORMAT    how problems are printed: pretty, json or github
  --help             print this

Exit codes: 0 everything was read; 1 a file or a row was not, all others were;
2 the call was wrong or the registry is invalid, and nothing was touched.
`;

const FORMATS = ['pretty', 'json', 'github'] as const;

/** A call that asks for something this command does not do. */
class WrongCall extends Error {}

function parseCall(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        check: { type: 'boolean', default: false },
        overwrite: { type: 'boolean', default: false },
        prune: { type: 'boolean', default: false },
        from: { type: 'string', default: 'workdl' },
        content: { type: 'string', default: 'content' },
        format: { type: 'string', default: 'pretty' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new WrongCall(error instanceof Error ? error.message : String(error));
  }
}

function checkCall({ values, positionals }: ReturnType<typeof parseCall>) {
  const format = FORMATS.find((name) => name === values.format);
  if (!format) throw new WrongCall(`--format is ${FORMATS.join(', ')}, not ${values.format}.`);
  if (values.from === 'pwc') {
    throw new WrongCall(
      'Archives of Papers with Code are not read yet; --from workdl reads scraped pages.',
    );
  }
  if (values.from !== 'workdl') throw new WrongCall(`--from is workdl, not ${values.from}.`);
  if (!existsSync(values.content)) {
    throw new WrongCall(
      `There is no folder ${values.content}. Call this from the project's folder, or name it with --content.`,
    );
  }
  return { ...values, format, contentDir: values.content, paths: positionals };
}

function withSeverity(fault: Problem) {
  return { severity: PROBLEMS[fault.code].severity, ...fault };
}

async function main(args: string[]): Promise<number> {
  const parsed = parseCall(args);
  if (parsed.values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const call = checkCall(parsed);
  const start = performance.now();
  const progress = showProgress(process.stderr);
  const report = await runIngest({ ...call, onProgress: progress.step }).finally(progress.end);
  const seconds = (performance.now() - start) / 1000;

  const problems = locateProblems(report, call.contentDir);
  const summary = summarise(report, problems, { seconds, check: call.check });
  if (call.format === 'json') {
    const { sources, papers, results, benchmarks, isPending } = report;
    const changes = report.changes.map(({ path, kind }) => ({ path, kind }));
    const document = {
      sources,
      papers,
      results,
      benchmarks,
      changes,
      isPending,
      problems: problems.map(withSeverity),
    };
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    process.stderr.write(summary);
  } else {
    process.stdout.write(call.format === 'github' ? printGithub(problems) : printPretty(problems));
    process.stdout.write(summary);
  }
  const isOutOfDate = call.check && (report.changes.length > 0 || report.isPending);
  return countSeverities(problems).error > 0 || isOutOfDate ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof WrongCall || error instanceof UnreadablePath) {
    process.stderr.write(
      `${error.message}\nNothing was touched. --help tells what can be asked.\n`,
    );
  } else if (error instanceof CannotStart) {
    const located = locateProblems({ problems: error.problems, inputProblems: [] }, 'content');
    process.stderr.write(`${printPretty(located)}${error.message}\nNothing was touched.\n`);
  } else {
    throw error;
  }
  process.exitCode = 2;
}
