// @ts-check
import { sep } from 'node:path';
import { defineConfig } from 'astro/config';
import { contentDir } from './src/content-dir.ts';
import { DEFAULT_SITE } from './scripts/build/home-address.ts';
import { renderPaths } from './scripts/build/render-paths.ts';

const site = process.env.SITE ?? DEFAULT_SITE;
const base = process.env.BASE ?? '/';

/**
 * In development a change below `content/` shows at the next reload: the module
 * that all pages share has read it once and would keep it.
 * @returns {NonNullable<import('astro').ViteUserConfig['plugins']>}
 */
const watchContent = () => [
  {
    name: 'watch-content',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(contentDir);
      server.watcher.on('all', (_, path) => {
        if (!path.startsWith(contentDir + sep)) return;
        for (const { moduleGraph } of Object.values(server.environments))
          moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  },
];

/**
 * The search worker gives Fuse.js folded texts (`src/search/rank.ts`): without this
 * method of strings Fuse.js leaves its own table of accents out, 1 kB of the worker.
 * @type {NonNullable<import('astro').ViteUserConfig['worker']>}
 */
const searchWorker = {
  format: 'es',
  rolldownOptions: { transform: { define: { 'String.prototype.normalize': 'undefined' } } },
};

/**
 * What Vite puts around an import that waits: the files which the imported one needs are asked for
 * with it, not after it. Its own does so for styles too and tells of failures: 0.6 kB of every page.
 * @returns {NonNullable<import('astro').ViteUserConfig['plugins']>[number]}
 */
const smallPreload = () => ({
  name: 'small-preload',
  enforce: 'pre',
  apply: 'build',
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => `export const __vitePreload = (load, files = []) => {
      for (const file of files) {
        const link = document.createElement('link');
        link.rel = 'modulepreload';
        link.href = new URL('../' + file, import.meta.url);
        document.head.append(link);
      }
      return load();
    };`,
  },
});

/**
 * Scripts stay files, however small: the policy of the pages allows none inside of them.
 * @param {string} path
 */
const isInlined = (path) => (/\.m?js$/.test(path) ? false : undefined);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // Nothing here is Markdown, and its highlighter would need inline styles.
  markdown: { syntaxHighlight: false },
  outDir: process.env.OUT_DIR ?? './dist',
  // Several processes build at once, each with a cache of its own.
  cacheDir: process.env.ASTRO_CACHE_DIR ?? './node_modules/.astro',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [...watchContent(), smallPreload()],
    worker: searchWorker,
    build: { assetsInlineLimit: isInlined },
  },
  integrations: [renderPaths()],
});
