import { relative } from 'node:path';
import type { VitePlugin } from './vite-plugin.ts';
import { watchFolders } from './watch-folders.ts';

/** What was built, by its path below the project. */
const BUILT = /^(?:\.cache|dist[^/\\]*)[/\\]/;

/** A path below a folder, as it is written from there. */
const BELOW = /^(?!\.\.(?:[/\\]|$)|[/\\]|[A-Z]:).+/;

/**
 * In development a change below `content/` shows at the next reload: the module
 * that all pages share has read it once and would keep it. Vite itself would watch every file of
 * the project, and those of `content/` and of built sites are too many.
 */
export function watchContent(root: string, contentDir: string): VitePlugin {
  // No pattern: a folder such as `content (copy)` holds signs of patterns.
  const ignored = (path: string): boolean =>
    BELOW.test(relative(contentDir, path)) || BUILT.test(relative(root, path));
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
