import type { ComparisonRow } from '../views/comparison-row.ts';
import type { Comparison } from '../views/comparison.ts';
import type { ComparisonExport } from './comparison-schema.ts';
import { type CsvCell, toCsv } from './csv.ts';

type ComparedBoard = ComparisonExport['boards'][number];

function comparedBoard(papers: Comparison['papers'], row: ComparisonRow): ComparedBoard {
  const { benchmark, metric, counted, reasons, cells } = row;
  return {
    benchmark: {
      id: benchmark.id,
      task: benchmark.task,
      dataset: benchmark.dataset,
      address: benchmark.address,
    },
    metric: metric && { id: metric.id, name: metric.name, direction: metric.direction },
    counted,
    reasons: [...reasons],
    values: cells.flatMap((cell, index) => {
      const paper = papers[index];
      if (cell === undefined || paper === undefined) return [];
      const { id, model, value, printed, place, tied, held, explanation, sourceAddress } =
        cell.result;
      return [
        {
          paper: paper.id,
          id,
          model,
          value: value as ComparedBoard['values'][number]['value'],
          printed,
          place,
          tied,
          held,
          best: cell.isBest,
          explanation,
          sourceAddress,
        },
      ];
    }),
  };
}

/** A comparison as its JSON file has it. */
export function exportComparison({ papers, shared, scores }: Comparison): ComparisonExport {
  return {
    papers: papers.map(({ id, title, label, year, address }, index) => ({
      id,
      title,
      label,
      year,
      address,
      ...(scores[index] ?? { wins: 0, ties: 0, losses: 0 }),
    })),
    boards: shared.map((row) => comparedBoard(papers, row)),
  };
}

/** The columns of a comparison; new ones are only ever appended. */
export const COMPARISON_COLUMNS = [
  'benchmark_id',
  'task',
  'dataset',
  'metric',
  'direction',
  'counted',
  'reasons',
  'paper_id',
  'paper_label',
  'model',
  'value',
  'printed',
  'place',
  'held',
  'best',
  'result_id',
] as const;

/** A comparison as CSV: one line for each value of a paper on a shared board. */
export function comparisonCsv(comparison: Comparison): string {
  const { papers, boards } = exportComparison(comparison);
  const labels = new Map(papers.map(({ id, label }) => [id, label]));
  const rows = boards.flatMap(({ benchmark, metric, counted, reasons, values }) =>
    values.map((value): CsvCell[] => [
      benchmark.id,
      benchmark.task,
      benchmark.dataset,
      metric?.id,
      metric?.direction,
      String(counted),
      reasons.join(' '),
      value.paper,
      labels.get(value.paper),
      value.model,
      typeof value.value === 'number' ? value.value : JSON.stringify(value.value),
      value.printed,
      value.place,
      value.held,
      String(value.best),
      value.id,
    ]),
  );
  return toCsv(COMPARISON_COLUMNS, rows);
}
