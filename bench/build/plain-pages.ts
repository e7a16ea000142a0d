import { loadCatalog } from '../../src/store/load-catalog.ts';
import { indexCatalog } from '../../src/views/index-catalog.ts';
import { paperStandings } from '../../src/views/paper-standings.ts';
import type { BenchmarkView } from '../../src/views/things.ts';

/** A page as every engine can make it: a heading, text, and a table whose first column leads on. */
export interface PlainPage {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly lede: string;
  readonly text: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly href: string; readonly cells: readonly string[] }[];
}

function listOf(benchmarks: readonly BenchmarkView[]): Pick<PlainPage, 'head' | 'rows'> {
  return {
    head: ['Benchmark', 'Held', 'Verdict'],
    rows: benchmarks.map(({ id, name, coverage, boards }) => ({
      href: `/benchmarks/${id}/`,
      cells: [name, String(coverage.held), boards[0]!.verdict],
    })),
  };
}

/** The main kinds of pages of a catalog, with what stands in the middle of each. */
export async function plainPages(content: string): Promise<PlainPage[]> {
  const index = indexCatalog(await loadCatalog(content));
  const benchmarks = new Map(index.benchmarks.map((benchmark) => [benchmark.id, benchmark]));
  const named = (kind: 'tasks' | 'datasets') =>
    index[kind].map(({ id, name, benchmarks: own }) => ({
      kind,
      id,
      title: name,
      lede: `${own.length} benchmarks`,
      text: '',
      ...listOf(own),
    }));
  return [
    ...index.papers.map((paper) => ({
      kind: 'papers',
      id: paper.id,
      title: paper.shownTitle,
      lede: `${paper.authors.join(', ')} · ${paper.year ?? 'no year'}`,
      text: paper.abstract,
      head: ['Benchmark', 'Metric', 'Value', 'Place', 'Read from'],
      rows: paperStandings(paper, benchmarks).map(({ board, row }) => ({
        href: `/benchmarks/${board.benchmark.id}/`,
        cells: [
          board.benchmark.name,
          board.metric?.name ?? '',
          row.printed ?? 'n/a',
          row.placeText ?? '',
          'lines' in row.result.source ? `line ${row.result.source.lines[0]}` : '',
        ],
      })),
    })),
    ...index.benchmarks.map(({ id, name, boards: [board] }) => ({
      kind: 'benchmarks',
      id,
      title: name,
      lede: board!.verdict,
      text: board!.notices.map(({ sentence }) => sentence).join(' '),
      head: ['Paper', 'Place', 'Value', 'Why', 'Year'],
      rows: board!.rows.map((row) => ({
        href: `/papers/${row.paper.id}/`,
        cells: [
          row.paper.shownTitle,
          row.placeText ?? '',
          row.printed ?? 'n/a',
          row.explanation,
          String(row.paper.year ?? ''),
        ],
      })),
    })),
    ...named('tasks'),
    ...named('datasets'),
    ...index.authors.map(({ id, name, papers }) => ({
      kind: 'authors',
      id,
      title: name,
      lede: `${papers.length} papers`,
      text: '',
      head: ['Paper', 'Year'],
      rows: papers.map((paper) => ({
        href: `/papers/${paper.id}/`,
        cells: [paper.shownTitle, String(paper.year ?? '')],
      })),
    })),
  ];
}
