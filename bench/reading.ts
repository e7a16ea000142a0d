import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadRegistry } from '../src/store/registry-files.ts';
import { foldByTask, holdOutTasks, withoutNamesOf } from './reading/folds.ts';
import { readLabelledRows, UnusableTable, type LabelledRow } from './reading/labelled-rows.ts';
import { readLabelled, type Outcomes } from './reading/outcome.ts';
import { reportOutcomes, reportWrong } from './reading/report.ts';

const ROOT = join(import.meta.dirname, '..');
const USAGE = `Usage: npm run bench -- reading TSV... [options]

Glues rows whose split is known, reads them, and counts what came out right.
A table has a header with the columns task, dataset, metric, printed and,
where it knows them, page (or paper) and listed.

  --folds N               divide the rows by task into N corpora (5)
  --hold-out-tasks SHARE  read the rows of this share of the tasks only
  --keep-names            leave the registry whole; otherwise names that occur
                          in the rows are taken out of it first
  --no-corpus             read each row alone
  --wrong N               list N wrong readings of each split`;

function parseCall() {
  return parseArgs({
    allowPositionals: true,
    options: {
      folds: { type: 'string', default: '5' },
      'hold-out-tasks': { type: 'string' },
      'keep-names': { type: 'boolean', default: false },
      'no-corpus': { type: 'boolean', default: false },
      wrong: { type: 'string', default: '0' },
    },
  });
}

type Options = ReturnType<typeof parseCall>['values'];

function corporaOf(rows: readonly LabelledRow[], options: Options): LabelledRow[][] {
  const share = options['hold-out-tasks'];
  return share === undefined
    ? foldByTask(rows, Number(options.folds))
    : [holdOutTasks(rows, Number(share))];
}

/** What is wrong with the numbers of a call, if anything is. */
function faultOf({ folds, wrong, 'hold-out-tasks': share = '1' }: Options): string | undefined {
  if (!/^[1-9]\d*$/.test(folds)) return `--folds wants a whole number, not ${folds}.`;
  if (!/^\d+$/.test(wrong)) return `--wrong wants a whole number, not ${wrong}.`;
  if (!(Number(share) > 0 && Number(share) <= 1)) {
    return `--hold-out-tasks wants a share up to 1, not ${share}.`;
  }
  return undefined;
}

async function main(): Promise<void> {
  const { values: options, positionals } = parseCall();
  const fault = faultOf(options);
  if (fault !== undefined) throw new UnusableTable(fault);
  if (positionals.length === 0) throw new UnusableTable('Name a table to read.');
  const { registry } = await loadRegistry(join(ROOT, 'content'));
  for (const table of positionals) {
    const outcomes: Outcomes[] = corporaOf(readLabelledRows(table), options).map((rows) =>
      readLabelled(rows, {
        registry: options['keep-names'] ? registry : withoutNamesOf(registry, rows),
        whole: registry,
        alone: options['no-corpus'],
      }),
    );
    const all: Outcomes = {
      task: outcomes.flatMap(({ task }) => task),
      measurement: outcomes.flatMap(({ measurement }) => measurement),
    };
    console.log(`\n${table}: ${outcomes.length} corpora\n${reportOutcomes(all)}`);
    if (options.wrong !== '0') console.log(reportWrong(all, Number(options.wrong)));
  }
}

try {
  await main();
} catch (error) {
  const isCall = error instanceof UnusableTable || (error instanceof TypeError && 'code' in error);
  if (!isCall) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
