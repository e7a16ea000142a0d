import { searchOf } from '../views/compared-papers.ts';

/**
 * `/catalog/compare/a--b/`: an id has single hyphens only. Which pairs have a page of their own changes
 * with the catalog; every pair can be compared, so an address of one that has none leads there.
 */
const PAIR = /^(.*\/compare\/)([a-z0-9]+(?:-[a-z0-9]+)*)--([a-z0-9]+(?:-[a-z0-9]+)*)\/?$/;

const [, page, ...papers] = PAIR.exec(location.pathname) ?? [];
if (page !== undefined) {
  // Until that page is there, this one is not to say that there is none.
  const heading = document.querySelector('h1');
  if (heading) heading.textContent = 'Comparing the two papers…';
  document.querySelector('.lede')?.remove();
  location.replace(page + searchOf(papers));
}
