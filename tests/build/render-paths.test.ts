import { hash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouteData } from 'astro';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KnownFile } from '../../scripts/build/build-record.ts';
import { LastBuild } from '../../scripts/build/last-build.ts';
import { renderPart, type SiteRenderer } from '../../scripts/build/render-paths.ts';
import { WHOLE } from '../../scripts/build/shard.ts';
import { listPaths, type RoutePath } from '../../src/site-paths.ts';
import type { SitePath } from '../../src/site-renderer.ts';
import { twinKey } from '../../src/views/twin-key.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchleaf-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const HTML = { headers: { 'content-type': 'text/html' } };

type Answer = (address: string) => Response;

const route = (
  pattern: string,
  { type = 'page', pathname }: Partial<Pick<RouteData, 'type' | 'pathname'>> = {},
) => ({ route: pattern, component: `src/pages${pattern}.astro`, type, pathname }) as RouteData;

/** A renderer of some routes, each with its paths as a page lists them. */
function rendererOf(
  routes: readonly (readonly [RouteData, readonly RoutePath[]])[],
  answer: Answer = (address) => new Response(`<p>${address}</p>`, HTML),
): SiteRenderer<RouteData> {
  const paths = new Map(routes);
  return {
    routes: [...paths.keys()],
    async openRoute(one) {
      const listed = await listPaths(() => paths.get(one)!)({ routePattern: one.route });
      const pathOf = ({ params, cacheKey }: RoutePath): SitePath => ({
        pathname: one.route.replace('[id]', String(params['id'])),
        route: one,
        ...(cacheKey !== undefined && { cacheKey: String(cacheKey) }),
      });
      return {
        paths:
          one.pathname === undefined
            ? listed.map(pathOf)
            : [{ pathname: one.pathname, route: one }],
        render: ({ url }) => Promise.try(answer, url),
      };
    },
  };
}

const home = new URL('https://example.org/base/');

/** What was recorded of a part, beside what is said of it. */
async function render(renderer: SiteRenderer<RouteData>, last = new LastBuild()) {
  const files = new Map<string, KnownFile>();
  const left: number[] = [];
  const made = await renderPart(renderer, {
    folder,
    shard: WHOLE,
    home,
    lastBuild: () => Promise.resolve(last),
    record: (path, file) => files.set(path, file),
    onStanding: (number) => left.push(number),
  });
  return { ...made, files, left };
}

const text = (path: string) => readFileSync(join(folder, path), 'utf8');

const PAPERS = route('/papers/[id]');
const item = (id: string, cacheKey: string) => ({ params: { id }, cacheKey });

describe('a part of a site', () => {
  test('has each page at its address, in words that turn nothing around, and each recorded', async () => {
    const files = route('/papers/[id].json', { type: 'endpoint' });
    const renderer = rendererOf(
      [
        [route('/', { pathname: '/' }), []],
        [PAPERS, [item('a', 'k1')]],
        [files, [item('a', 'k2')]],
      ],
      (address) =>
        address.endsWith('.json')
          ? new Response('"\u202E"')
          : new Response(`${address}\u202E`, HTML),
    );
    const { files: recorded, made, standing } = await render(renderer);
    expect(text('index.html')).toBe('https://example.org/base/\uFFFD');
    expect(text('papers/a/index.html')).toBe('https://example.org/base/papers/a/\uFFFD');
    expect(text('papers/a.json')).toBe('"\u202E"');
    expect([made, standing]).toEqual([3, 0]);
    expect([...recorded].map(([path, { key }]) => [path, key])).toEqual([
      ['index.html', ''],
      ['papers/a/index.html', 'k1'],
      ['papers/a.json', 'k2'],
    ]);
    const bytes = readFileSync(join(folder, 'papers/a.json'));
    expect(recorded.get('papers/a.json')).toEqual({
      key: 'k2',
      size: bytes.length,
      mtimeMs: 0,
      sha256: hash('sha256', bytes),
    });
  });

  test('leaves what stands from the last build, and tells which file of it that is', async () => {
    const last = new LastBuild();
    last.add({ path: 'papers/a/index.html', key: 'k1' }, 7);
    const renderer = rendererOf([[PAPERS, [item('a', 'k1'), item('b', 'k1')]]]);
    const { files, left, made, standing } = await render(renderer, last);
    expect([made, standing]).toEqual([1, 1]);
    expect(existsSync(join(folder, 'papers/a'))).toBe(false);
    expect([left, [...files.keys()]]).toEqual([[7], ['papers/b/index.html']]);
  });

  test('has the bytes of a page under a second address, which is rendered once', async () => {
    const asked: string[] = [];
    const renderer = rendererOf(
      [
        [
          PAPERS,
          [
            item('b', twinKey('k1', 'papers/a/')),
            item('a', 'k1'),
            item('c', twinKey('k1', 'papers/z/')),
          ],
        ],
      ],
      (address) => {
        asked.push(address);
        return new Response(address, HTML);
      },
    );
    const { files } = await render(renderer);
    expect(asked.toSorted()).toEqual(
      ['a', 'c'].map((id) => `https://example.org/base/papers/${id}/`),
    );
    expect(text('papers/b/index.html')).toBe(text('papers/a/index.html'));
    expect(files.get('papers/b/index.html')!.key).toBe('k1=papers/a/');
  });
});

