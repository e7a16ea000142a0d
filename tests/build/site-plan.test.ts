import { describe, expect, test } from 'vitest';
import { LastBuild } from '../../scripts/build/last-build.ts';
import { WHOLE, type Shard } from '../../scripts/build/shard.ts';
import { SitePlan, type OnStanding, type PlannedRoute } from '../../scripts/build/site-plan.ts';
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

/** A last build of which files stand, each by its path. */
function lastOf(files: Readonly<Record<string, string>> = {}): LastBuild {
  const last = new LastBuild();
  for (const [number, [path, key]] of Object.entries(files).entries())
    last.add({ path, key }, number);
  return last;
}

function planOf({
  shard = WHOLE,
  last = lastOf(),
  onStanding,
}: { shard?: Shard; last?: LastBuild; onStanding?: OnStanding } = {}): SitePlan {
  return new SitePlan(ROUTES, shard, () => Promise.resolve(last), onStanding);
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
    expect(plan.size).toBe(3);
    const paths = ['papers/a/index.html', 'papers/b/index.html', 'papers/a.json', 'papers/b.json'];
    expect(paths.map((path) => plan.makes(path))).toEqual([true, true, true, false]);
  });

  test('leaves what stands as it would be made again, and nothing that does not stand or is of another version', async () => {
    const last = lastOf({
      'papers/b/index.html': 'of an older b',
      'papers/a/index.html': 'of a',
    });
    const standing: number[] = [];
    const plan = planOf({ last, onStanding: (number) => standing.push(number) });
    expect(await chosen(plan, PAPERS, 'a', 'b', 'c')).toEqual(['b', 'c']);
    expect(standing).toEqual([1]);
  });

  test('makes what has no version each time', async () => {
    const last = lastOf({ 'papers/a/index.html': '' });
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
    expect(plan.makes('papers/index.html')).toBe(true);
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
    const last = lastOf({ 'papers/a/index.html': '1' });
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
    const twin = { path: 'benchmarks/b/m/index.html', key: twinKey('of b', 'benchmarks/b/') };
    expect(await twins('b')).toEqual([['benchmarks/b/index.html', [twin]]]);
    expect(await twins('a')).toEqual([]);
  });

  test('holds the paths of a route until they are asked for, and knows routes of which nothing is made', async () => {
    const plan = planOf({ shard: { number: 1, count: 2 } });
    const [paper, file] = [page(PAPERS), page(FILES)];
    await plan.take(PAPERS, () => ids('a', 'b', 'c', 'd', 'e', 'f'));
    await plan.take(FILES, () => []);
    expect([plan.makesOf(paper), plan.makesOf(file)]).toEqual([true, false]);
    expect(plan.release(PAPERS)).toHaveLength(plan.size);
    expect(plan.makesOf(paper)).toBe(false);
    await plan.takeFixed('/papers', LIST);
    expect(plan.makesOf(LIST)).toBe(plan.makes('papers/index.html'));
  });

  test('says of a route that it does not know that it is none of the site', async () => {
    await expect(choose(planOf(), '/x/[id]', [])).rejects.toThrow('/x/[id] is none of the routes');
  });
});
