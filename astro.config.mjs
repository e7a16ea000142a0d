// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';

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
 * @param {string} family
 * @param {string} folder
 * @param {string} cssVariable
 * @param {string[]} fallbacks
 */
const localFont = (family, folder, cssVariable, fallbacks) => ({
  provider: fontProviders.local(),
  name: family,
  cssVariable,
  fallbacks,
  options: {
    variants: /** @type {const} */ ([400, 600]).map((weight) => ({
      weight,
      style: /** @type {const} */ ('normal'),
      src: /** @type {[string]} */ ([
        `./node_modules/@fontsource/${folder}/files/${folder}-latin-${weight}-normal.woff2`,
      ]),
    })),
  },
});

/** Pages that are no page of the catalog: what a search engine should not list. */
const UNLISTED = /\/(?:404|search)\/?$/;

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  outDir: process.env.OUT_DIR ?? './dist',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  prefetch: { prefetchAll: true, defaultStrategy: 'hover' },
  integrations: [sitemap({ filter: (page) => !UNLISTED.test(page) })],
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
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { hashes: [inlineHash] },
    },
  },
});
