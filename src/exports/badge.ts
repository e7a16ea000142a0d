import { placeWords } from '../views/rank.ts';
import type { PaperStanding } from '../views/paper-standings.ts';
import { shortened } from '../views/shortened.ts';
import { oneLine } from './csl.ts';
import { escapeXml } from './xml.ts';

/** What a badge says: what was measured, and where it stands. */
export interface BadgeText {
  readonly subject: string;
  readonly standing: string;
  /** Whether it has a place; a badge without one is grey. */
  readonly isRanked: boolean;
}

/** "SSIM 0.861" and "1st of 2 held on LRW (test)"; where there is no place it says so. */
export function badgeText({ board, row }: PaperStanding): BadgeText {
  const metric = row.result.metric === null ? undefined : board.metric;
  const on = `on ${board.benchmark.printed}`;
  const subject = [metric?.name ?? 'Result', row.printed ?? 'n/a'].join(' ');
  if (row.place === null) {
    const why = row.number === null ? 'no value to rank' : 'not ranked';
    return { subject, standing: `${why} ${on}`, isRanked: false };
  }
  const place =
    board.heldHere === 1
      ? 'the only result held'
      : placeWords({ place: row.place, tied: row.tied }, board.heldHere);
  return { subject, standing: `${place} ${on}`, isRanked: true };
}

const SIZE = 11;
const HEIGHT = 20;
const PADDING = 6;
/** Widths in units of the font size, of a sans serif as a browser has one. */
const NARROW = 0.36;
const REGULAR = 0.58;
const WIDE = 0.85;
const FULL = 1.05;
/** `.`, `i` and what else takes little room. */
const IS_NARROW = /[\s.,:;'!|()[\]ijlfrt-]/;
const IS_WIDE = /[mwMW@%]/;
/** Ideographs, kana, Hangul and pictures take the whole square. */
const IS_FULL = /[\u1100-\u11FF\u2E80-\uFFEF\u{1F000}-\u{3FFFF}]/u;
/** A dataset may be named by a sentence. */
const MOST_CHARACTERS = 60;

function widthOf(character: string): number {
  if (IS_NARROW.test(character)) return NARROW;
  if (IS_WIDE.test(character)) return WIDE;
  return IS_FULL.test(character) ? FULL : REGULAR;
}

function widthOfText(text: string): number {
  return Math.round([...text].reduce((sum, character) => sum + widthOf(character), 0) * SIZE);
}

const INK = '#ffffff';
const SUBJECT_FILL = '#3a423d';
const RANKED_FILL = '#14603f';
const UNRANKED_FILL = '#6b6459';

/**
 * A badge as an SVG that loads nothing. The width of a text is an estimate, so
 * each text is told its length: it fits its field in whatever font there is.
 */
export function badge(text: BadgeText, explanation: string): string {
  const subject = shortened(oneLine(text.subject), MOST_CHARACTERS);
  const standing = shortened(oneLine(text.standing), MOST_CHARACTERS);
  const left = widthOfText(subject) + 2 * PADDING;
  const right = widthOfText(standing) + 2 * PADDING;
  const field = (content: string, x: number, width: number) =>
    `<text x="${x + PADDING}" y="14" textLength="${width - 2 * PADDING}">${escapeXml(content)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="${HEIGHT}" role="img" aria-label="${escapeXml(`${text.subject}: ${text.standing}`)}">
<title>${escapeXml(explanation)}</title>
<clipPath id="r"><rect width="${left + right}" height="${HEIGHT}" rx="3"/></clipPath>
<g clip-path="url(#r)">
<rect width="${left}" height="${HEIGHT}" fill="${SUBJECT_FILL}"/>
<rect x="${left}" width="${right}" height="${HEIGHT}" fill="${text.isRanked ? RANKED_FILL : UNRANKED_FILL}"/>
</g>
<g fill="${INK}" font-family="Verdana,'DejaVu Sans',Geneva,sans-serif" font-size="${SIZE}">
${field(subject, 0, left)}
${field(standing, left, right)}
</g>
</svg>
`;
}
