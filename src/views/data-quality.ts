import {
  compareText,
  PROBLEMS,
  type Problem,
  type ProblemCode,
  type Severity,
} from '../catalog/problem.ts';
import type { CatalogIndex } from './index-catalog.ts';
import { foldName } from './naming.ts';
import { NOTICES, type Notice, type NoticeCode } from './notice.ts';
import type { Board, HeldResult, MetricView } from './things.ts';

export interface ProblemGroup {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly summary: string;
  readonly problems: readonly Problem[];
}

export interface NoticeGroup {
  readonly code: NoticeCode;
  readonly title: string;
  readonly found: readonly { board: Board; notice: Notice }[];
}

export interface Quality {
  readonly problems: readonly ProblemGroup[];
  readonly notices: readonly NoticeGroup[];
  readonly doubts: readonly HeldResult[];
  /** Names that differ by case, hyphen or number only; nobody has confirmed that they are one. */
  readonly likelyMerges: readonly {
    kind: 'tasks' | 'datasets';
    things: readonly { id: string; name: string }[];
  }[];
  readonly unknownMetrics: readonly MetricView[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Everything the catalog doubts about itself, by code, most severe and most frequent first. */
export function dataQuality(index: CatalogIndex): Quality {
  return {
    problems: problemGroups(index.problems),
    notices: noticeGroups(index.benchmarks.flatMap(({ boards }) => boards)),
    doubts: index.papers
      .flatMap(({ held }) => held)
      .filter(({ result }) => result.doubt.length > 0),
    likelyMerges: [
      ...alike(index.tasks).map((things) => ({ kind: 'tasks' as const, things })),
      ...alike(index.datasets).map((things) => ({ kind: 'datasets' as const, things })),
    ],
    unknownMetrics: index.metrics.filter(({ known }) => !known),
  };
}

function problemGroups(problems: readonly Problem[]): ProblemGroup[] {
  return [...Map.groupBy(problems, ({ code }) => code)]
    .map(([code, found]) => ({ code, ...PROBLEMS[code], problems: found }))
    .toSorted(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.problems.length - a.problems.length ||
        compareText(a.code, b.code),
    );
}

function noticeGroups(boards: readonly Board[]): NoticeGroup[] {
  const found = boards.flatMap((board) => board.notices.map((notice) => ({ board, notice })));
  return [...Map.groupBy(found, ({ notice }) => notice.code)]
    .map(([code, group]) => ({ code, title: NOTICES[code].title, found: group }))
    .toSorted((a, b) => b.found.length - a.found.length || compareText(a.code, b.code));
}

function alike<T extends { readonly name: string; readonly similar: readonly T[] }>(
  things: readonly T[],
): T[][] {
  const unsettled = things.filter(({ similar }) => similar.length > 0);
  return [...Map.groupBy(unsettled, ({ name }) => foldName(name)).values()];
}
