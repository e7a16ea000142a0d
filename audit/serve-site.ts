import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersOf, readHeaderRules } from './host-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.xml', '.svg']);

/** A built site behind an ordinary static host. */
export interface ServedSite {
  readonly origin: string;
  close(): void;
}

/**
 * Serve a folder as a static host does: packed with gzip, with the headers of the
 * folder's own `_headers`, pages checked for changes at every visit, and `404.html`
 * with status 404 for what is not there.
 */
export async function serveSite(folder: string, port: number): Promise<ServedSite> {
  const rules = readHeaderRules(readFileSync(join(folder, '_headers'), 'utf8'));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const wanted = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const isThere = existsSync(wanted) && statSync(wanted).isFile();
    const file = isThere ? wanted : join(folder, '404.html');
    const extension = extname(file);
    const isPacked = COMPRESSED.has(extension);
    const content = readFileSync(file);
    response.writeHead(isThere ? 200 : 404, {
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      ...headersOf(rules, path),
      ...(isPacked && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
    });
    response.end(isPacked ? gzipSync(content) : content);
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}
