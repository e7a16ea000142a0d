import { join } from 'node:path';

/** The folder of what may be lost at any time, unless the environment wants none. */
export function cacheFolder(): string | undefined {
  const folder = process.env.BENCHLEAF_CACHE ?? join(import.meta.dirname, '..', '.cache');
  return folder === 'off' ? undefined : folder;
}
