import type { GetStaticPathsItem, GetStaticPathsOptions } from 'astro';

/** A path of a route as Astro takes it. */
export type RoutePath = Pick<GetStaticPathsItem, 'params' | 'cacheKey'> & {
  readonly props?: object;
};

/** Leaves of the paths of a route those that are to be made; each says with `cacheKey` what it is made of. */
export type ChoosePaths = <T extends RoutePath>(
  routePattern: string,
  paths: readonly T[],
) => Promise<T[]>;

/** The build and the bundle of the pages have this module once each; what both see is global. */
const CHOICE = Symbol.for('benchleaf.choose-paths');

const shared = globalThis as { [CHOICE]?: ChoosePaths | undefined };

/** Let a build choose of the paths of all routes, from here on. */
export function choosePaths(choose: ChoosePaths): void {
  shared[CHOICE] = choose;
}

/**
 * The paths of a route for Astro: all of them, or those that a build has chosen. Astro keeps every
 * path it is told of until the end, and most of a large site stands from the last build, or is made
 * by another process.
 */
export function listPaths<T extends RoutePath>(
  list: () => readonly T[] | Promise<readonly T[]>,
): (options: Pick<GetStaticPathsOptions, 'routePattern'>) => Promise<T[]> {
  return async ({ routePattern }) => {
    const paths = await list();
    return shared[CHOICE]?.(routePattern, paths) ?? [...paths];
  };
}
