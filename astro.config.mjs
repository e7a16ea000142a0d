// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { emptyIds } from './src/catalog/ids-file.ts';
import { contentDir } from './src/content-dir.ts';
import { isInSitemap } from './src/exports/sitemap.ts';

const DEFAULT_SITE = 'http://localhost:4321';
const site = process.env.SITE ?? DEFAULT_SITE;
const base = process.env.BASE ?? '/';

if (process.env.SITE === undefined && process.argv.includes('build')) {
  console.warn(
    `SITE is not set: canonical addresses, feeds and the sitemap will say ${DEFAULT_SITE}. Set SITE (and BASE) before publishing.`,
  );
}

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
 * @param {string} folder
 * @param {400 | 600} weight
 * @returns {{ weight: number, style: 'normal', src: [string] }}
 */
const variant = (folder, weight) => ({
  weight,
  style: 'normal',
  src: [`./node_modules/@fontsource/${folder}/files/${folder}-latin-${weight}-normal.woff2`],
});

/**
 * @param {string} name
 * @param {string} folder
 * @param {string} cssVariable
 * @param {string[]} fallbacks
 */
const localFont = (name, folder, cssVariable, fallbacks) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  // Never exchanged on a page that is being read: what came late is there for the next page.
  display: /** @type {const} */ ('optional'),
  options: {
    variants: /** @type {[ReturnType<typeof variant>, ReturnType<typeof variant>]} */ ([
      variant(folder, 400),
      variant(folder, 600),
    ]),
  },
});

/** @param {string} file */
const readContent = (file) => JSON.parse(readFileSync(join(contentDir, file), 'utf8'));

const hasIds = existsSync(join(contentDir, 'ids.json'));
const { retired } = hasIds ? readContent('ids.json') : emptyIds();

/** The address of the home page: `https://example.org/catalog/`. */
const root = new URL(base, site).href.replace(/\/?$/, '/');

/** @param {string} page */
const isListed = (page) =>
  isInSitemap(
    page.slice(root.length),
    retired,
    (id) => readContent(`benchmarks/${id}.json`).metrics[0],
  );

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

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // Nothing here is Markdown, and its highlighter would need inline styles.
  markdown: { syntaxHighlight: false },
  outDir: process.env.OUT_DIR ?? './dist',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  prefetch: { prefetchAll: true, defaultStrategy: 'hover' },
  vite: { plugins: watchContent() },
  integrations: [sitemap({ filter: isListed })],
  fonts: [
    localFont('Source Serif 4', 'source-serif-4', '--font-serif', ['Georgia', 'serif']),
    localFont('Source Sans 3', 'source-sans-3', '--font-sans', ['Arial', 'sans-serif']),
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
