// What the bundle of the program offers to whoever renders pages: the build imports it in
// processes of its own, which know nothing of Astro's bundling.
import type { AstroPrerenderer, RouteData } from 'astro';
import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
// Pages are loaded when they are asked for; the content is read beforehand, while others look at what
// stands, and the search index is begun, which may be made beside everything else.
import './search-files.ts';

/** A path of a route, and the route it is rendered by. */
export type SitePath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** A route whose pages are being made. */
export interface OpenRoute {
  readonly paths: readonly SitePath[];
  /** Render a path of this route; throws what its page throws. */
  readonly render: (request: Request, path: SitePath) => Promise<Response>;
}

/** Whoever builds wants to know what failed, and no page that says that something did. */
class StrictApp extends App {
  override createErrorHandler(): ReturnType<App['createErrorHandler']> {
    return {
      renderError: (_request, { status, error }) =>
        Promise.reject(error instanceof Error ? error : new Error(`It has status ${status}.`)),
    };
  }
}

const { manifest } = createApp();

/** The routes of the site in the order in which Astro looks for a page among them. */
export const routes: readonly RouteData[] = manifest.routes
  .map(({ routeData }) => routeData)
  .filter(({ prerender }) => prerender);

/**
 * Open one route. Astro remembers all paths of a route for as long as its app is there,
 * hence each route gets an app of its own, which is gone when its pages are made.
 */
export async function openRoute(route: RouteData): Promise<OpenRoute> {
  const own = manifest.routes.filter(({ routeData }) => routeData === route);
  const app = new StrictApp({ ...manifest, routes: own }, false);
  return {
    paths: await new StaticPaths(app).getAll(),
    render: (request, { route: routeData }) => app.render(request, { routeData }),
  };
}
