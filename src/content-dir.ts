import { findContent } from './store/find-content.ts';

/** The content folder that is built: `content`, unless CONTENT names another. */
export const contentDir = findContent(process.cwd(), process.env['CONTENT']);
