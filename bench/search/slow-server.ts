import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { BYTES_PER_MS, DELAY } from './slow-line.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.bin': 'application/octet-stream',
};

/** A static server behind a slow line, which counts what it sends. */
export interface SlowServer {
  readonly origin: string;
  /** Bytes sent so far of what searching needs. */
  readonly sent: { bytes: number };
  close(): void;
}

/**
 * Serve a built site, its search index replaced by another. The line is slow on
 * this side, since the browser's own throttle leaves workers alone: every request
 * waits, and all of them share the bytes that go over the line.
 */
export async function serveSlowly(
  site: string,
  index: { readonly folder: string; readonly version: string },
  pack: (bytes: Uint8Array) => Uint8Array,
): Promise<SlowServer> {
  const sent = { bytes: 0 };
  let free = 0;
  const fileOf = (path: string): string => {
    if (path === '/search/index.json') return join(index.folder, 'index.json');
    const start = `/search/${index.version}/`;
    if (path.startsWith(start)) return join(index.folder, 'files', path.slice(start.length));
    return join(site, path.endsWith('/') ? `${path}index.html` : path);
  };
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = fileOf(path);
    if (!existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    const extension = extname(file);
    const isPacked = extension in TYPES && extension !== '.bin' && extension !== '.woff2';
    const content = readFileSync(file);
    const body = isPacked ? pack(content) : content;
    const now = performance.now();
    const arrival = Math.max(now + DELAY, free) + body.length / BYTES_PER_MS;
    free = arrival;
    // The page `/search/` itself is what the service worker fetches for later.
    if (/search-worker|\/search\/.|\/pagefind\//.test(path)) sent.bytes += body.length;
    setTimeout(() => {
      response.writeHead(200, {
        'Content-Type': TYPES[extension] ?? 'application/octet-stream',
        'Cache-Control': extension === '.bin' ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(isPacked && { 'Content-Encoding': 'gzip' }),
      });
      response.end(body);
    }, arrival - now);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { origin: `http://localhost:${port}`, sent, close: () => server.close() };
}
