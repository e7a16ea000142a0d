import { countHits, type Group } from '../search/hit.ts';
import { counted } from '../views/counted.ts';

/** "12 results", or "more than 6,500 results" where not all were looked at. */
export function totalText(groups: readonly Group[], noun = 'result'): string {
  const total = countHits(groups);
  const isAll = groups.every((group) => group.isAll);
  return isAll ? counted(total, noun) : `more than ${total.toLocaleString('en')} ${noun}s`;
}

/** What the search field announces while its list is open. */
export function suggestionText(groups: readonly Group[]): string {
  return groups.length === 0 ? 'No match.' : `${totalText(groups)}.`;
}

/** The last option of the search field's list, which leads to the search page. */
export function seeAllText(groups: readonly Group[], query: string): string {
  if (groups.length === 0) return `No match for “${query}”: see the search page`;
  const total = countHits(groups);
  if (total === 1) return 'See the result';
  return groups.every(({ isAll }) => isAll) ? `See all ${total} results` : 'See all results';
}
