import { createHash, type Hash } from 'node:crypto';
import type { RouteData } from 'astro';
import type { ListRoute, RoutePath } from '../../src/site-paths.ts';
import { twinOf } from '../../src/views/twin-key.ts';
import type { BuiltFile, KnownFile } from './build-record.ts';
import type { LastBuild } from './last-build.ts';
import { outFile } from './out-file.ts';
import { isInShard, type Shard } from './shard.ts';

/** What a plan knows of a route. */
export type PlannedRoute = Pick<RouteData, 'route' | 'pathname' | 'type'>;

type Params = Readonly<Record<string, unknown>>;

/** `/papers/[id].json` with its parameters filled in. */
function fillPattern(pattern: string, params: Params): string {
  return pattern.replace(/\[(?:\.\.\.)?([^\]]+)\]/g, (_, name: string) =>
    String(params[name] ?? ''),
  );
}

/**
 * What a build is to make: every path of a site goes by once, and of those of its shard that do
 * not stand from the last build, the plan remembers file and version. The first of two routes
 * that claim a file has it, and a route without parameters comes before all others, as Astro says.
 */
export class SitePlan {
  readonly #shard: Shard;
  readonly #lastBuild: () => Promise<LastBuild>;
  readonly #routes: ReadonlyMap<string, PlannedRoute>;
  /** Files of the routes without parameters. */
  readonly #fixed: ReadonlySet<string>;
  readonly #hash: Hash = createHash('sha256');
  readonly #wanted = new Map<string, string>();
  readonly #standing = new Map<string, KnownFile>();
  /** The paths that are to be made of each route that has parameters. */
  readonly #chosen = new Map<string, readonly RoutePath[]>();

  constructor(routes: readonly PlannedRoute[], shard: Shard, lastBuild: () => Promise<LastBuild>) {
    this.#shard = shard;
    this.#lastBuild = lastBuild;
    this.#routes = new Map(routes.map((route) => [route.route, route]));
    this.#fixed = new Set(
      routes.flatMap((route) =>
        route.pathname === undefined ? [] : [outFile(route.pathname, route)],
      ),
    );
  }

  /** Files that stand as they would be made, with what is known of them. */
  get standing(): ReadonlyMap<string, KnownFile> {
    return this.#standing;
  }

  /** The version of each file that is to be made, by its path. */
  get wanted(): ReadonlyMap<string, string> {
    return this.#wanted;
  }

  /** List the paths of a route, and remember those of them that are to be made. */
  async take(routePattern: string, list: ListRoute): Promise<void> {
    const route = this.#routes.get(routePattern);
    if (route === undefined) throw new Error(`${routePattern} is none of the routes of the site.`);
    const last = await this.#lastBuild();
    const chosen = (await list()).filter(({ params, cacheKey = '' }) => {
      const path = outFile(fillPattern(routePattern, params), route);
      return !this.#fixed.has(path) && this.#take({ path, key: String(cacheKey) }, last);
    });
    if (chosen.length > 0) this.#chosen.set(routePattern, chosen);
  }

  /** Give away the paths of a route that are to be made: they are not held any longer. */
  release(routePattern: string): readonly RoutePath[] {
    const chosen = this.#chosen.get(routePattern) ?? [];
    this.#chosen.delete(routePattern);
    return chosen;
  }

  /** Take the file of a route without parameters, which is made anew each time. */
  async takeFixed(pathname: string, route: Pick<PlannedRoute, 'type'>): Promise<void> {
    this.#take({ path: outFile(pathname, route), key: '' }, await this.#lastBuild());
  }

  /** Whether anything of a route is to be made. */
  makes({ route, pathname, type }: PlannedRoute): boolean {
    if (pathname === undefined) return this.#chosen.has(route);
    return this.#wanted.has(outFile(pathname, { type }));
  }

  #take({ path, key }: BuiltFile, last: LastBuild): boolean {
    this.#hash.update(`${key}\t${path}\n`);
    if (!isInShard(path, this.#shard)) return false;
    if (this.#wanted.has(path) || this.#standing.has(path)) return false;
    const known = last.standing({ path, key });
    if (known === undefined) this.#wanted.set(path, key);
    else this.#standing.set(path, known);
    return known === undefined;
  }

  /** A hash of everything that the whole site is made of: equal for all parts of one build. */
  hash(): string {
    return this.#hash.copy().digest('hex');
  }

  /** The pages that have the bytes of another one that is made too, by the path of that one. */
  twins(): Map<string, string[]> {
    const twins = new Map<string, string[]>();
    for (const [path, key] of this.#wanted) {
      const twin = twinOf(key);
      const first = twin === undefined ? undefined : outFile(twin, { type: 'page' });
      if (first === undefined || !this.#wanted.has(first)) continue;
      twins.set(first, [...(twins.get(first) ?? []), path]);
    }
    return twins;
  }
}
