import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ODD_PAGE_TYPES, PAGE_TYPES } from './site/page-types.ts';

const pageTypes = Object.keys({ ...PAGE_TYPES, ...ODD_PAGE_TYPES });
const src = join(import.meta.dirname, '..', 'src');
const astroFiles = (folder: string) =>
  readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.astro'),
  );

/** The `.astro` files that a file imports, itself included. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.astro)'/g);
  for (const [, path] of imports) reached(resolve(file, '..', path!), seen);
  return seen;
}

test('the browser visits every kind of page', () => {
  const pages = astroFiles('pages').map((file) => file.replaceAll('\\', '/'));
  expect(pageTypes.toSorted()).toEqual(pages.toSorted());
});

test('every component is on a page that the browser visits', () => {
  const visited = pageTypes.map((page) => join(src, 'pages', page));
  const shown = new Set(visited.flatMap((page) => [...reached(page)]));
  const unused = astroFiles('components').filter(
    (file) => !shown.has(join(src, 'components', file)),
  );
  expect(unused).toEqual([]);
});
