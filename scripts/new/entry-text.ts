import type { Direction } from '../../src/catalog/direction.ts';
import { flowList, scalar } from '../../src/store/inline-yaml.ts';

/** What is known of a metric that is to be registered. */
export interface NewMetric {
  readonly id: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly direction: Direction | undefined;
  readonly unit: string | undefined;
  readonly measures: string | undefined;
  readonly isRating: boolean;
}

/** What is known of a task or a dataset that is to be registered. */
export interface NewName {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly area: string | undefined;
  readonly note: string | undefined;
}

/** How a glued text is to be read. */
export interface NewReading {
  readonly glued: string;
  readonly read: readonly [left: string, right: string];
  readonly note: string | undefined;
}

/** What is known of a paper and its source does not say. */
export interface NewPaperNote {
  readonly id: string;
  readonly title: string | undefined;
  readonly short: string | undefined;
  readonly arxiv: string | undefined;
  readonly doi: string | undefined;
  readonly code: string | undefined;
}

/** A key with its value, or where there is none a comment that says what would stand there. */
const line = (key: string, value: string | undefined, hint: string) =>
  value === undefined ? `  # ${key}: ${hint}` : `  ${key}: ${value}`;

const list = (spellings: readonly string[]) =>
  spellings.length === 0 ? undefined : flowList(spellings);
const text = (value: string | undefined) => (value === undefined ? undefined : scalar(value));

const entry = (first: string, ...lines: string[]) => `- ${[first, ...lines].join('\n')}\n`;

/** What a metric says that nobody has described: its page shows it, and so does its entry. */
export const NOT_DESCRIBED = 'Not described yet.';

/** An entry of `metrics.yaml`. */
export function metricEntry(metric: NewMetric): string {
  const { direction } = metric;
  return entry(
    `id: ${metric.id}`,
    `  name: ${scalar(metric.name)}`,
    line(
      'aliases',
      list(metric.spellings),
      '[Other Spelling] as printed, meaning exactly the same',
    ),
    direction === undefined
      ? '  direction: unknown # higher or lower, once somebody knows: unknown ranks nothing'
      : `  direction: ${direction}`,
    line('unit', text(metric.unit), 'dB'),
    line('range', undefined, '[0, 100] smallest and largest, null for an open end'),
    line('rating', metric.isRating ? 'true' : undefined, 'true where people gave the value'),
    `  measures: ${scalar(metric.measures ?? NOT_DESCRIBED)}`,
    line('reference', undefined, 'https://… where it is defined'),
  );
}

/** An entry of `tasks.yaml` or `datasets.yaml`. */
export function nameEntry({ name, spellings, area, note }: NewName): string {
  return entry(
    `name: ${scalar(name)}`,
    line('spellings', list(spellings), '[Other Spelling] confirmed to mean the same'),
    line('area', text(area), 'Computer Vision, or another that stands in this file'),
    line('note', text(note), 'What it is, in a sentence.'),
  );
}

/** An entry of `readings.yaml`. */
export function readingEntry({ glued, read, note }: NewReading): string {
  return entry(
    `glued: ${scalar(glued)}`,
    `  read: ${flowList(read)}`,
    line('note', text(note), 'Why, when the text alone does not show it.'),
  );
}

/** An entry of `papers.yaml`. */
export function paperEntry({ id, title, short, arxiv, doi, code }: NewPaperNote): string {
  return entry(
    `id: ${id}`,
    line('title', text(title), 'The title as printed, where its source has a fault'),
    line('short', text(short), 'The short name that charts use'),
    line('arxiv', text(arxiv), "'1808.09602', in quotes and without its version"),
    line('doi', text(doi), '10.1109/…'),
    line('code', text(code), 'https://… of its code'),
  );
}

/** A registry file with an entry at its end; a file that holds no entry says `[]`, which goes. */
export function withEntry(file: string, added: string): string {
  const before = file.replace(/^\[\]\s*$/m, '').trimEnd();
  return `${before}\n${added}`;
}
