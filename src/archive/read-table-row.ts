import type { Repository, Result } from '../catalog/paper.ts';
import { archiveProblem, type Problem } from '../catalog/problem.ts';
import { isRawNumber } from '../catalog/raw-json.ts';
import { parseValue } from '../source/value.ts';
import { isObject, lineOf, listOf, pointerStep, printedOf, type RawObject } from './fields.ts';
import { readMention, type Mention } from './mention.ts';
import { addressIn, dayIn, misfit, type Place } from './place.ts';
import { isValue, type TableRow } from './table-rows.ts';
import { trimmed } from './trimmed.ts';

/** A metric of a row and what the row has in it. */
export interface RowValue extends Pick<Result, 'value' | 'uncertainty' | 'unit' | 'kind'> {
  readonly metric: string;
  readonly printed: string;
  readonly pointer: string;
}

/** A row of a leaderboard, read. */
export interface ReadTableRow {
  readonly pointer: string;
  readonly task: string;
  readonly dataset: string;
  readonly listed: number;
  readonly mention: Mention;
  readonly date: string | undefined;
  readonly model: string | undefined;
  readonly additionalData: boolean | undefined;
  /** Those that have a value; a row may have none. */
  readonly values: readonly RowValue[];
  readonly repositories: readonly Repository[];
}

function readRowValue(
  metric: string,
  printed: string,
  { file, pointer }: Place,
  problems: Problem[],
): RowValue {
  const parsed = parseValue(printed, metric);
  if (!parsed) {
    const help = 'It is shown as it is printed and has no place on the board.';
    const found = `${metric}: ${printed}`;
    problems.push(archiveProblem('value-not-understood', file, pointer, found, help));
  }
  return { metric, printed, pointer, ...(parsed ?? { value: null, kind: 'text' }) };
}

function valuesIn(metrics: RawObject, place: Place, problems: Problem[]): RowValue[] {
  return Object.entries(metrics).flatMap(([name, value]) => {
    const at = { file: place.file, pointer: `${place.pointer}/metrics${pointerStep(name)}` };
    const metric = lineOf(name);
    const printed = printedOf(value);
    if (!isValue(value)) return [];
    if (printed !== undefined && metric !== '') return readRowValue(metric, printed, at, problems);
    problems.push(misfit(at, value, 'a metric with its value'));
    return [];
  });
}

function codeIn(row: RawObject, place: Place, problems: Problem[]): Repository[] {
  const links = listOf(row['code_links']) ?? [];
  return links.flatMap((link, index) => {
    const at = { file: place.file, pointer: `${place.pointer}/code_links/${index}/url` };
    const url = addressIn(isObject(link) ? link['url'] : link, at, problems);
    return url === undefined ? [] : { url };
  });
}

/** Read a kept row of a leaderboard; whatever is wrong with it comes back beside it. */
export function readTableRow(
  { pointer, task, dataset, listed, row }: TableRow,
  file: string,
): { row: ReadTableRow | undefined; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const place = { file, pointer };
  const mention = readMention(row['paper_title'], row['paper_url'], place, problems);
  if (mention.title === undefined && mention.address === undefined) {
    const help = 'No paper is invented for it: the row is kept and not shown.';
    const found = lineOf(row['model_name']) || JSON.stringify(row['metrics'] ?? null);
    return {
      row: undefined,
      problems: [archiveProblem('nameless-paper', file, pointer, found, help)],
    };
  }
  const { metrics, uses_additional_data: additional } = row;
  if (!isObject(metrics)) {
    return { row: undefined, problems: [misfit(place, row, 'a row with its metrics')] };
  }
  const model = isRawNumber(row['model_name'])
    ? row['model_name'].rawJSON
    : lineOf(row['model_name']);
  const read = {
    ...{ pointer, task, dataset, listed, mention },
    date: dayIn(row['paper_date'], place, problems),
    model: model === '' ? undefined : model,
    additionalData: typeof additional === 'boolean' ? additional : undefined,
    values: valuesIn(metrics, place, problems),
    repositories: trimmed(codeIn(row, place, problems)),
  };
  return { row: read, problems };
}
