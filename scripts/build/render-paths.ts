import { createHash, hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { contentDir } from '../../src/content-dir.ts';
import { withoutTurning } from '../../src/views/turned-text.ts';
import { twinOf } from '../../src/views/twin-key.ts';
import { writePart, type BuiltFile, type KnownFile } from './build-record.ts';
import { finishSite } from './finish-site.ts';
import { outFile, pageAddress } from './out-file.ts';
import { lookAtLast } from './last-build.ts';
import { filesBelow } from './settle.ts';
import { isInShard, type Shard } from './shard.ts';
import { readTask, shardOf } from './task.ts';

/** A path of the site, and the file that it becomes. */
interface PlannedFile extends BuiltFile {
  readonly pathname: string;
  readonly route: RouteData;
}

/** Pages that are rendered at once: a page waits for hashes of its scripts, and another can go on meanwhile. */
const AT_ONCE = 4;

/** Every path once, with its file; the first of two routes that claim a path has it, as Astro says. */
async function planFiles(prerenderer: AstroPrerenderer): Promise<PlannedFile[]> {
  const planned = new Map<string, PlannedFile>();
  for (const { pathname, route, cacheKey = '' } of await prerenderer.getStaticPaths()) {
    const path = outFile(pathname, route);
    if (!planned.has(path)) planned.set(path, { path, key: cacheKey, pathname, route });
  }
  return [...planned.values()];
}

/** A hash of everything that is to be made: equal for all parts of one build. */
function hashPlan(files: readonly PlannedFile[]): string {
  const sha256 = createHash('sha256');
  for (const { path, key } of files) sha256.update(`${key}\t${path}\n`);
  return sha256.digest('hex');
}

async function render(
  { pathname, route }: PlannedFile,
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

/** Those files together that have the same bytes, with the one that is rendered for all of them. */
function groupTwins(
  wanted: readonly PlannedFile[],
  plan: readonly PlannedFile[],
): Map<PlannedFile, PlannedFile[]> {
  const byPath = new Map(plan.map((file) => [file.path, file]));
  return Map.groupBy(wanted, (file) => {
    const twin = twinOf(file.key);
    return twin === undefined ? file : (byPath.get(outFile(twin, file.route)) ?? file);
  });
}

/** Render files and write them, a few at a time; the first that fails ends it. */
async function renderAll(
  groups: ReadonlyMap<PlannedFile, readonly PlannedFile[]>,
  write: (file: PlannedFile, body: Buffer) => void,
  renderFile: (file: PlannedFile) => Promise<Buffer>,
): Promise<void> {
  const queue = groups.entries();
  const work = async () => {
    for (const [rendered, files] of queue) {
      const body = await renderFile(rendered);
      for (const file of files) write(file, body);
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
  const wrap = (prerenderer: AstroPrerenderer): AstroPrerenderer => ({
    ...prerenderer,
    name: 'benchleaf',
    async getStaticPaths() {
      const plan = await planFiles(prerenderer);
      const own = plan.filter(({ path }) => isInShard(path, shardOf(task)));
      files = (await lastBuild()).standing(own);
      const wanted = own.filter(({ path }) => !files.has(path));
      await renderAll(groupTwins(wanted, plan), writerInto(folder, files), (file) =>
        render(file, prerenderer, home),
      );
      console.log(rendered(wanted.length, own.length, shardOf(task)));
      if (task !== undefined) {
        const shard = `${task.shard.number}/${task.shard.count}`;
        writePart(task.record, { program: task.program, plan: hashPlan(plan), shard, files });
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
