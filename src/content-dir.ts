import { findContent } from './store/find-content.ts';

/** Papers that are loaded in development, so that the first page of a large catalog comes in seconds. */
const IN_DEVELOPMENT = 500;

/** How many papers to load: all of them to build a site, and in development unless PAPERS is `all` the first. */
export function mostPapers(isDevelopment: boolean): number {
  return isDevelopment && process.env['PAPERS'] !== 'all' ? IN_DEVELOPMENT : Infinity;
}

/** The content folder that is built: `content`, unless CONTENT names another. */
export const contentDir = findContent(process.cwd(), process.env['CONTENT']);

/** Name of the environment variable in which a build says where it keeps what content files were parsed to. */
export const CONTENT_CACHE = 'BENCHLEAF_CONTENT_CACHE';

/** Where that is, and of which program; nothing unless a build says so. */
export const contentCache = readPlace(process.env[CONTENT_CACHE]);

function readPlace(text: string | undefined): { folder: string; program: string } | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as { folder: string; program: string });
}
