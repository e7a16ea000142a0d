import { grouped } from './counted.ts';

/** How much of a benchmark this catalog holds. */
export interface Coverage {
  /** Results held here. */
  readonly held: number;
  /** Results that upstream lists; `null` when no capture says. */
  readonly listed: number | null;
  /** Between 0 and 1; `null` when `listed` is. */
  readonly share: number | null;
}

/**
 * Coverage of a benchmark. A catalog that holds more than the newest capture
 * says is listed (rows were merged from several captures) covers all of it, not more.
 */
export function coverage(held: number, listed: number | null): Coverage {
  if (listed === null) return { held, listed, share: null };
  const share = listed === 0 ? 1 : Math.min(1, held / listed);
  return { held, listed, share };
}

/** "2 of about 28 listed"; upstream's count is as old as the capture, hence "about". */
export function coverageText({ held, listed }: Coverage): string {
  if (listed === null) return `${grouped(held)} held`;
  if (held >= listed) return `all of about ${grouped(listed)} listed`;
  return `${grouped(held)} of about ${grouped(listed)} listed`;
}
