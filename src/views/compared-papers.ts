import { shortened } from './shortened.ts';

/** Most papers that a comparison takes. */
export const MOST_COMPARED = 6;

/** What the id of a paper may be made of; anything else in an address is no id: `../../etc`. */
const PAPER_ID = /^[a-z0-9-]+$/;

/** What an address asks of the compare page. */
export interface ComparisonQuery {
  /** Ids of papers, each once, no more than fit. */
  readonly ids: readonly string[];
  /** Ids that came after the last that fits. */
  readonly tooMany: readonly string[];
  /** What stands in the place of an id and cannot be one. */
  readonly malformed: readonly string[];
  /** Whether boards on which all papers have the same value are hidden. */
  readonly onlyDifferent: boolean;
}

/** Read the address of a comparison, whatever stands in it. */
export function readComparisonQuery(search: string): ComparisonQuery {
  const params = new URLSearchParams(search);
  const asked = [...new Set(params.getAll('paper'))];
  const ids = asked.filter((id) => PAPER_ID.test(id));
  return {
    ids: ids.slice(0, MOST_COMPARED),
    tooMany: ids.slice(MOST_COMPARED),
    malformed: asked.filter((id) => !PAPER_ID.test(id)),
    onlyDifferent: params.get('rows') === 'different',
  };
}

/** The query of an address that asks to compare papers; empty without one. */
export function searchOf(ids: readonly string[], onlyDifferent = false): string {
  if (ids.length === 0) return '';
  const papers = ids.map((id) => `paper=${encodeURIComponent(id)}`).join('&');
  return `?${papers}${onlyDifferent ? '&rows=different' : ''}`;
}

/** Letters of an address that a message repeats: as many as the longest id has. */
const LONGEST_QUOTE = 80;

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `“${shortened(text, LONGEST_QUOTE)}”`).join(', ');
}

/** What of an address was not followed, in sentences: nothing in it is ignored in silence. */
export function unfollowedText(
  { tooMany, malformed }: ComparisonQuery,
  unknown: readonly string[],
  unloaded: readonly string[],
): string {
  const sentences = [
    malformed.length > 0 &&
      `The address names what cannot be the id of a paper: ${quoted(malformed)}.`,
    unknown.length > 0 && `No paper of this catalog has the id ${quoted(unknown)}.`,
    unloaded.length > 0 &&
      `Could not be loaded: ${quoted(unloaded)}. Reload the page to try again.`,
    tooMany.length > 0 &&
      `A comparison takes up to ${MOST_COMPARED} papers, so these are left out: ${quoted(tooMany)}.`,
  ];
  return sentences.filter((one) => one !== false).join(' ');
}
