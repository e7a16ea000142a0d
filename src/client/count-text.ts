import type { HitGroups } from '../search/engine.ts';
import { counted } from '../views/counted.ts';

/** How many hits the groups hold together. */
export function countHits(groups: HitGroups): number {
  return [...groups.values()].reduce((sum, hits) => sum + hits.length, 0);
}

/** What the search page announces; an empty answer says what to do next. */
export function countText(count: number, query: string): string {
  if (count === 0) {
    return `Nothing matches “${query}”. Fewer words find more; the tasks of the catalog are listed below.`;
  }
  return `${counted(count, 'result')} for “${query}”`;
}

/** What the search field announces while its list is open. */
export function suggestionText(count: number): string {
  return count === 0 ? 'No match.' : `${counted(count, 'result')}.`;
}

/** The last option of the search field's list, which leads to the search page. */
export function seeAllText(count: number, query: string): string {
  if (count === 0) return `No match for “${query}”: see the search page`;
  return count === 1 ? 'See the result' : `See all ${count} results`;
}
