// @ts-check
import { builtinModules } from 'node:module';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The one direction of imports: what a folder of `src/` may import beside itself.
 * `store` holds the file system, so nothing that reaches the browser may import it. A
 * name with a slash is one file: a comparison made in the browser is written there too.
 * @type {Record<string, string[]>}
 */
const MAY_IMPORT = {
  catalog: [],
  source: ['catalog'],
  archive: ['catalog', 'source'],
  store: ['catalog'],
  ingest: ['catalog', 'source', 'archive', 'store'],
  views: ['catalog'],
  search: ['catalog', 'views'],
  exports: ['catalog', 'views'],
  offline: [],
  client: ['views', 'search', 'offline', 'exports/comparison-files'],
  components: ['catalog', 'views', 'search', 'exports', 'components', 'layouts', 'client', 'site'],
  layouts: ['catalog', 'views', 'components', 'client', 'styles', 'site'],
  pages: [
    'catalog',
    'views',
    'search',
    'search-files',
    'data-files',
    'exports',
    'components',
    'layouts',
    'client',
    'site',
    'site-paths',
  ],
};

const ALL = [
  ...Object.keys(MAY_IMPORT),
  'styles',
  'site',
  'site-paths',
  'search-files',
  'data-files',
  'content-dir',
];

/** Folders that never touch Node's own modules; `catalog` hashes, and nothing else. */
const WITHOUT_NODE = [
  'source',
  'archive',
  'views',
  'search',
  'exports',
  'offline',
  'client',
  'components',
  'layouts',
  'pages',
];

/** Node's own modules, with and without their prefix. */
const BUILTIN = `^(?:node:.*|${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`;

/** Ways in which text could become markup: scraped text is only ever a text node. */
const MARKUP_FROM_TEXT = [
  {
    selector:
      'MemberExpression[property.name=/^(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Scraped text is only ever a text node: make elements instead.',
  },
  {
    selector: 'JSXAttribute[name.name="style"]',
    message: 'The content security policy blocks inline styles.',
  },
];

/** @type {import('eslint').Linter.Config[]} */
const layers = Object.entries(MAY_IMPORT).map(([folder, allowed]) => {
  const files = allowed.filter((name) => name.includes('/'));
  const exempt = files.length > 0 ? `(?!.*/(?:${files.join('|')})\\.ts$)` : '';
  const forbidden = ALL.filter((other) => other !== folder && !allowed.includes(other));
  const rules = [
    {
      regex: `^${exempt}\\.{1,2}/(?:\\.{1,2}/)*(?:${forbidden.join('|')})(?:/|\\.ts$)`,
      message: `src/${folder} may import ${allowed.join(', ') || 'nothing'} beside itself: the layers have one direction.`,
    },
    ...(WITHOUT_NODE.includes(folder)
      ? [{ regex: BUILTIN, message: `src/${folder} is pure: files are the business of src/store.` }]
      : []),
    ...(folder === 'store'
      ? []
      : [
          {
            regex: '^(?:gray-matter|js-yaml)$',
            message: 'Only src/store reads front matter and YAML.',
          },
        ]),
  ];
  return {
    files: [`src/${folder}/**/*.{ts,astro}`],
    rules: {
      'no-restricted-imports': ['error', { patterns: rules }],
      // The rule above sees no `import()`, which would be a way around it.
      'no-restricted-syntax': [
        'error',
        ...MARKUP_FROM_TEXT,
        ...rules.map(({ regex, message }) => ({
          selector: `ImportExpression > Literal[value=/${regex.replaceAll('/', '\\/')}/]`,
          message,
        })),
      ],
    },
  };
});

export default defineConfig(
  {
    ignores: [
      'dist*/',
      '.astro/',
      '.cache/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
    ],
  },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    files: ['scripts/**', 'bench/**', 'audit/**', 'astro.config.mjs', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['src/**/*.astro'], rules: { 'astro/no-set-html-directive': 'error' } },
  ...layers,
);
