import { join } from 'node:path';

/** The content folder that is built: `content`, unless CONTENT names another below the project. */
export const contentDir = join(process.cwd(), process.env['CONTENT'] ?? 'content');
