import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OpenRoute, SitePath } from '../../src/site-renderer.ts';
import { choosePaths } from '../../src/site-paths.ts';
import { bytesOf, pageWithoutTurning } from './answer-bytes.ts';
import type { BuiltFile, KnownFile } from './build-record.ts';
import { outFile, pageAddress } from './out-file.ts';
import { SitePlan, type OnStanding, type PlannedRoute } from './site-plan.ts';
import type { LastBuild } from './last-build.ts';
import type { Shard } from './shard.ts';

/** Pages that are rendered at once: a page waits for hashes of its scripts, and another can go on meanwhile. */
const AT_ONCE = 4;

/** What renders the pages of a site, as `src/site-renderer.ts` offers it; tests have one of their own. */
export interface SiteRenderer<Route extends PlannedRoute> {
  readonly routes: readonly Route[];
  readonly openRoute: (route: Route) => Promise<OpenRoute>;
}

/** A part of a site that is to be made. */
export interface PartOrder {
  /** Where its files are written. */
  readonly folder: string;
  readonly shard: Shard;
  /** Address of the home page. */
  readonly home: URL;
  readonly lastBuild: () => Promise<LastBuild>;
  /** Is told of each file of the part when it has been made. */
  readonly record: (path: string, file: KnownFile) => void;
  readonly onStanding: OnStanding;
}

/** What was made of a part. */
export interface MadePart {
  /** Hash of all paths and versions of the whole site. */
  readonly plan: string;
  readonly made: number;
  /** How many files stand from the last build as they would be made. */
  readonly standing: number;
}

async function renderPath(path: SitePath, open: OpenRoute, home: URL): Promise<Buffer> {
  const { pathname, route } = path;
  const address = pageAddress(pathname, route, home);
  const response = await open.render(new Request(address), path).catch((error: unknown) => {
    throw new Error(`${pathname} (${route.component}) could not be made.`, { cause: error });
  });
  if (response.body === null || (!response.ok && response.status !== 404)) {
    throw new Error(`${pathname} was answered with nothing, and status ${response.status}.`);
  }
  const bytes = await bytesOf(response.body);
  // Here, and not in a middleware, which would read each page once more.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  return isPage ? pageWithoutTurning(bytes) : bytes;
}

/** Write below a folder, making each folder once, and record what was written. */
function writerInto({ folder, record }: PartOrder): (file: BuiltFile, body: Buffer) => void {
  let parent = '';
  return ({ path, key }, body) => {
    const file = join(folder, path);
    // Most files have a folder of their own, and those that share one come one behind the other.
    if (parent !== dirname(file)) mkdirSync((parent = dirname(file)), { recursive: true });
    writeFileSync(file, body);
    record(path, { key, size: body.length, mtimeMs: 0, sha256: hash('sha256', body) });
  };
}

/** Do something with each of some things, a few at a time; after the first that fails no other is begun. */
async function eachAtOnce<T>(
  things: AsyncIterator<T, undefined>,
  act: (thing: T) => Promise<void>,
): Promise<void> {
  let hasFailed = false;
  const work = async () => {
    for (let next; !hasFailed && (next = await things.next()).done !== true;) {
      await act(next.value).catch((error: unknown) => {
        hasFailed = true;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** A path that is to be made, and the route that makes it. */
interface OpenPath {
  readonly one: SitePath;
  readonly open: OpenRoute;
}

/** The route of what is waited for longest, since it is made elsewhere. */
const LONGEST = '/data/[...file]';

/** What is to be made, route by route; while a file is waited for that is made elsewhere, others go on. */
async function* openPaths<Route extends PlannedRoute>(
  { routes, openRoute }: SiteRenderer<Route>,
  plan: SitePlan,
): AsyncGenerator<OpenPath, undefined> {
  const isLongest = ({ route }: Route) => Number(route === LONGEST);
  for (const route of routes.toSorted((a, b) => isLongest(b) - isLongest(a))) {
    if (!plan.makesOf(route)) continue;
    const open = await openRoute(route);
    for (const one of open.paths) yield { one, open };
  }
}

/** Look at all paths of the site, and at what stands of them. */
async function planSite<Route extends PlannedRoute>(
  { routes, openRoute }: SiteRenderer<Route>,
  { shard, lastBuild }: PartOrder,
  onStanding: OnStanding,
): Promise<SitePlan> {
  const plan = new SitePlan(routes, shard, lastBuild, onStanding);
  choosePaths(async (routePattern, list) => {
    await plan.take(routePattern, list);
    return [];
  });
  for (const route of routes) {
    if (route.pathname !== undefined) {
      await plan.takeFixed(route.pathname, route);
      continue;
    }
    const [past] = (await openRoute(route)).paths;
    if (past) throw new Error(`${past.route.component} lists ${past.pathname} past listPaths.`);
  }
  return plan;
}

/**
 * Render the pages of one shard, and of these only the ones whose data differ from the last build.
 * A path says with Astro's own `cacheKey` what it is made of; one without a key is always made.
 * The first page that fails ends it.
 */
export async function renderPart<Route extends PlannedRoute>(
  renderer: SiteRenderer<Route>,
  order: PartOrder,
): Promise<MadePart> {
  let standing = 0;
  const plan = await planSite(renderer, order, (number) => {
    standing += 1;
    order.onStanding(number);
  });
  const twins = plan.twins();
  const second = new Set([...twins.values()].flat().map(({ path }) => path));
  const write = writerInto(order);
  choosePaths((routePattern) => plan.release(routePattern));
  await eachAtOnce(openPaths(renderer, plan), async ({ one, open }) => {
    const path = outFile(one.pathname, one.route);
    if (second.has(path)) return;
    const body = await renderPath(one, open, order.home);
    const first = { path, key: one.cacheKey ?? '' };
    for (const file of [first, ...(twins.get(path) ?? [])]) write(file, body);
  });
  return { plan: plan.hash(), made: plan.size, standing };
}
