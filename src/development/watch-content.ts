import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { watchFolders } from './watch-folders.ts';

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/**
 * In development a change below `content/` shows at the next reload: the module
 * that all pages share has read it once and would keep it. Vite itself would watch every file of
 * the project, and those of `content/` and of built sites are too many.
 */
export function watchContent(root: string, contentDir: string): VitePlugin {
  const ignored = [contentDir, join(root, '.cache'), join(root, 'dist*')].map(
    (folder) => `${folder}/**`,
  );
  return {
    name: 'watch-content',
    apply: 'serve',
    config: () => ({ server: { watch: { ignored } } }),
    configureServer(server) {
      const stop = watchFolders(contentDir, () => {
        for (const { moduleGraph } of Object.values(server.environments))
          moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
      server.httpServer?.once('close', stop);
    },
  };
}
