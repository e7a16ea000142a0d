// @ts-check
import { defineConfig } from 'astro/config';
import { contentDir } from './src/content-dir.ts';
import { DEFAULT_SITE } from './scripts/build/home-address.ts';
import { bundleProgram } from './scripts/build/bundle-program.ts';
import { dataAddresses } from './src/development/data-addresses.ts';
import { watchContent } from './src/development/watch-content.ts';

const site = process.env.SITE ?? DEFAULT_SITE;
const base = process.env.BASE ?? '/';

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
  // Several builds may bundle at once, each with a cache of its own.
  cacheDir: process.env.ASTRO_CACHE_DIR ?? './node_modules/.astro',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [watchContent(import.meta.dirname, contentDir), dataAddresses()],
    worker: searchWorker,
    // With the polyfill promised, which no page loads, Vite does not look for another way than `modulepreload`.
    build: { assetsInlineLimit: isInlined, modulePreload: { polyfill: true } },
  },
  integrations: [bundleProgram()],
});
