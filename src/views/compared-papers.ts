/** Most papers that a comparison takes. */
export const MOST_COMPARED = 6;

/** What the id of a paper may be made of; anything else in an address is no id. */
const PAPER_ID = /^[a-z0-9-]+$/;

/** The papers that an address asks to compare: each once, no more than fit, whatever else stands in it. */
export function idsInSearch(search: string): string[] {
  const ids = new URLSearchParams(search).getAll('paper');
  return [...new Set(ids)].filter((id) => PAPER_ID.test(id)).slice(0, MOST_COMPARED);
}

/** The query of an address that asks to compare papers; empty without one. */
export function searchOf(ids: readonly string[]): string {
  const query = ids.map((id) => `paper=${encodeURIComponent(id)}`).join('&');
  return query === '' ? '' : `?${query}`;
}
