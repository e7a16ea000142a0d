import type { SearchEngine } from '../search/engine.ts';
import type { SearchRecord } from '../search/record.ts';

let loading: Promise<SearchEngine> | undefined;

/**
 * The search engine with its records, fetched once per page at the reader's
 * first move on a search field. A failed fetch is forgotten, so the next key tries again.
 */
export function loadEngine(indexAddress: string): Promise<SearchEngine> {
  loading ??= fetchEngine(indexAddress).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchEngine(indexAddress: string): Promise<SearchEngine> {
  const [{ createEngine }, response] = await Promise.all([
    import('../search/engine.ts'),
    fetch(indexAddress),
  ]);
  if (!response.ok) throw new Error(`${indexAddress} answered ${response.status}`);
  return createEngine((await response.json()) as SearchRecord[]);
}