test('what is made elsewhere is begun before all else', async () => {
  const data = route('/data/[...file]', { type: 'endpoint' });
  expect(existsSync(join(import.meta.dirname, `../../src/pages${data.route}.ts`))).toBe(true);
  const asked: string[] = [];
  const renderer = rendererOf(
    [
      [PAPERS, [item('a', 'k1')]],
      [data, [{ params: { file: 'x.parquet' }, cacheKey: 'k1' }]],
    ],
    (address) => {
      asked.push(new URL(address).pathname);
      return new Response('x');
    },
  );
  await render(renderer);
  expect(asked.map((path) => path.includes('/data/'))).toEqual([true, false]);
});

describe('a part is not made', () => {
  const answered = (answer: Answer) => render(rendererOf([[PAPERS, [item('a', 'k1')]]], answer));

  test('where a page fails, which is named with the reason', async () => {
    const reason = new TypeError('no year');
    const failure = answered(() => {
      throw reason;
    });
    await expect(failure).rejects.toMatchObject({
      message: '/papers/a (src/pages/papers/[id].astro) could not be made.',
      cause: reason,
    });
  });

  test('any further, where a page fails', async () => {
    const asked: string[] = [];
    const all = Array.from({ length: 100 }, (_, number) => item(`p${number}`, 'k1'));
    const renderer = rendererOf([[PAPERS, all]], (address) => {
      asked.push(address);
      if (asked.length === 3) throw new Error('no');
      return new Response('x', HTML);
    });
    await expect(render(renderer)).rejects.toThrow('could not be made');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked.length).toBeLessThan(10);
  });

  test.each([
    ['an error', () => new Response('x', { status: 500 })],
    ['nothing', () => new Response(null)],
  ])('where a page is answered with %s', async (_, answer) => {
    await expect(answered(answer)).rejects.toThrow('/papers/a was answered with nothing');
  });

  test('where a route lists paths that nobody has chosen', async () => {
    const renderer = rendererOf([[PAPERS, []]]);
    const past: SiteRenderer<RouteData> = {
      ...renderer,
      openRoute: async (one) => ({
        ...(await renderer.openRoute(one)),
        paths: [{ pathname: '/papers/a', route: one }],
      }),
    };
    await expect(render(past)).rejects.toThrow(
      'src/pages/papers/[id].astro lists /papers/a past listPaths.',
    );
  });

  test('a page of what was not found is a page', async () => {
    const renderer = rendererOf(
      [[route('/404', { pathname: '/404' }), []]],
      () => new Response('gone', { ...HTML, status: 404 }),
    );
    await render(renderer);
    expect(text('404.html')).toBe('gone');
  });
});
