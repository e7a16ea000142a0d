import type { TextHash } from './text-hash.ts';

/** A part of a build: the second of eight. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** A build in one piece. */
export const WHOLE: Shard = { number: 1, count: 1 };

const MOST = 256;

/** Read `2/8`; throws a `RangeError` on what is no part of anything. */
export function parseShard(text: string): Shard {
  const [, number, count] = /^(\d{1,3})\/(\d{1,3})$/.exec(text)?.map(Number) ?? [];
  if (number === undefined || count === undefined || number < 1 || number > count || count > MOST) {
    throw new RangeError(
      `--shard takes a part and how many there are, such as 2/8 (at most ${MOST}), not ${JSON.stringify(text)}`,
    );
  }
  return { number, count };
}

/** Whether a path belongs to a shard, by its hash: each belongs to one, whatever else the site holds. */
export function isInShard([high]: TextHash, { number, count }: Shard): boolean {
  return high % count === number - 1;
}
