import { findContent } from './store/find-content.ts';

/** Papers that are loaded in development, so that the first page of a large catalog comes in seconds. */
const IN_DEVELOPMENT = 1_000;

/** How many papers to load: all of them to build a site, and in development unless PAPERS is `all` the first. */
export function mostPapers(isDevelopment: boolean): number {
  return isDevelopment && process.env['PAPERS'] !== 'all' ? IN_DEVELOPMENT : Infinity;
}

/** The content folder that is built: `content`, unless CONTENT names another. */
export const contentDir = findContent(process.cwd(), process.env['CONTENT']);
