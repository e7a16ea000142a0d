// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { defineConfig, fontProviders } from 'astro/config';
import { contentDir } from './src/content-dir.ts';
import { DEFAULT_SITE } from './scripts/build/home-address.ts';
import { renderPaths } from './scripts/build/render-paths.ts';

const site = process.env.SITE ?? DEFAULT_SITE;
const base = process.env.BASE ?? '/';

/** The one inline script: it sets the chosen theme before the first paint. */
const earlyTheme = readFileSync(
  new URL('./src/components/EarlyTheme.astro', import.meta.url),
  'utf8',
);
const inlineScript = /<script is:inline>([\s\S]*?)<\/script>/.exec(earlyTheme)?.[1];
if (inlineScript === undefined) throw new Error('EarlyTheme.astro holds no inline script');
/** @type {`sha256-${string}`} */
const inlineHash = `sha256-${createHash('sha256').update(inlineScript).digest('base64')}`;

/**
 * @param {string} weight
 * @param {string} file
 * @returns {{ weight: string, style: 'normal', src: [string] }}
 */
const variant = (weight, file) => ({
  weight,
  style: 'normal',
  src: [`./node_modules/${file}-normal.woff2`],
});

/**
 * @param {string} name
 * @param {string} cssVariable
 * @param {string[]} fallbacks
 * @param {[ReturnType<typeof variant>, ...ReturnType<typeof variant>[]]} variants
 */
const localFont = (name, cssVariable, fallbacks, variants) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  // Astro's own have one weight only: `styles/fonts.css` has both.
  optimizedFallbacks: false,
  // Never exchanged on a page that is being read: what came late is there for the next page.
  display: /** @type {const} */ ('optional'),
  options: { variants },
});

const SERIF = '@fontsource/source-serif-4/files/source-serif-4-latin';

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
  prefetch: { prefetchAll: true, defaultStrategy: 'hover' },
  vite: { plugins: watchContent(), worker: searchWorker },
  integrations: [renderPaths()],
  fonts: [
    // Its variable file would be 51 kB for the two weights that are used, which have 42 kB.
    localFont(
      'Source Serif 4',
      '--font-serif',
      ['TimesAsSourceSerif', 'Georgia', 'serif'],
      [variant('400', `${SERIF}-400`), variant('600', `${SERIF}-600`)],
    ),
    // One file for all weights: light and bold are there together, or neither is.
    localFont(
      'Source Sans 3',
      '--font-sans',
      ['ArialAsSourceSans', 'Arial', 'sans-serif'],
      [variant('200 900', '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght')],
    ),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "worker-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { hashes: [inlineHash] },
    },
  },
});
