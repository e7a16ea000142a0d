// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The one direction of imports: what a folder of `src/` may import beside itself.
 * `store` holds the file system, so nothing that reaches the browser may import it.
 * @type {Record<string, string[]>}
 */
const MAY_IMPORT = {
  catalog: [],
  source: ['catalog'],
  store: ['catalog'],
  ingest: ['catalog', 'source', 'store'],
  views: ['catalog'],
  search: ['catalog', 'views'],
  exports: ['catalog', 'views'],
  client: ['views', 'search'],
  components: ['catalog', 'views', 'search', 'exports', 'components', 'layouts', 'client', 'site'],
  layouts: ['catalog', 'views', 'components', 'client', 'styles', 'site'],
  pages: ['catalog', 'views', 'search', 'exports', 'components', 'layouts', 'client', 'site'],
};

const ALL = [...Object.keys(MAY_IMPORT), 'styles', 'site'];

/** Folders that never touch Node's own modules; `catalog` hashes, and nothing else. */
const WITHOUT_NODE = [
  'source',
  'views',
  'search',
  'exports',
  'client',
  'components',
  'layouts',
  'pages',
];

/** @type {import('eslint').Linter.Config[]} */
const layers = Object.entries(MAY_IMPORT).map(([folder, allowed]) => {
  const forbidden = ALL.filter((other) => other !== folder && !allowed.includes(other));
  const patterns = [
    {
      regex: `^(?:\\.\\./)+(?:${forbidden.join('|')})(?:/|\\.ts$)`,
      message: `src/${folder} may import ${allowed.join(', ') || 'nothing'} beside itself: the layers have one direction.`,
    },
    ...(WITHOUT_NODE.includes(folder)
      ? [
          {
            regex: '^node:',
            message: `src/${folder} is pure: files are the business of src/store.`,
          },
        ]
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
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

export default defineConfig(
  { ignores: ['dist*/', '.astro/', 'node_modules/', 'test-results/', 'playwright-report/'] },
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
  { files: ['scripts/**', 'astro.config.mjs', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['src/**/*.astro'],
    rules: {
      'astro/no-set-html-directive': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="style"]',
          message: 'The content security policy blocks inline styles.',
        },
      ],
    },
  },
  ...layers,
);
