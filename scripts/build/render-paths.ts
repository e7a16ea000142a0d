import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { contentDir } from '../../src/content-dir.ts';
import { readMemory, writePart, type BuiltFile, type KnownFile } from './build-record.ts';
import { finishSite } from './finish-site.ts';
import { outFile, pageAddress } from './out-file.ts';
import { filesBelow } from './settle.ts';
import { isInShard, type Shard } from './shard.ts';
import { readTask, shardOf, type BuildTask } from './task.ts';

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

/** Whether a file of the last build still stands as that build left it, and would become the same again. */
function stands(site: string, { path, key }: BuiltFile, known: KnownFile | undefined): boolean {
  if (known === undefined || key === '' || known.key !== key) return false;
  const found = lstatSync(join(site, path), { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === known.size && found.mtimeMs === known.mtimeMs;
}

/** Those files of the plan that this run has to make. */
async function missing(files: readonly PlannedFile[], task: BuildTask | undefined) {
  const last = task?.last;
  if (task === undefined || !last) return files;
  const known = await readMemory(last.memory, task.program, (path) => isInShard(path, task.shard));
  return files.filter((file) => !stands(last.site, file, known.get(file.path)));
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
  return Buffer.from(await response.arrayBuffer());
}

/** What was made: `12 of 456 files made, 444 stand as they were`. */
function rendered(made: number, all: number, { number, count }: Shard): string {
  const part = count === 1 ? '' : `Part ${number} of ${count}: `;
  const rest = all > made ? `, ${all - made} stand as they were` : '';
  return `${part}${made} files made${rest}`;
}

/** Render files and write them, a few at a time; the first that fails ends it. */
async function renderAll(
  files: readonly PlannedFile[],
  write: (file: PlannedFile, body: Buffer) => void,
  renderFile: (file: PlannedFile) => Promise<Buffer>,
): Promise<void> {
  const queue = files.values();
  const work = async () => {
    for (const file of queue) {
      write(file, await renderFile(file));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Write below a folder, making each folder once. */
function writerInto(folder: string): (file: BuiltFile, body: Buffer) => void {
  const made = new Set<string>();
  return ({ path }, body) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, body);
  };
}

/**
 * Render the pages in Astro's place: those of one shard, and of these only the ones
 * whose data differ from the last build. A path says with Astro's own `cacheKey`
 * what it is made of; one without a key is always made.
 */
export function renderPaths(): AstroIntegration {
  const task = readTask();
  let folder = '';
  let home = new URL('http://localhost/');
  const wrap = (prerenderer: AstroPrerenderer): AstroPrerenderer => ({
    ...prerenderer,
    name: 'benchleaf',
    async getStaticPaths() {
      const plan = await planFiles(prerenderer);
      const own = plan.filter(({ path }) => isInShard(path, shardOf(task)));
      const wanted = await missing(own, task);
      await renderAll(wanted, writerInto(folder), (file) => render(file, prerenderer, home));
      console.log(rendered(wanted.length, own.length, shardOf(task)));
      if (task !== undefined) {
        const shard = `${task.shard.number}/${task.shard.count}`;
        writePart(task.record, { program: task.program, plan: hashPlan(plan), shard, files: own });
      }
      return [];
    },
  });
  return {
    name: 'render-paths',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        home = new URL(config.base.replace(/\/?$/, '/'), config.site);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer(wrap);
      },
      'astro:build:done': async () => {
        // Of a part, whoever merges it with the others takes care.
        if (task === undefined) await finishSite(folder, contentDir, new Set(filesBelow(folder)));
      },
    },
  };
}
