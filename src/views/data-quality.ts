import {
  compareText,
  PROBLEMS,
  type Problem,
  type ProblemCode,
  type Severity,
} from '../catalog/problem.ts';
import { countDataset, countMetric, countTask, type CountedName } from './counted-names.ts';
import type { CatalogIndex } from './index-catalog.ts';
import { namesakeGroups, type Namesake } from './namesakes.ts';
import { NOTICE_ADVICE } from './notice-advice.ts';
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
  /** What to do about it. */
  readonly advice: string;
  readonly tone: Notice['tone'];
  readonly found: readonly { board: Board; notice: Notice }[];
}

/** Names that may mean the same. */
export interface LikelyMerge {
  readonly kind: 'tasks' | 'datasets' | 'metrics';
  readonly things: readonly CountedName[];
}

export interface Quality {
  readonly problems: readonly ProblemGroup[];
  readonly notices: readonly NoticeGroup[];
  readonly doubts: readonly HeldResult[];
  /** Names that differ by case, hyphen or number only; nobody has confirmed that they are one. */
  readonly likelyMerges: readonly LikelyMerge[];
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
      ...likelyMerges('tasks', index.tasks, countTask),
      ...likelyMerges('datasets', index.datasets, countDataset),
      ...likelyMerges('metrics', index.metrics, countMetric),
    ],
    unknownMetrics: index.metrics.filter(({ known }) => !known),
  };
}

function likelyMerges<T extends Namesake<T>>(
  kind: LikelyMerge['kind'],
  things: readonly T[],
  count: (thing: T) => CountedName,
): LikelyMerge[] {
  return namesakeGroups(things).map((group) => ({ kind, things: group.map(count) }));
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
    .map(([code, group]) => ({ code, ...NOTICES[code], advice: NOTICE_ADVICE[code], found: group }))
    .toSorted((a, b) => b.found.length - a.found.length || compareText(a.code, b.code));
}
