import type { GetStaticPathsItem, GetStaticPathsOptions } from 'astro';

/** A path of a route as Astro takes it. */
export type RoutePath = Pick<GetStaticPathsItem, 'params' | 'cacheKey'> & {
  readonly props?: object;
};

/** What lists all paths of a route. */
export type ListRoute<T extends RoutePath = RoutePath> = () => readonly T[] | Promise<readonly T[]>;

/** Leaves of the paths of a route those that Astro is told of; each says with `cacheKey` what it is made of. */
export type ChoosePaths = (
  routePattern: string,
  list: ListRoute,
) => readonly RoutePath[] | Promise<readonly RoutePath[]>;

/** The build and the bundle of the pages have this module once each; what both see is global. */
const CHOICE = Symbol.for('benchleaf.choose-paths');

const shared = globalThis as { [CHOICE]?: ChoosePaths | undefined };

/** Let a build choose of the paths of all routes, from here on. */
export function choosePaths(choose: ChoosePaths): void {
  shared[CHOICE] = choose;
}

/**
 * The paths of a route for Astro: all of them, or those that a build has chosen. Astro holds every
 * path it is told of, and most of a large site stands from the last build, or is made
 * by another process.
 */
export function listPaths<T extends RoutePath>(
  list: ListRoute<T>,
): (options: Pick<GetStaticPathsOptions, 'routePattern'>) => Promise<T[]> {
  // What is chosen of a list has the type of the list.
  return async ({ routePattern }) =>
    [...((await shared[CHOICE]?.(routePattern, list)) ?? (await list()))] as T[];
}
