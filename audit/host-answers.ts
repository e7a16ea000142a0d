import { request, type IncomingHttpHeaders } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Ask without following anything or unpacking anything. */
function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers: given } = response;
        resolve({ status, headers: given, body: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });
}

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** What stands on every answer. The policy against scripts is in each page; this part a page cannot say of itself. */
const SAFETY: Readonly<Record<string, string>> = {
  'content-security-policy': "frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** Paths of a built site, by what is to be proven of them. */
export interface Proven {
  readonly page: string;
  readonly paper: string;
  readonly script: string;
  readonly shard: string;
  /** An address that the list of redirects has, and where it leads. */
  readonly moved: readonly [from: string, to: string];
}

/** What a look at a host is given, and how it tells of a fault. */
interface Look {
  readonly paths: Proven;
  ask(path: string, headers?: Record<string, string>): Promise<Answer>;
  file(path: string): Buffer;
  /** Says `what` is wrong unless it is true. */
  holds(isTrue: boolean, what: string): void;
}

async function lookAtPage({ paths, ask, file, holds }: Look): Promise<void> {
  const { status, headers, body } = await ask(paths.page);
  holds(status === 200, `${paths.page} is answered with ${status}`);
  holds(body.equals(file(`${paths.page}index.html`)), `${paths.page} is not its index.html`);
  holds(headers['cache-control'] === 'no-cache', `a page is kept: ${headers['cache-control']}`);
  const type = headers['content-type'] ?? 'nothing';
  holds(/^text\/html; charset=utf-8$/i.test(type), `a page is ${type}`);
  for (const [name, value] of Object.entries(SAFETY)) {
    holds(headers[name] === value, `a page has ${name}: ${headers[name]}`);
  }
  const again = await ask(paths.page, { 'If-None-Match': headers.etag ?? '' });
  holds(again.status === 304, `a page that did not change is answered with ${again.status}`);
  const packed = await ask(paths.page, { 'Accept-Encoding': 'gzip' });
  const isPacked = packed.headers['content-encoding'] === 'gzip';
  holds(isPacked && gunzipSync(packed.body).equals(body), 'a page is not packed, or is another');
}

async function lookAtWayIn({ paths, ask, holds }: Look): Promise<void> {
  const { status, headers } = await ask(paths.page.replace(/\/$/, ''));
  const { pathname } = new URL(headers.location ?? '', 'http://host.invalid');
  const isRight = [301, 308].includes(status) && pathname === paths.page;
  holds(isRight, `without its slash a page is answered with ${status} to ${pathname}`);
  const [from, to] = paths.moved;
  const moved = await ask(from);
  const leads = `${moved.status} to ${moved.headers.location}`;
  holds(leads === `301 to ${to}`, `${from} is answered with ${leads}`);
}

async function lookAtMissing({ ask, file, holds }: Look): Promise<void> {
  const missing = ['/no/such/page/', '/papers/no-such-paper/', '/_astro/no-such.js'];
  for (const path of [...missing, '/_redirects', '/_redirects.nginx']) {
    const { status, headers, body } = await ask(path);
    holds(status === 404, `${path} is answered with ${status}`);
    holds(body.equals(file('404.html')), `${path} does not show 404.html`);
    holds(headers['cache-control'] === 'no-cache', `${path} is kept: ${headers['cache-control']}`);
    holds(headers['x-content-type-options'] === 'nosniff', `${path} lacks the headers`);
  }
}

async function lookAtKeeping({ paths, ask, holds }: Look): Promise<void> {
  for (const path of [paths.script, paths.shard]) {
    const { headers } = await ask(path, { 'Accept-Encoding': 'gzip' });
    holds(headers['cache-control'] === IMMUTABLE, `${path} is kept: ${headers['cache-control']}`);
    holds(headers['x-content-type-options'] === 'nosniff', `${path} lacks the headers`);
    const isPacked = headers['content-encoding'] === 'gzip';
    // The files of the search index are packed already.
    holds(isPacked === (path === paths.script), `${path} is ${isPacked ? '' : 'not '}packed`);
  }
  for (const path of ['/sw.js', '/search/', '/search/index.json', '/data/papers.json']) {
    const { status, headers } = await ask(path);
    const answer = `${status}, kept: ${headers['cache-control']}`;
    holds(answer === '200, kept: no-cache', `${path} is answered with ${answer}`);
  }
}

async function lookAtTypes({ paths, ask, holds }: Look): Promise<void> {
  const types = [
    ['/manifest.webmanifest', 'application/manifest+json'],
    [`${paths.paper}.json`, 'application/json'],
    [`${paths.paper}.csl.json`, 'application/json'],
    [`${paths.paper}.csv`, 'text/csv'],
    [`${paths.paper}.bib`, 'application/x-bibtex'],
    [`${paths.paper}.ris`, 'application/x-research-info-systems'],
    ['/feed.xml', 'text/xml'],
    ['/favicon.svg', 'image/svg+xml'],
    [paths.script, 'javascript'],
  ] as const;
  for (const [path, type] of types) {
    const { headers } = await ask(path);
    const given = headers['content-type'] ?? 'nothing';
    holds(given.includes(type), `${path} is ${given}, not ${type}`);
  }
}

/** Every fault in how a host answers for a site, and how much was looked at; no fault means that it serves as it should. */
export async function lookAtHost(
  port: number,
  site: string,
  paths: Proven,
): Promise<{ readonly faults: readonly string[]; readonly looked: number }> {
  const faults: string[] = [];
  let looked = 0;
  const look: Look = {
    paths,
    ask: (path, headers) => ask(port, path, headers),
    file: (path) => readFileSync(join(site, path)),
    holds: (isTrue, what) => {
      looked += 1;
      if (!isTrue) faults.push(what);
    },
  };
  for (const part of [lookAtPage, lookAtWayIn, lookAtMissing, lookAtKeeping, lookAtTypes]) {
    await part(look);
  }
  return { faults, looked };
}
