import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { learnTemplate, type Scope } from './learn-template.ts';
import { recordOf } from './page-record.ts';
import { outlineOf, readPage, type Element } from './page-tree.ts';

/** Kinds of pages that every engine makes, and which addresses are theirs. */
const KINDS = {
  papers: /^papers\/[^/]+\/index\.html$/,
  benchmarks: /^benchmarks\/[^/]+\/index\.html$/,
  boards: /^benchmarks\/.+\/.+\/index\.html$/,
  tasks: /^tasks\/[^/]+\/index\.html$/,
  datasets: /^datasets\/[^/]+\/index\.html$/,
  metrics: /^metrics\/[^/]+\/index\.html$/,
  authors: /^authors\/[^/]+\/index\.html$/,
  pairs: /^compare\/[^/]+\/index\.html$/,
};

export type Kind = keyof typeof KINDS;

export const ALL_KINDS = Object.keys(KINDS) as Kind[];

/** Pages that a template is learned from before others are tried on it. */
const LEARNED = 300;

/** Pages that are tried, at most: reading all of a large site would take longer than building it. */
const TRIED = 3_000;

/** Pages of each kind that are compared after a build. */
const COMPARED = 20;

/** How much longer or shorter the pages of a kind may be, as a share. */
const BYTES_APART = 0.1;

/** The pages of one kind that other engines make. */
export interface PageKind {
  readonly kind: Kind;
  /** How many the site has. */
  readonly inAll: number;
  /** Files below the site: all, or some of all sorts where they would be too many. */
  readonly paths: readonly string[];
  /** The template that they have in common. */
  readonly scope: Scope;
}

/** Some of a list, evenly taken from all of it; all where they are no more than `count`. */
function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, index) => all[Math.floor(index * step)]!,
  );
}

/** Learn a template from some pages, and from those that it could not make until it makes all. */
function learnPages(kind: Kind, paths: readonly string[], read: (path: string) => Element): Scope {
  const learned = new Map(spread(paths, LEARNED).map((path) => [path, read(path)]));
  for (;;) {
    const scope = learnTemplate(kind, [...learned.values()]);
    const known = learned.size;
    for (const path of paths) {
      const page = read(path);
      if (recordOf(scope, page)) continue;
      if (learned.has(path)) throw new Error(`${path} is not what was learned from it`);
      learned.set(path, page);
      if (learned.size - known === LEARNED) break;
    }
    if (learned.size === known) return scope;
  }
}

/**
 * Learn the templates of kinds from files of a site; a kind without pages is left out. Of all kinds
 * together, about so many pages are taken at most, the same share of each.
 */
export function learnKinds(
  site: string,
  files: readonly string[],
  kinds: readonly Kind[],
  most = Infinity,
): PageKind[] {
  const read = (path: string): Element => readPage(readFileSync(join(site, path), 'utf8'));
  const found = kinds
    .map((kind) => ({ kind, all: files.filter((path) => KINDS[kind].test(path)).sort() }))
    .filter(({ all }) => all.length > 0);
  const share = most / found.reduce((sum, { all }) => sum + all.length, 0);
  return found.map(({ kind, all }) => {
    const paths = spread(all, Math.ceil(Math.min(1, share) * all.length));
    const scope = learnPages(kind, spread(paths, TRIED), read);
    return { kind, inAll: all.length, paths, scope };
  });
}

/**
 * Compare what another engine made with the pages of the site: every element, attribute and text of some
 * pages of each kind, and the bytes of all. Returns bytes a page; throws an `Error` where they differ.
 */
export function comparePages(site: string, theirs: string, kinds: readonly PageKind[]): string {
  return kinds
    .map(({ kind, paths }) => {
      for (const path of spread(paths, COMPARED)) {
        const [ours, other] = [site, theirs].map((root) =>
          outlineOf(readPage(readFileSync(join(root, path), 'utf8'))),
        ) as [string[], string[]];
        const length = Math.max(ours.length, other.length);
        for (let at = 0; at < length; at += 1) {
          if (ours[at] !== other[at])
            throw new Error(`${path} differs: ${ours[at]} is ${other[at]} in ${theirs}`);
        }
      }
      const bytesIn = (root: string) =>
        paths.reduce((sum, path) => sum + statSync(join(root, path)).size, 0);
      const [ours, other] = [bytesIn(site), bytesIn(theirs)];
      if (Math.abs(other / ours - 1) > BYTES_APART)
        throw new Error(`${kind} have ${other} bytes in ${theirs} and ${ours} in ${site}`);
      return `${kind} ${Math.round(other / paths.length)}`;
    })
    .join(', ');
}
