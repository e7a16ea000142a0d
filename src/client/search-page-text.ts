import type { Group } from '../search/hit.ts';
import { totalText } from './search-text.ts';

/** What the search page announces; an empty answer says what to do next. */
export function countText(groups: readonly Group[], query: string): string {
  if (groups.length === 0) {
    return `Nothing matches “${query}”. Fewer words find more; the tasks of the catalog are listed below.`;
  }
  const text = totalText(groups);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} for “${query}”`;
}

/** Says that other words were searched than those that were typed. */
export function correctedText(corrected: readonly (readonly [string, string])[]): string {
  const pairs = corrected.map(([typed, found]) => `“${found}” for “${typed}”`);
  return pairs.length === 0 ? '' : `Searched ${pairs.join(', ')}.`;
}
