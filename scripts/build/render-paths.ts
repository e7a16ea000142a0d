import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { contentDir } from '../../src/content-dir.ts';
import { choosePaths } from '../../src/site-paths.ts';
import { withoutTurning } from '../../src/views/turned-text.ts';
import { writePart, type BuiltFile, type KnownFile } from './build-record.ts';
import { finishSite } from './finish-site.ts';
import { outFile, pageAddress } from './out-file.ts';
import { lookAtLast } from './last-build.ts';
import { filesBelow } from './settle.ts';
import type { Shard } from './shard.ts';
import { SitePlan, type PlannedRoute } from './site-plan.ts';
import { readTask, shardOf } from './task.ts';

/** Pages that are rendered at once: a page waits for hashes of its scripts, and another can go on meanwhile. */
const AT_ONCE = 4;

/** A path as Astro lists it. */
type ListedPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

async function render(
  { pathname, route }: ListedPath,
  prerenderer: AstroPrerenderer,
  home: URL,
): Promise<Buffer> {
  const request = new Request(pageAddress(pathname, route, home));
  const rendered = await prerenderer.render(request, { routeData: route });
  const response = rendered instanceof Response ? rendered : rendered.response;
  if (response.body === null || (!response.ok && response.status !== 404)) {
    throw new Error(`${pathname} was answered with nothing, and status ${response.status}`);
  }
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) {
    return Buffer.from(await response.arrayBuffer());
  }
  // Here, and not in a middleware, which would read each page once more.
  return Buffer.from(withoutTurning(await response.text()));
}

/** What was made: `12 of 456 files made, 444 stand as they were`. */
function rendered(made: number, all: number, { number, count }: Shard): string {
  const part = count === 1 ? '' : `Part ${number} of ${count}: `;
  const rest = all > made ? `, ${all - made} stand as they were` : '';
  return `${part}${made} files made${rest}`;
}

/** Render the files of a plan and write them, a few at a time; the first that fails ends it. */
async function renderAll(
  plan: SitePlan,
  listed: readonly ListedPath[],
  {
    write,
    renderPath,
  }: {
    write: (file: BuiltFile, body: Buffer) => void;
    renderPath: (path: ListedPath) => Promise<Buffer>;
  },
): Promise<void> {
  const { wanted } = plan;
  const twins = plan.twins();
  const second = new Set([...twins.values()].flat());
  const queue = listed.values();
  const work = async () => {
    for (const one of queue) {
      const path = outFile(one.pathname, one.route);
      if (!wanted.has(path) || second.has(path)) continue;
      const body = await renderPath(one);
      for (const file of [path, ...(twins.get(path) ?? [])]) {
        write({ path: file, key: wanted.get(file)! }, body);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Write below a folder, making each folder once, and note what was written. */
function writerInto(
  folder: string,
  written: Map<string, KnownFile>,
): (file: BuiltFile, body: Buffer) => void {
  const made = new Set<string>();
  return ({ path, key }, body) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, body);
    written.set(path, { key, size: body.length, mtimeMs: 0, sha256: hash('sha256', body) });
  };
}

/**
 * Render the pages in Astro's place: those of one shard, and of these only the ones
 * whose data differ from the last build. A path says with Astro's own `cacheKey`
 * what it is made of; one without a key is always made.
 */
export function renderPaths(): AstroIntegration {
  const task = readTask();
  const lastBuild = lookAtLast(task);
  let folder = '';
  let files = new Map<string, KnownFile>();
  let home = new URL('http://localhost/');
  let routes: readonly PlannedRoute[] = [];
  const wrap = (prerenderer: AstroPrerenderer): AstroPrerenderer => ({
    ...prerenderer,
    name: 'benchleaf',
    async getStaticPaths() {
      const plan = new SitePlan(routes, shardOf(task), lastBuild);
      choosePaths(plan.choose);
      const listed = await prerenderer.getStaticPaths();
      for (const { pathname, route } of listed) {
        if (route.pathname !== undefined) await plan.takeFixed(pathname, route);
        else if (!plan.wanted.has(outFile(pathname, route)))
          throw new Error(`${route.component} lists ${pathname} past listPaths.`);
      }
      files = new Map(plan.standing);
      await renderAll(plan, listed, {
        write: writerInto(folder, files),
        renderPath: (path) => render(path, prerenderer, home),
      });
      console.log(rendered(plan.wanted.size, files.size, shardOf(task)));
      if (task !== undefined) {
        const shard = `${task.shard.number}/${task.shard.count}`;
        writePart(task.record, { program: task.program, plan: plan.hash(), shard, files });
      }
      return [];
    },
  });
  return {
    name: 'render-paths',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command !== 'dev') return;
        const entrypoint = new URL('../../src/development/middleware.ts', import.meta.url);
        addMiddleware({ entrypoint, order: 'post' });
      },
      'astro:routes:resolved': (resolved) => {
        routes = resolved.routes;
      },
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        home = new URL(config.base.replace(/\/?$/, '/'), config.site);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer(wrap);
      },
      'astro:build:done': async () => {
        // Of a part, whoever merges it with the others takes care.
        if (task === undefined)
          await finishSite(folder, contentDir, [...filesBelow(folder)], files);
      },
    },
  };
}
