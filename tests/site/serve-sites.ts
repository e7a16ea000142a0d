// Build every site of sites.ts, one after the other since they share caches, and serve them.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { astro, buildSite, environment } from './build-site.ts';
import { IMPORTED, READY, SITES, type Site } from './sites.ts';

const root = join(import.meta.dirname, '..', '..');

const sites: Site[] = [...Object.values(SITES), IMPORTED];
for (const site of sites) buildSite(site);
const servers = sites.map((site) =>
  spawn(process.execPath, [astro, 'preview', '--ignore-lock', '--port', String(site.port)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...environment(site) },
  }),
);
for (const signal of ['SIGINT', 'SIGTERM', 'exit'] as const) {
  process.on(signal, () => {
    for (const server of servers) server.kill();
    if (signal !== 'exit') process.exit();
  });
}

async function isServed({ origin, base }: Site): Promise<boolean> {
  return fetch(origin + base).then(
    ({ ok }) => ok,
    () => false,
  );
}
while (!(await Promise.all(sites.map(isServed))).every(Boolean)) {
  await new Promise((resolve) => setTimeout(resolve, 100));
}
createServer((_, response) => response.end('ready')).listen(Number(new URL(READY).port));
