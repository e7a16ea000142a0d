/** Why values may not compare, each with the tone it is said in. */
export const NOTICES = {
  'user-study': {
    tone: 'blocking',
    title: 'User studies do not compare',
  },
  rating: { tone: 'blocking', title: 'Rated by people' },
  'direction-unknown': { tone: 'blocking', title: 'Direction unknown' },
  'mixed-scales': { tone: 'blocking', title: 'Mixed scales' },
  rescaled: { tone: 'notice', title: 'A rescaled view' },
  'metrics-differ': { tone: 'notice', title: 'More than one metric' },
  outlier: { tone: 'notice', title: 'A value far from the others' },
  'similar-dataset': { tone: 'notice', title: 'A dataset of nearly this name' },
  'doubtful-reading': { tone: 'notice', title: 'A reading in doubt' },
} as const satisfies Record<string, { tone: 'blocking' | 'notice'; title: string }>;

export type NoticeCode = keyof typeof NOTICES;

/** A blocking notice means: not comparable, so not ranked. */
export interface Notice {
  readonly code: NoticeCode;
  readonly tone: 'blocking' | 'notice';
  /** One sentence with the reason. */
  readonly sentence: string;
  /** Ids of the results it comes from. */
  readonly rows: readonly string[];
}

/** A notice with the tone its code has. */
export function notice(code: NoticeCode, sentence: string, rows: readonly string[]): Notice {
  return { code, tone: NOTICES[code].tone, sentence, rows };
}
