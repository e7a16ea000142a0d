import { createHash, type Hash } from 'node:crypto';
import type { RouteData } from 'astro';
import type { ListRoute, RoutePath } from '../../src/site-paths.ts';
import { twinOf } from '../../src/views/twin-key.ts';
import type { BuiltFile } from './build-record.ts';
import type { LastBuild } from './last-build.ts';
import { outFile } from './out-file.ts';
import { isInShard, type Shard } from './shard.ts';
import { HashedRows, hashText } from './text-hash.ts';

/** What a plan knows of a route. */
export type PlannedRoute = Pick<RouteData, 'route' | 'pathname' | 'type'>;

type Params = Readonly<Record<string, unknown>>;

/** `/papers/[id].json` with its parameters filled in. */
function fillPattern(pattern: string, params: Params): string {
  return pattern.replace(/\[(?:\.\.\.)?([^\]]+)\]/g, (_, name: string) =>
    String(params[name] ?? ''),
  );
}

/** Is told of each file that stands from the last build as it would be made, by its number in the memory of it. */
export type OnStanding = (number: number) => void;

/**
 * What a build is to make: every path of a site goes by once, and of those of its shard that do
 * not stand from the last build, the plan remembers what they are made of until it is asked. The first of two
 * routes that claim a file has it, and a route without parameters comes before all others, as Astro says.
 */
export class SitePlan {
  readonly #shard: Shard;
  readonly #lastBuild: () => Promise<LastBuild>;
  readonly #onStanding: OnStanding;
  readonly #routes: ReadonlyMap<string, PlannedRoute>;
  /** Files of the routes without parameters. */
  readonly #fixed: ReadonlySet<string>;
  readonly #hash: Hash = createHash('sha256');
  /** The files of the shard that were claimed. */
  readonly #claimed = new HashedRows();
  /** Those of them that are to be made. */
  readonly #wanted = new HashedRows();
  /** The paths that are to be made of each route that has parameters. */
  readonly #chosen = new Map<string, readonly RoutePath[]>();
  /** The files that have the bytes of another one, by the path of that one. */
  readonly #twins = new Map<string, BuiltFile[]>();

  constructor(
    routes: readonly PlannedRoute[],
    shard: Shard,
    lastBuild: () => Promise<LastBuild>,
    onStanding: OnStanding = () => undefined,
  ) {
    this.#shard = shard;
    this.#lastBuild = lastBuild;
    this.#onStanding = onStanding;
    this.#routes = new Map(routes.map((route) => [route.route, route]));
    this.#fixed = new Set(
      routes.flatMap((route) =>
        route.pathname === undefined ? [] : [outFile(route.pathname, route)],
      ),
    );
  }

  /** How many files are to be made. */
  get size(): number {
    return this.#wanted.size;
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

  /** Whether a file is to be made. */
  makes(path: string): boolean {
    return this.#wanted.find(hashText(path)) >= 0;
  }

  /** Whether anything of a route is to be made. */
  makesOf({ route, pathname, type }: PlannedRoute): boolean {
    if (pathname === undefined) return this.#chosen.has(route);
    return this.makes(outFile(pathname, { type }));
  }

  #take(file: BuiltFile, last: LastBuild): boolean {
    const { path, key } = file;
    this.#hash.update(`${key}\t${path}\n`);
    const mark = hashText(path);
    if (!isInShard(mark, this.#shard) || !this.#claimed.add(mark).isNew) return false;
    const number = last.standing(file, mark);
    if (number >= 0) {
      this.#onStanding(number);
      return false;
    }
    this.#wanted.add(mark);
    const twin = twinOf(key);
    if (twin === undefined) return true;
    const first = outFile(twin, { type: 'page' });
    this.#twins.set(first, [...(this.#twins.get(first) ?? []), file]);
    return true;
  }

  /** A hash of everything that the whole site is made of: equal for all parts of one build. */
  hash(): string {
    return this.#hash.copy().digest('hex');
  }

  /** The files that have the bytes of another one that is made too, by the path of that one. */
  twins(): Map<string, readonly BuiltFile[]> {
    return new Map(this.#twins.entries().filter(([first]) => this.makes(first)));
  }
}
