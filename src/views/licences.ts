import type { Capture } from '../catalog/paper.ts';

/** A licence as a page names it. */
export interface Licence {
  readonly name: string;
  /** Where its text stands, when that is known. */
  readonly href: string | undefined;
}

/** What people call the licences of sources, by SPDX id. */
const LICENCES: Readonly<Record<string, Licence>> = {
  'CC-BY-SA-4.0': {
    name: 'CC BY-SA 4.0',
    href: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
};

/** A licence by its SPDX id. */
export function licenceOf(id: string): Licence {
  return LICENCES[id] ?? { name: id, href: undefined };
}

/** The SPDX ids of the licences that sources are under, once each. */
export function licenceIds(captures: Iterable<Capture>): string[] {
  const ids = new Set<string>();
  for (const { license } of captures) if (license !== undefined) ids.add(license);
  return [...ids].sort();
}

/** The licence that a result is under: that of the source it was read from. */
export function licenceOfSource(
  captures: readonly Capture[],
  source: object & { readonly file?: string },
): string | null {
  return captures.find(({ file }) => file === source.file)?.license ?? null;
}
