import { expect, test } from 'vitest';
import { addressesOf, siteOf } from '../audit/page-kinds.ts';
import { SITES } from './site/sites.ts';

test('every kind of page is looked at on a site that has it', () => {
  const addresses = addressesOf([]);
  expect(addresses.length).toBeGreaterThan(25);
  expect(new Set(addresses.map(siteOf))).toEqual(new Set([SITES.root, SITES.odd, SITES.long]));
});

test('a file names one kind of page, and a folder those below it', () => {
  expect(addressesOf(['index.astro'])).toEqual([`${SITES.root.origin}/`]);
  const papers = addressesOf(['papers', 'search']).map((address) => new URL(address).pathname);
  expect(papers).toEqual(['/papers/', expect.stringMatching(/^\/papers\/.+/), '/search/']);
});

test('a kind of page that there is not is refused, with those that there are', () => {
  expect(() => addressesOf(['paper'])).toThrow(/no kind of page paper\.[^]*papers\/index\.astro/);
});
