import { readStored, store } from './stored.ts';

const KEY = 'recent-searches';

/** How many are kept. */
const MOST = 5;

/** The latest searches of this browser, the newest first; they are sent nowhere. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(readStored(KEY) ?? '[]');
    return Array.isArray(stored)
      ? stored.filter((one) => typeof one === 'string').slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

/** Remember a search as the newest. */
export function remember(query: string): void {
  const text = query.trim();
  if (text === '') return;
  const others = recentSearches().filter((one) => one !== text);
  store(KEY, JSON.stringify([text, ...others].slice(0, MOST)));
}

export function forgetSearches(): void {
  store(KEY, null);
}
