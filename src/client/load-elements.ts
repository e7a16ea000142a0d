import { prepareSearch } from './search-client.ts';

/** Elements that some pages have, each loaded only where it stands. */
const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'board-view': () => import('./board-view.ts'),
  'board-chart': () => import('./board-chart.ts'),
  'compare-page': () => import('./compare-page.ts'),
  'copy-block': () => import('./copy-block.ts'),
  'kept-pages': () => import('./kept-pages.ts'),
  'sortable-table': () => import('./sortable-table.ts'),
  'search-results': () => import('./search-results.ts'),
};

for (const [name, load] of Object.entries(ELEMENTS)) {
  if (document.querySelector(name) !== null) void load();
}

// What is looked for is looked for at once, while the element that shows it comes.
const results = document.querySelector<HTMLElement>('.asked search-results');
if (results) prepareSearch(results.dataset['index'] ?? '');

// An address of two papers that has no page leads to where they are compared.
if (document.getElementById('missing-search') !== null && location.pathname.includes('--')) {
  void import('./moved-pair.ts');
}
