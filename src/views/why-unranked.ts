import { NOTICES } from './notice.ts';
import type { Board } from './things.ts';

/** Why a board has no best value, in a few words: "user studies do not compare"; nothing when it has one. */
export function whyUnranked({ ranked, heldHere, notices }: Board): string | undefined {
  if (heldHere === 0) return 'no value held';
  if (ranked) return undefined;
  const reason = notices.find(({ tone }) => tone === 'blocking');
  return reason === undefined ? 'not ranked' : NOTICES[reason.code].title.toLowerCase();
}
