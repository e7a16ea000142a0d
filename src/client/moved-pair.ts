import { searchOf } from '../views/compared-papers.ts';

/**
 * `/catalog/compare/a--b/`: an id has single hyphens only. Which pairs have a page of their own changes
 * with the catalog; every pair can be compared, so an address of one that has none leads there.
 */
const PAIR = /^(.*\/compare\/)([a-z0-9]+(?:-[a-z0-9]+)*)--([a-z0-9]+(?:-[a-z0-9]+)*)\/?$/;

const [, page, ...papers] = PAIR.exec(location.pathname) ?? [];
if (page !== undefined) location.replace(page + searchOf(papers));
