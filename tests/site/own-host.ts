import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Site } from './sites.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** A host of one copy of a built site, which a test may change, switch off and switch on. */
export class OwnHost {
  /** The copy that is served. */
  readonly folder: string;
  readonly #base: string;
  #server: Server | undefined;
  #port = 0;

  constructor({ outDir, base }: Site) {
    this.folder = mkdtempSync(join(tmpdir(), 'benchleaf-host-'));
    this.#base = base;
    cpSync(join(import.meta.dirname, '..', '..', outDir), this.folder, { recursive: true });
  }

  /** Address of the home page, with a slash at its end. */
  get home(): string {
    return `http://localhost:${this.#port}${this.#base}`;
  }

  async #answer(address: string): Promise<{ status: number; type: string; body: Buffer }> {
    const { pathname } = new URL(address, 'http://localhost');
    const path = pathname.startsWith(this.#base) ? pathname.slice(this.#base.length) : '404.html';
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const type = MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
    const body = await readFile(join(this.folder, file)).catch(() => undefined);
    if (body !== undefined) return { status: 200, type, body };
    const missing = await readFile(join(this.folder, '404.html'));
    return { status: 404, type: MEDIA_TYPES['.html']!, body: missing };
  }

  /** Serve, on the same port as before; every file may be stored by the browser for ten minutes, as on GitHub Pages. */
  async switchOn(): Promise<void> {
    const server = createServer((request, response) => {
      void this.#answer(request.url ?? '/').then(({ status, type, body }) => {
        response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'max-age=600' });
        response.end(body);
      });
    });
    await new Promise<void>((resolve) => server.listen(this.#port, resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** No connection is answered from now on. */
  async switchOff(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  async remove(): Promise<void> {
    await this.switchOff();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
