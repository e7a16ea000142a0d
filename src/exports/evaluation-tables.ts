import type { Catalog } from '../catalog/catalog.ts';
import type { Paper, Result } from '../catalog/paper.ts';
import { compareText } from '../catalog/problem.ts';
import type { EvaluationRow, EvaluationTask } from './evaluation-tables-schema.ts';

/** A result and the paper it belongs to. */
interface Held {
  readonly paper: Omit<Paper, 'abstract'>;
  readonly result: Result;
}

/** What a row of a leaderboard has but for its values. */
function emptyRow({ paper, result }: Held): EvaluationRow {
  const { title, addresses = [], date, repositories = [] } = paper;
  return {
    model_name: result.model ?? '',
    metrics: {},
    paper_title: title,
    paper_url: addresses[0] ?? '',
    paper_date: date ?? null,
    code_links: repositories.map(({ url }) => ({ title: new URL(url).pathname.slice(1), url })),
    model_links: [],
    uses_additional_data: result.additional_data ?? null,
  };
}

/** The key of a record that no name of a metric can be taken for. */
function put(metrics: Record<string, string>, name: string, printed: string): void {
  Object.defineProperty(metrics, name, {
    value: printed,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** The results of one paper's model as rows: a value that stands twice in a metric opens another row. */
function rowsOf(results: readonly Held[]): EvaluationRow[] {
  const rows: EvaluationRow[] = [];
  for (const held of results) {
    const [, , name, printed] = held.result.read;
    if (name === undefined || printed === undefined) {
      rows.push(emptyRow(held));
      continue;
    }
    let row = rows.find(({ metrics }) => !Object.hasOwn(metrics, name));
    if (!row) rows.push((row = emptyRow(held)));
    put(row.metrics, name, printed);
  }
  return rows;
}

/** A task with the benchmarks it is measured on. */
export interface TabledTask {
  readonly name: string;
  readonly area: string | null;
  readonly spellings: readonly string[];
  readonly benchmarks: readonly { readonly printed: string; readonly held: readonly Held[] }[];
}

function datasetOf({
  printed,
  held,
}: TabledTask['benchmarks'][number]): EvaluationTask['datasets'][number] {
  const byModel = Map.groupBy(held, ({ paper, result: { model, additional_data } }) =>
    JSON.stringify([paper.id, model ?? null, additional_data ?? null]),
  );
  const rows = [...byModel.values()].flatMap(rowsOf);
  const names = new Set(held.flatMap(({ result }) => result.read[2] ?? []));
  return {
    dataset: printed,
    ...{ description: '', dataset_links: [], dataset_citations: [], subdatasets: [] },
    sota: { metrics: [...names].sort(compareText), rows },
  };
}

/** A task as an entry of {@link evaluationTables}, its datasets in the order of their names. */
export function evaluationTask({ name, area, spellings, benchmarks }: TabledTask): EvaluationTask {
  return {
    task: name,
    description: '',
    categories: area === null ? [] : [area],
    ...{ subtasks: [], synonyms: [...spellings], source_link: null },
    datasets: benchmarks.toSorted((a, b) => compareText(a.printed, b.printed)).map(datasetOf),
  };
}

/**
 * The catalog in the shape of `evaluation-tables.json` of Papers with Code, tasks,
 * datasets and rows in the order of names and ids. Values and names of metrics are
 * as printed; authors, abstracts, doubts and older values have no place in it.
 */
export function evaluationTables({
  papers,
  benchmarks,
  registry,
}: Pick<Catalog, 'papers' | 'benchmarks' | 'registry'>): EvaluationTask[] {
  const held = Map.groupBy(
    papers.flatMap((paper) => paper.results.map((result): Held => ({ paper, result }))),
    ({ result }) => result.benchmark,
  );
  const known = new Map(registry.tasks.map((task) => [task.name, task]));
  const byTask = Map.groupBy(benchmarks, ({ task }) => task);
  return [...byTask]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, own]) =>
      evaluationTask({
        name,
        area: known.get(name)?.area ?? null,
        spellings: known.get(name)?.spellings ?? [],
        benchmarks: own.map(({ id, printed }) => ({ printed, held: held.get(id) ?? [] })),
      }),
    );
}
