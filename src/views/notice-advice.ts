import type { NoticeCode } from './notice.ts';

/** What whoever keeps the catalog can do about a notice. */
export const NOTICE_ADVICE: Readonly<Record<NoticeCode, string>> = {
  'user-study':
    'Nothing to mend: numbers of a user study compare with others of the same study only.',
  rating:
    'Nothing to mend, unless the metric is computed and nobody was asked: then its entry in content/registry/metrics.yaml says “rating” by mistake.',
  'direction-unknown':
    'Give the metric a direction in content/registry/metrics.yaml, or leave it unknown where papers disagree.',
  'mixed-scales':
    'Open the board and look at the source of each value. A row that was read wrongly is settled in content/registry/readings.yaml.',
  rescaled: 'Nothing to mend: it stands on the rescaled view of a board, which says so itself.',
  'metrics-differ':
    'Nothing to mend: each metric is a board of its own. If two names mean one metric, make one an alias of the other in content/registry/metrics.yaml.',
  outlier:
    'Open the source of the value. If it was read wrongly, settle its row in content/registry/readings.yaml.',
  'similar-dataset':
    'Whoever knows that two names mean one dataset lists one under “spellings” of the other in content/registry/datasets.yaml; whoever knows that they are different says so under “distinct”.',
  'doubtful-reading':
    'Open the source of the value, and settle its row in content/registry/readings.yaml.',
};
