import { describe, expect, test } from 'vitest';
import { FIRST_BORDER_BASELINE, registryBaseline } from '../../bench/reading/baselines.ts';
import { foldByTask, holdOutTasks, withoutNamesOf } from '../../bench/reading/folds.ts';
import { parseLabelledRows, UnusableTable } from '../../bench/reading/labelled-rows.ts';
import { isRight, readLabelled } from '../../bench/reading/outcome.ts';
import { EMPTY_REGISTRY } from '../../src/catalog/registry.ts';

const TABLE = [
  'paper\ttask\tdataset\tmetric\tprinted',
  'a\tWeed Detection\tnuFields (test)\tHits@10\t97.9',
  'a\tWeed Detection\tPlots\t\t',
  'b\tCrop Yield Prediction\tOrchard-3\tPSNR / SSIM\t31.2/0.91',
].join('\n');
const rows = parseLabelledRows(TABLE, 'weeds.tsv');
const named = (name: string) => ({ name, spellings: [], distinct: [], area: null, note: null });

describe('a table of labelled rows', () => {
  test('is glued, read and compared, rows without a result included', () => {
    const whole = EMPTY_REGISTRY;
    const { task, measurement } = readLabelled(rows, { registry: whole, whole, alone: false });
    expect(task.map((outcome) => isRight(outcome, outcome.read))).toEqual([true, true, true]);
    expect(measurement.map(({ read }) => read)).toEqual([
      ['Hits@10', '97.9'],
      ['PSNR / SSIM', '31.2/0.91'],
    ]);
  });

  test('without a column is refused, and the column is named', () => {
    expect(() => parseLabelledRows('task\tdataset', 'x.tsv')).toThrow(UnusableTable);
    expect(() => parseLabelledRows('task\tdataset', 'x.tsv')).toThrow('metric, printed');
  });
});

test('all rows of a task stand in one fold, and no row is lost', () => {
  const folds = foldByTask(rows, 3);
  expect(folds.flat()).toHaveLength(rows.length);
  const tasks = folds.flatMap((fold) => [...new Set(fold.map(({ task }) => task))]);
  expect(new Set(tasks).size).toBe(tasks.length);
  expect(holdOutTasks(rows, 1)).toEqual(rows);
});

test('names that occur in the rows are taken out of the registry', () => {
  const registry = {
    ...EMPTY_REGISTRY,
    tasks: [named('Weed Detection'), named('Bee Counting')],
    datasets: [named('nuFields'), named('Hive-3')],
  };
  const { tasks, datasets } = withoutNamesOf(registry, rows);
  expect(tasks.map(({ name }) => name)).toEqual(['Bee Counting']);
  expect(datasets.map(({ name }) => name)).toEqual(['Hive-3']);
});

test('the baselines cut at the first border, the longest number, and known names', () => {
  expect(FIRST_BORDER_BASELINE.task('Weed DetectionPlots')).toEqual(['Weed Detection', 'Plots']);
  expect(FIRST_BORDER_BASELINE.measurement('Hits@1097.9')).toEqual(['Hits@', '1097.9']);
  const alone = registryBaseline({ ...EMPTY_REGISTRY, tasks: [named('Weed')] });
  expect(alone.task('WeednuFields')).toEqual(['Weed', 'nuFields']);
  expect(alone.measurement('Hits@1097.9')).toBeUndefined();
});
