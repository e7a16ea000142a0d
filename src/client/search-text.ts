import { countHits, type Group } from '../search/hit.ts';
import { counted } from '../views/counted.ts';

/** "12 results", or "more than 6,500 results" where not all were looked at. */
export function totalText(groups: readonly Group[], noun = 'result'): string {
  const total = countHits(groups);
  const isAll = groups.every((group) => group.isAll);
  return isAll ? counted(total, noun) : `more than ${total.toLocaleString('en')} ${noun}s`;
}

/** What the search page announces; an empty answer says what to do next. */
export function countText(groups: readonly Group[], query: string): string {
  if (groups.length === 0) {
    return `Nothing matches “${query}”. Fewer words find more; the tasks of the catalog are listed below.`;
  }
  const text = totalText(groups);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} for “${query}”`;
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

/** Says that other words were searched than those that were typed. */
export function correctedText(corrected: readonly (readonly [string, string])[]): string {
  const pairs = corrected.map(([typed, found]) => `“${found}” for “${typed}”`);
  return pairs.length === 0 ? '' : `Searched ${pairs.join(', ')}.`;
}
