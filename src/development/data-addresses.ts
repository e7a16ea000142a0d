import type { VitePlugin } from './vite-plugin.ts';

/**
 * In development too, the files of `/data/` are found at the addresses that they have in the site: one route makes
 * them all, and as pages end with a slash, the development server asks for one behind what it makes.
 */
export function dataAddresses(): VitePlugin {
  return {
    name: 'data-addresses',
    apply: 'serve',
    configureServer(server) {
      // The path below which the site is to stand has been cut off before.
      server.middlewares.use((request, _, next) => {
        const [path = '', ...query] = request.url?.split('?') ?? [];
        if (/^\/data\/.+\.\w+$/.test(path)) request.url = [`${path}/`, ...query].join('?');
        next();
      });
    },
  };
}
