import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { learnTemplate, type Scope } from './learn-template.ts';
import { recordOf, type PageRecord } from './page-record.ts';
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

/** Pages that a template is learned from before all others are tried on it. */
const LEARNED = 300;

/** Pages of each kind that are compared after a build. */
const COMPARED = 20;

/** How much longer or shorter the pages of a kind may be, as a share. */
const BYTES_APART = 0.1;

/** The pages of one kind: where they stand, and the template that they have in common. */
export interface PageKind {
  readonly kind: Kind;
  /** Files below the site. */
  readonly paths: readonly string[];
  readonly scope: Scope;
  /** The fields of each page, in the order of the paths; each is read from the site when it is asked for. */
  records(): Iterable<{ readonly path: string; readonly record: PageRecord }>;
}

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

/** Learn the templates of kinds from the files of a site; a kind without pages is left out. */
export function learnKinds(
  site: string,
  files: readonly string[],
  kinds: readonly Kind[],
): PageKind[] {
  const read = (path: string): Element => readPage(readFileSync(join(site, path), 'utf8'));
  return kinds.flatMap((kind) => {
    const paths = files.filter((path) => KINDS[kind].test(path)).sort();
    if (paths.length === 0) return [];
    const scope = learnPages(kind, paths, read);
    function* records() {
      for (const path of paths) yield { path, record: recordOf(scope, read(path))! };
    }
    return [{ kind, paths, scope, records }];
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
