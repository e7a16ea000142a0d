import { divideSplit } from '../catalog/benchmark.ts';
import type { Metric, Registry } from '../catalog/registry.ts';
import { NameEdges } from './name-edges.ts';
import type { NumberSightings } from './number-sightings.ts';
import type { DatasetPage, SourcePage } from './page.ts';
import type { Decision } from './split.ts';

/**
 * Names that rows were read to hold, each with the glued string that held it, or
 * `SEVERAL` of them: a row is never its own evidence.
 */
export type Sightings = ReadonlyMap<string, string>;

/** Stands for glued strings that differ; none is empty itself. */
export const SEVERAL = '';

/** What is known of names whatever the rows are read to hold: plain enough to be handed to another thread. */
export interface Ground {
  /** Glued string to its halves, as people decided. */
  readonly readings: ReadonlyMap<string, readonly [string, string]>;
  readonly metrics: {
    /** Name and alias to metric. */
    readonly exact: ReadonlyMap<string, Metric>;
    /** The same in lower case. */
    readonly folded: ReadonlyMap<string, Metric>;
  };
  readonly tasks: KnownNames;
  /** Names with and without a split. */
  readonly datasets: KnownNames;
}

/** Everything known before a glued string is split. */
export interface Knowledge extends Ground {
  /** What the surest rows of the corpus were read to hold; empty in the first pass. */
  readonly seen: Seen;
  /** The names of all tasks, seen ones as well, at the start of a glued string. */
  readonly taskEdges: NameEdges;
  /** The names of all datasets at its end. */
  readonly datasetEdges: NameEdges;
}

/** Names that people wrote down, and names that stand in cells of their own. */
interface KnownNames {
  readonly registry: ReadonlySet<string>;
  readonly cells: ReadonlySet<string>;
}

/** What other rows were read to hold. */
export interface Seen {
  readonly tasks: Sightings;
  readonly datasets: Sightings;
  readonly metrics: Sightings;
  /** `<glued place>` to the metrics of its rows. */
  readonly metricsAt: ReadonlyMap<string, Sightings>;
  readonly numbers: NumberSightings;
}

/** Nothing was read yet. */
export const NOTHING_SEEN: Seen = {
  tasks: new Map(),
  datasets: new Map(),
  metrics: new Map(),
  metricsAt: new Map(),
  numbers: new Map(),
};

/** Whether a name stands in another row than `glued`. */
export function seenElsewhere(
  sightings: Sightings | undefined,
  name: string,
  glued: string,
): boolean {
  const row = sightings?.get(name);
  return row !== undefined && row !== glued;
}

/** A printed dataset and its base: `LRW (test)` and `LRW`. */
function withBase(printed: string): string[] {
  const { dataset } = divideSplit(printed);
  return dataset === printed ? [printed] : [printed, dataset];
}

/** Gather what the registry, the clean cells of paper pages and those of dataset pages say. */
export function gatherGround(
  registry: Registry,
  pages: readonly SourcePage[],
  datasetPages: readonly DatasetPage[] = [],
): Ground {
  const names = registry.metrics.flatMap((metric) =>
    [metric.name, ...metric.aliases].map((name) => [name, metric] as const),
  );
  const cells = [
    ...pages.flatMap(({ rows }) => rows.map(({ place }) => place)),
    ...datasetPages.flatMap(({ rows }) => rows),
  ].filter((place) => 'task' in place);
  return {
    readings: new Map(registry.readings.map(({ glued, read }) => [glued, read])),
    metrics: {
      exact: new Map(names),
      folded: new Map(names.map(([name, metric]) => [name.toLowerCase(), metric])),
    },
    tasks: {
      registry: new Set(registry.tasks.flatMap(({ name, spellings }) => [name, ...spellings])),
      cells: new Set(cells.map(({ task }) => task)),
    },
    datasets: {
      registry: new Set(
        registry.datasets.flatMap(({ name, spellings }) => [name, ...spellings]).flatMap(withBase),
      ),
      cells: new Set(cells.flatMap(({ dataset }) => withBase(dataset))),
    },
  };
}

/** What is known before any row was read. */
export function gatherKnowledge(registry: Registry, pages: readonly SourcePage[]): Knowledge {
  return withSeen(gatherGround(registry, pages), NOTHING_SEEN);
}

/** The same, and what other rows were read to hold. */
export function withSeen(known: Ground, seen: Seen): Knowledge {
  const all = ({ registry, cells }: KnownNames, sightings: Sightings) =>
    [registry, cells, sightings].flatMap((names) => [...names.keys()]);
  return {
    ...known,
    seen,
    taskEdges: new NameEdges(all(known.tasks, seen.tasks), 'start'),
    datasetEdges: new NameEdges(all(known.datasets, seen.datasets), 'end'),
  };
}

/** The reading that people wrote down for a glued string: it is taken without doubt. */
export function curatedDecision<Clue extends string>(
  glued: string,
  { readings }: Knowledge,
): Decision<Clue> | undefined {
  const halves = readings.get(glued);
  if (!halves) return undefined;
  const [left, right] = halves;
  return {
    read: { left, right, index: left.length, clues: [], score: 0 },
    margin: Infinity,
    doubt: [],
  };
}
