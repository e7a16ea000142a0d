import type { Direction } from './direction.ts';

// Apart from the schema, so that the browser gets the words without the validator.

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
