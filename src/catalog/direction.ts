import { z } from 'zod';

/** Which way a metric improves; `unknown` ranks nothing. */
export const directionSchema = z.enum(['higher', 'lower', 'unknown']);

export type Direction = z.infer<typeof directionSchema>;

/** The direction in the words a board's header uses. */
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  higher: 'higher is better',
  lower: 'lower is better',
  unknown: 'direction unknown',
};

/** The arrow that stands beside the words, never instead of them. */
export const DIRECTION_ARROWS: Readonly<Record<Direction, string>> = {
  higher: '↑',
  lower: '↓',
  unknown: '',
};
