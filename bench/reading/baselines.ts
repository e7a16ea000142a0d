import type { Registry } from '../../src/catalog/registry.ts';
import { isPlainNumber } from '../../src/source/value.ts';
import type { Pair } from './outcome.ts';

/** Two ways to split without weighing anything, to compare the reader with. */
export interface Baseline {
  readonly name: string;
  task(glued: string): Pair | undefined;
  measurement(glued: string): Pair | undefined;
}

/** `nL` of `GenerationLRW`, `)V` of `(Self-driven)VFHQ`: the first of these is mostly the border. */
const FIRST_BORDER = /(?<=[\p{Ll})])(?=[\p{Lu}\d])/u;

/** `0.861`, `-2`, `93%`: the longest number at the end. */
const LONGEST_NUMBER = /-?\d[\d,]*(?:\.\d+)?%?$/;

function cut(glued: string, index: number | undefined): Pair | undefined {
  if (index === undefined || index <= 0 || index >= glued.length) return undefined;
  return [glued.slice(0, index).trimEnd(), glued.slice(index).trimStart()];
}

/** The first case border, and the longest number at the end. */
export const FIRST_BORDER_BASELINE: Baseline = {
  name: 'first border, longest number',
  task: (glued) => cut(glued, FIRST_BORDER.exec(glued)?.index),
  measurement: (glued) => cut(glued, LONGEST_NUMBER.exec(glued)?.index),
};

/** The longest known task that starts the string, else the longest known dataset that ends it; the longest known metric before a number. */
export function registryBaseline({ tasks, datasets, metrics }: Registry): Baseline {
  const spelled = (things: Registry['tasks']) =>
    things.flatMap(({ name, spellings }) => [name, ...spellings]);
  const [taskNames, datasetNames] = [spelled(tasks), spelled(datasets)];
  const metricNames = metrics.flatMap(({ name, aliases }) => [name, ...aliases]);
  const longest = (names: readonly string[], fits: (name: string) => boolean) =>
    names.filter(fits).reduce((best, name) => (name.length > best.length ? name : best), '');
  return {
    name: 'registry alone',
    task(glued) {
      const task = longest(taskNames, (name) => glued.startsWith(name));
      if (task !== '' && task !== glued) return cut(glued, task.length);
      const dataset = longest(datasetNames, (name) => glued.endsWith(name));
      return dataset === '' ? undefined : cut(glued, glued.length - dataset.length);
    },
    measurement(glued) {
      const isMetric = (name: string) =>
        glued.startsWith(name) && isPlainNumber(glued.slice(name.length).trimStart());
      const metric = longest(metricNames, isMetric);
      return metric === '' ? undefined : cut(glued, metric.length);
    },
  };
}
