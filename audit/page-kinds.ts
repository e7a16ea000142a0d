import { ODD_PAGE_TYPES, PAGE_TYPES } from '../tests/site/page-types.ts';
import { SITES, type Site } from '../tests/site/sites.ts';

/** Every kind of page by its file below `src/pages`, with its address on a site that has it. */
const KINDS: readonly (readonly [file: string, address: string])[] = [
  ...Object.entries(PAGE_TYPES).map(
    ([file, address]) => [file, new URL(address, SITES.root.origin).href] as const,
  ),
  ...Object.entries(ODD_PAGE_TYPES).map(
    ([file, address]) => [file, new URL(address, SITES.odd.origin).href] as const,
  ),
];

/**
 * One address of every kind of page, or of the kinds that are named: by their file
 * below `src/pages`, or by a folder of them. Throws a RangeError for a name of none.
 */
export function addressesOf(names: readonly string[]): string[] {
  const has = (name: string, file: string) => file === name || file.startsWith(`${name}/`);
  const unknown = names.find((name) => !KINDS.some(([file]) => has(name, file)));
  if (unknown !== undefined) {
    const files = KINDS.map(([file]) => `  ${file}`).join('\n');
    throw new RangeError(`There is no kind of page ${unknown}. There are\n${files}`);
  }
  return KINDS.filter(([file]) => names.length === 0 || names.some((name) => has(name, file))).map(
    ([, address]) => address,
  );
}

/** The site that an address is of; throws when there is none. */
export function siteOf(address: string): Site {
  const site = Object.values(SITES).find(({ origin }) => address.startsWith(`${origin}/`));
  if (site === undefined) throw new Error(`No site has ${address}`);
  return site;
}
