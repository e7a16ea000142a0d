import { describe, expect, test } from 'vitest';
import type { KnownFile } from '../../scripts/build/build-record.ts';
import { LastBuild } from '../../scripts/build/last-build.ts';
import { WHOLE, type Shard } from '../../scripts/build/shard.ts';
import { SitePlan, type PlannedRoute } from '../../scripts/build/site-plan.ts';
import type { RoutePath } from '../../src/site-paths.ts';
import { twinKey } from '../../src/views/twin-key.ts';

const PAPERS = '/papers/[id]';
const FILES = '/papers/[id].json';
const BOARDS = '/benchmarks/[id]/[metric]';
const ANY = '/[kind]/[...id]';

const page = (route: string): PlannedRoute => ({ route, type: 'page' });

const LIST: PlannedRoute = { ...page('/papers'), pathname: '/papers' };

const ROUTES: readonly PlannedRoute[] = [
  LIST,
  page(PAPERS),
  { ...page(FILES), type: 'endpoint' },
  page(BOARDS),
  page('/benchmarks/[id]'),
  page(ANY),
];

const known = (key: string): KnownFile => ({ key, size: 1, mtimeMs: 1, sha256: '' });

function planOf({
  shard = WHOLE,
  last = new LastBuild(new Map(), []),
}: { shard?: Shard; last?: LastBuild } = {}): SitePlan {
  return new SitePlan(ROUTES, shard, () => Promise.resolve(last));
}

const ids = (...all: string[]) =>
  all.map((id) => ({ params: { id }, props: {}, cacheKey: `of ${id}` }));

/** Let a plan take the paths of a route; gives those that are to be made. */
async function choose(plan: SitePlan, route: string, paths: readonly RoutePath[]) {
  await plan.take(route, () => paths);
  return plan.release(route);
}

const chosen = async (plan: SitePlan, route: string, ...all: string[]) =>
  (await choose(plan, route, ids(...all))).map(({ params }) => params['id']);

describe('the plan of a site', () => {
  test('wants a folder for a page and a file for anything else', async () => {
    const plan = planOf();
    expect(await chosen(plan, PAPERS, 'a', 'b')).toEqual(['a', 'b']);
    await choose(plan, FILES, ids('a'));
    expect([...plan.wanted]).toEqual([
      ['papers/a/index.html', 'of a'],
      ['papers/b/index.html', 'of b'],
      ['papers/a.json', 'of a'],
    ]);
  });

  test('leaves what stands as it would be made again, and nothing that was touched or is of another version', async () => {
    const last = new LastBuild(
      new Map([
        ['papers/a/index.html', known('of a')],
        ['papers/b/index.html', known('of an older b')],
        ['papers/c/index.html', known('of c')],
      ]),
      ['papers/c/index.html'],
    );
    const plan = planOf({ last });
    expect(await chosen(plan, PAPERS, 'a', 'b', 'c', 'd')).toEqual(['b', 'c', 'd']);
    expect([...plan.standing.keys()]).toEqual(['papers/a/index.html']);
  });

  test('makes what has no version each time', async () => {
    const last = new LastBuild(new Map([['papers/a/index.html', known('')]]), []);
    const plan = planOf({ last });
    expect(await choose(plan, PAPERS, [{ params: { id: 'a' } }])).toHaveLength(1);
  });

  test('gives a file to the first route that claims it, and before all to one without parameters', async () => {
    const plan = planOf();
    await choose(plan, PAPERS, ids('a'));
    const paths = [
      { params: { kind: 'papers', id: 'a' } },
      { params: { kind: 'papers', id: undefined } },
      { params: { kind: 'papers', id: 'gone' } },
    ];
    expect(await choose(plan, ANY, paths)).toEqual([paths[2]]);
    await plan.takeFixed('/papers', LIST);
    expect(plan.wanted.get('papers/index.html')).toBe('');
  });

  test('each part wants its own, all of them everything, and they agree on the whole', async () => {
    const all = Array.from({ length: 50 }, (_, index) => `p${index}`);
    const plans = [1, 2, 3].map((number) => planOf({ shard: { number, count: 3 } }));
    const parts = await Promise.all(plans.map((plan) => chosen(plan, PAPERS, ...all)));
    expect(parts.flat().toSorted()).toEqual(all.toSorted());
    expect(parts.every(({ length }) => length > 0)).toBe(true);
    const whole = planOf();
    await choose(whole, PAPERS, ids(...all));
    expect(new Set([whole, ...plans].map((plan) => plan.hash())).size).toBe(1);
  });

  test('has another hash for another version, whatever stands', async () => {
    const hashOf = async (key: string, last?: LastBuild) => {
      const plan = planOf(last && { last });
      await choose(plan, PAPERS, [{ params: { id: 'a' }, cacheKey: key }]);
      return plan.hash();
    };
    const last = new LastBuild(new Map([['papers/a/index.html', known('1')]]), []);
    expect(await hashOf('1', last)).toBe(await hashOf('1'));
    expect(await hashOf('2')).not.toBe(await hashOf('1'));
  });

  test('knows the pages that have the bytes of another, where both are made', async () => {
    const twins = async (...first: string[]) => {
      const plan = planOf();
      await choose(plan, '/benchmarks/[id]', ids(...first));
      await choose(plan, BOARDS, [
        { params: { id: 'b', metric: 'm' }, cacheKey: twinKey('of b', 'benchmarks/b/') },
      ]);
      return [...plan.twins()];
    };
    expect(await twins('b')).toEqual([['benchmarks/b/index.html', ['benchmarks/b/m/index.html']]]);
    expect(await twins('a')).toEqual([]);
  });

  test('holds the paths of a route until they are asked for, and knows routes of which nothing is made', async () => {
    const plan = planOf({ shard: { number: 1, count: 2 } });
    const [paper, file] = [page(PAPERS), page(FILES)];
    await plan.take(PAPERS, () => ids('a', 'b', 'c', 'd', 'e', 'f'));
    await plan.take(FILES, () => []);
    expect([plan.makes(paper), plan.makes(file)]).toEqual([true, false]);
    expect(plan.release(PAPERS)).toHaveLength(plan.wanted.size);
    expect(plan.makes(paper)).toBe(false);
    await plan.takeFixed('/papers', LIST);
    expect(plan.makes(LIST)).toBe(plan.wanted.has('papers/index.html'));
  });

  test('says of a route that it does not know that it is none of the site', async () => {
    await expect(choose(planOf(), '/x/[id]', [])).rejects.toThrow('/x/[id] is none of the routes');
  });
});
