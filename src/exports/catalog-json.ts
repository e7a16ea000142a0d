import type { Addresses } from '../views/addresses.ts';
import { boardVerdict } from '../views/board-verdict.ts';
import { licenceOfSource } from '../views/licences.ts';
import { type PaperStanding, paperStandings } from '../views/paper-standings.ts';
import type { BenchmarkView, HeldResult, MetricView, PaperView } from '../views/things.ts';
import type { BenchmarkExport, PaperExport, Standing } from './schemas.ts';

/** The address of the source line a result was read from, where the site shows it. */
export type SourceAddress = (row: HeldResult) => string | null;

function metricRef(metric: MetricView | undefined): Standing['metric'] {
  if (metric === undefined) return null;
  return { id: metric.id, name: metric.name, direction: metric.direction, unit: metric.unit };
}

function standing(
  { board, row }: PaperStanding,
  addresses: Addresses,
  sourceAddress: SourceAddress,
): Standing {
  const { benchmark } = board;
  const metric = row.result.metric === null ? undefined : board.metric;
  return {
    id: row.id,
    benchmark: {
      id: benchmark.id,
      task: benchmark.task,
      dataset: benchmark.printed,
      split: benchmark.split,
      address: addresses.board(benchmark, metric?.id),
    },
    metric: metricRef(metric),
    model: row.result.model ?? null,
    value: row.result.value,
    printed: row.printed,
    uncertainty: row.result.uncertainty ?? null,
    unit: row.result.unit ?? metric?.unit ?? null,
    additionalData: row.result.additional_data ?? null,
    history: (row.result.history ?? []).map(({ value, source, read }) => ({
      value,
      printed: read[3] ?? null,
      source,
    })),
    place: row.place,
    tied: row.tied,
    explanation: row.explanation,
    held: board.heldHere,
    listed: benchmark.listed,
    source: row.result.source,
    license: licenceOfSource(row.paper.captures, row.result.source),
    sourceAddress: sourceAddress(row),
    read: row.result.read,
    doubt: row.result.doubt,
  };
}

/** A paper as `/papers/<id>.json` has it. */
export function exportPaper(
  paper: PaperView,
  benchmarkById: ReadonlyMap<string, BenchmarkView>,
  addresses: Addresses,
  sourceAddress: SourceAddress,
): PaperExport {
  return {
    id: paper.id,
    title: paper.shownTitle,
    label: paper.label,
    authors: paper.authors,
    year: paper.year,
    abstract: paper.abstract.text,
    address: addresses.page('papers', paper.id),
    arxiv: paper.note?.arxiv ?? paper.arxiv ?? null,
    doi: paper.note?.doi ?? null,
    addresses: paper.addresses ?? [],
    date: paper.date ?? null,
    proceeding: paper.proceeding ?? null,
    codeAddress: paper.note?.code ?? paper.repositories?.[0]?.url ?? null,
    repositories: paper.repositories ?? [],
    hasCode: paper.code,
    links: paper.links,
    captures: paper.captures,
    results: paperStandings(paper, benchmarkById).map((one) =>
      standing(one, addresses, sourceAddress),
    ),
  };
}

/** A benchmark with its boards as `/benchmarks/<id>.json` has it. */
export function exportBenchmark(
  benchmark: BenchmarkView,
  addresses: Addresses,
  sourceAddress: SourceAddress,
): BenchmarkExport {
  return {
    id: benchmark.id,
    task: benchmark.task,
    dataset: benchmark.dataset,
    split: benchmark.split,
    printed: benchmark.printed,
    address: addresses.page('benchmarks', benchmark.id),
    held: benchmark.coverage.held,
    listed: benchmark.listed,
    boards: benchmark.boards.map((board) => ({
      metric: metricRef(board.metric),
      ranked: board.ranked,
      verdict: boardVerdict(board),
      notices: board.notices.map((notice) => ({ ...notice, rows: [...notice.rows] })),
      rows: board.rows.map((row) => ({
        id: row.id,
        place: row.place,
        tied: row.tied,
        paper: {
          id: row.paper.id,
          title: row.paper.shownTitle,
          label: row.paper.label,
          year: row.paper.year,
          address: addresses.page('papers', row.paper.id),
        },
        model: row.result.model ?? null,
        value: row.result.value,
        printed: row.printed,
        explanation: row.explanation,
        additionalData: row.result.additional_data ?? null,
        source: row.result.source,
        license: licenceOfSource(row.paper.captures, row.result.source),
        sourceAddress: sourceAddress(row),
        doubt: row.result.doubt,
      })),
    })),
  };
}
