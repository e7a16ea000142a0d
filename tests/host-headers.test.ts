import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headersOf, readHeaderRules } from '../audit/host-headers.ts';

const file = readFileSync(join(import.meta.dirname, '..', 'public', '_headers'), 'utf8');
const rules = readHeaderRules(file);

test('every page says what it cannot say of itself', () => {
  expect(headersOf(rules, '/papers/x/')).toMatchInlineSnapshot(`
    {
      "content-security-policy": "frame-ancestors 'none'",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
      "referrer-policy": "strict-origin-when-cross-origin",
      "x-content-type-options": "nosniff",
    }
  `);
});

test.each(['/_astro/page.B3sWyS9n.js', '/_astro/fonts/a.woff2', '/search/a06bc89d4ac6/names.bin'])(
  '%s is named by its content and kept for a year',
  (path) => {
    expect(headersOf(rules, path)['cache-control']).toBe('public, max-age=31536000, immutable');
  },
);

test.each(['/', '/search/', '/search/index.json', '/papers/x.json', '/feed.xml'])(
  '%s is asked for anew',
  (path) => {
    expect(headersOf(rules, path)).not.toHaveProperty('cache-control');
  },
);

test('a line that is neither a path nor a header is refused', () => {
  expect(() => readHeaderRules('X-Robots-Tag: none')).toThrow(SyntaxError);
  expect(() => readHeaderRules('/*\n  nonsense')).toThrow('"  nonsense"');
});

test('a header of two rules is joined, as hosts do', () => {
  const twice = readHeaderRules('/*\n  Vary: a\n/x\n  vary: b');
  expect(headersOf(twice, '/x')).toEqual({ vary: 'a, b' });
});
