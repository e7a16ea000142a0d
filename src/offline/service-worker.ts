import type { WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { addRoute, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { keptAs, PAST_THE_WORKER, storeName, withoutQuery, type Kept } from './kept.ts';
import type { ShellFile } from './shell-file.ts';

/** What is fetched when the worker is installed; put in when it is bundled. */
declare const SHELL: ShellFile[];

// What TypeScript knows of workers cannot be loaded beside what it knows of pages.
interface LifetimeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
declare const clients: {
  claim(): Promise<void>;
  matchAll(options: { includeUncontrolled: boolean }): Promise<readonly { url: string }[]>;
};
declare const registration: { readonly scope: string };

/** The most files of each kind that are kept; those used last stay. */
const MOST: Readonly<Record<Kept, number>> = { pages: 200, lookups: 200, files: 600 };

/**
 * Ask the host even when the browser's own store says that its copy is still good: hosts let
 * pages be stored for minutes, and a page of before the last publication is never shown instead of the new one.
 */
const askTheHost: WorkboxPlugin = {
  requestWillFetch: ({ request: { url, headers, redirect } }) =>
    Promise.resolve(new Request(url, { headers, redirect, cache: 'no-cache' })),
};

/** Neither errors are kept nor what another address was answered with. */
const onlyAnswers: WorkboxPlugin = {
  cacheWillUpdate: ({ response }) =>
    Promise.resolve(response.status === 200 && !response.redirected ? response : null),
};

/** A page that was never visited, asked for without a network. */
const sayOffline: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(withoutQuery(request.url)),
  handlerDidError: async ({ request }) =>
    (await matchPrecache(withoutQuery(request.url))) ?? matchPrecache('offline/'),
};

const options = (kind: Kept, ...plugins: WorkboxPlugin[]) => ({
  cacheName: storeName(kind, registration.scope),
  plugins: [
    ...plugins,
    onlyAnswers,
    new ExpirationPlugin({
      maxEntries: MOST[kind],
      purgeOnQuotaError: true,
    }) as WorkboxPlugin,
  ],
});

const pages = new NetworkFirst(options('pages', askTheHost, sayOffline));
const lookups = new NetworkFirst(options('lookups', askTheHost));
const files = new CacheFirst(options('files'));

const isKeptAs =
  (kind: Kept) =>
  ({ url, sameOrigin }: { url: URL; sameOrigin: boolean }) =>
    sameOrigin && url.href.startsWith(registration.scope) && keptAs(url) === kind;

precache(SHELL);
// Before the route of what is precached, since that never asks: the home page is precached too.
registerRoute(isKeptAs('pages'), pages);
registerRoute(isKeptAs('lookups'), lookups);
addRoute();
registerRoute(isKeptAs('files'), files);

/** Take over the pages that are open, and keep them: at a first visit they came before there was a worker. */
async function adopt(event: LifetimeEvent): Promise<void> {
  await clients.claim();
  const open = await clients.matchAll({ includeUncontrolled: true });
  const own = open.filter(({ url }) => isKeptAs('pages')({ url: new URL(url), sameOrigin: true }));
  await Promise.allSettled(
    own.map(({ url }) => pages.handle({ event, request: new Request(url) })),
  );
}

/** An install event, in browsers that can be told once what never concerns a worker. */
interface RoutedEvent extends Event {
  addRoutes?(routes: object): Promise<void>;
}

addEventListener('install', (event) => {
  const route = { condition: { urlPattern: PAST_THE_WORKER }, source: 'network' };
  (event as RoutedEvent).addRoutes?.(route).catch(() => undefined);
});

// A newer worker waits until no page of the one before is open: it would take their scripts away.
addEventListener('activate', (event) => {
  const lifetime = event as LifetimeEvent;
  lifetime.waitUntil(adopt(lifetime));
});
