import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { CONTENT_CACHE } from '../../src/content-dir.ts';
import { isMemoryOf, RECORD } from './build-record.ts';
import { bundleOf } from './bundle.ts';
import { ended } from './ended.ts';
import { mergeParts } from './merge-parts.ts';
import { programHash } from './program-hash.ts';
import { CHECKOUT } from './settle.ts';
import type { Shard } from './shard.ts';
import { standingIn } from './standing.ts';
import type { BuildTask } from './task.ts';

/** Where things stand that a build reads and writes. */
export interface BuildPlaces {
  /** The project. */
  readonly root: string;
  readonly content: string;
  /** The finished site, or the part of it. */
  readonly site: string;
  /** What may be lost at any time. */
  readonly cache: string;
}

/** Where a build into a folder keeps what the next one may use. */
export function cacheOf(root: string, site: string): string {
  return join(root, '.cache', 'build', hash('sha256', site).slice(0, 8));
}

/** Catalogs smaller than this are made faster by one process: each has to read all of the content. */
const FEW_PAPERS = 300;

/** So many papers for each one that changed are few changes: reading the content takes longer than what is to be made. */
const FOR_ONE_CHANGED = 50;

/** What a build may take of a machine. */
export interface Room {
  readonly cores: number;
  /** In megabytes. */
  readonly memory: number;
}

/** Three quarters of the memory: the rest is for the system, which keeps files in it that were just written. */
function roomHere(): Room {
  // A container may have less than its machine; no limit is 0, or more than there is.
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return { cores: availableParallelism(), memory: (bytes / 2 ** 20) * 0.75 };
}

/** Megabytes that a process takes: 0.8 GB were measured with 10,000 papers of ten results, 2.0 GB with 50,000. */
const memoryFor = (papers: number): number => 500 + 0.03 * papers;

/** How much is to be made of a site, and by how many processes. */
export interface Work {
  readonly processes: number;
  /** Whether reading the content is most of it. */
  readonly isLittle: boolean;
}

/**
 * How many processes make a site soonest: one where there is little to make, else one for each core
 * for which there is memory. `memory` is what is known of the last build.
 */
export function workFor(
  content: string,
  { site, memory, program, room }: { site: string; memory: string; program: string; room: Room },
): Work {
  const papers = readdirSync(join(content, 'papers'));
  const little = { processes: 1, isLittle: true };
  if (papers.length < FEW_PAPERS) return little;
  const fitting = Math.floor(room.memory / memoryFor(papers.length));
  const much = { processes: Math.max(1, Math.min(room.cores, fitting)), isLittle: false };
  if (!existsSync(site) || !isMemoryOf(memory, program)) return much;
  const built = statSync(memory).mtimeMs;
  const changed = papers.filter(
    (paper) => statSync(join(content, 'papers', paper)).mtimeMs > built,
  ).length;
  return changed * FOR_ONE_CHANGED > papers.length ? much : little;
}

/** What this process may take itself, in megabytes: Node's own limit, or what NODE_OPTIONS says. */
const ownLimit = (): number => getHeapStatistics().heap_size_limit / 2 ** 20;

/**
 * Megabytes that each of some processes may take: its share of the room, and no less than it would
 * without a limit of ours, where more processes were asked for than there is room for.
 */
export function limitFor(room: Room, processes: number, own = ownLimit()): number {
  return Math.floor(Math.max(room.memory / processes, own));
}

/**
 * Megabytes for what is made and dropped again, as every page is: with Node's own 16 it is cleared
 * twice as often. What draws pictures asks for more (`src/exports/picture.ts`).
 */
const MEMORY_FLAGS = ['--max-semi-space-size=32', '--expose-gc'];

/**
 * How much has to come to what stays, all of the catalog, until that is looked through, in percent of it;
 * Node itself waits for several times as much. With 50,000 papers a process takes a quarter less memory with 50 than
 * without a limit. Where there is little to make, that would take a tenth more time, and there is but one process.
 */
const growthFor = (isLittle: boolean): number => (isLittle ? 100 : 50);

function nameOf({ number, count }: Shard): string {
  return `${number}-of-${count}`;
}

/** Make a folder that is empty: what an earlier build left in it when it was stopped is not part of this one. */
function emptyFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (name !== CHECKOUT) rmSync(join(folder, name), { recursive: true });
}

/** Let a process make one part, which may take so many megabytes. */
async function runRenderer(
  { root, cache }: BuildPlaces,
  task: BuildTask,
  memory: number,
  environment: NodeJS.ProcessEnv = {},
): Promise<void> {
  const name = nameOf(task.shard);
  mkdirSync(cache, { recursive: true });
  const taskFile = join(cache, `${name}.json`);
  writeFileSync(taskFile, JSON.stringify(task));
  emptyFolder(task.folder);
  const renderer = join(import.meta.dirname, 'render-part.ts');
  // Node's own limit of 4 GB is reached with some 150,000 papers.
  const limits = [...MEMORY_FLAGS, `--max-old-space-size=${memory}`];
  const growth = `--heap-growing-percent=${growthFor(task.isLittle)}`;
  const child = spawn(process.execPath, [...limits, growth, renderer, taskFile], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  await ended(child, `Building part ${name}`);
}

/** Make one part of the site into its folder, for a merge with the others. */
export async function buildShard(places: BuildPlaces, shard: Shard): Promise<void> {
  const bundle = await bundleOf(places.root);
  const program = programHash(bundle, places.content, process.env);
  const folder = places.site;
  const record = join(folder, RECORD);
  const task = { shard, folder, bundle, program, record, isLittle: false, last: null };
  await runRenderer(places, task, limitFor(roomHere(), 1));
}

/** Merge parts that were made before, here or on other machines, into the site. */
export async function mergeShards(places: BuildPlaces, folders: readonly string[]): Promise<void> {
  const memory = join(places.cache, 'memory');
  const before = standingIn(places.site, memory);
  await mergeParts(folders, { ...places, memory, before }, 'copy');
}

/**
 * Make the site, of which whatever is already there as it would be made stays. The
 * site is touched when all of it has been made: a build that fails leaves it as it was.
 */
export async function buildSite(
  places: BuildPlaces,
  { processes: asked, clean = false }: { processes?: number | undefined; clean?: boolean } = {},
): Promise<void> {
  const { root, content, site, cache } = places;
  const memory = join(cache, 'memory');
  const ownBundle = join(cache, 'bundle');
  // Where nothing is known of the last build, nothing is taken from it.
  const parsed = join(cache, 'parsed');
  if (clean)
    for (const path of [memory, parsed, ownBundle]) rmSync(path, { recursive: true, force: true });
  const bundle = await bundleOf(root, clean ? ownBundle : undefined);
  const program = programHash(bundle, content, process.env);
  const room = roomHere();
  const work = workFor(content, { site, memory, program, room });
  const processes = asked ?? work.processes;
  const isLittle = work.isLittle && processes === 1;
  const shards = Array.from({ length: processes }, (_, index) => ({
    number: index + 1,
    count: processes,
  }));
  const runs = shards.map(async (shard) => {
    const folder = join(cache, nameOf(shard));
    const record = join(folder, RECORD);
    const last = { site, memory };
    const task = { shard, folder, bundle, program, record, isLittle, last };
    // One of them is enough to keep what was parsed: the next build, after few changes, is of one process.
    const kept = { folder: parsed, program: `${bundle.hash} ${content}` };
    const environment = shard.number === 1 ? { [CONTENT_CACHE]: JSON.stringify(kept) } : {};
    await runRenderer(places, task, limitFor(room, processes), environment);
    return folder;
  });
  // Listed while the others work: nothing of the site changes until they are done.
  const listing = Promise.try(standingIn, site, memory);
  const [before, ...folders] = await Promise.all([listing, ...runs]);
  await mergeParts(folders, { site, memory, content, before }, 'move');
  for (const folder of [...folders, ownBundle]) rmSync(folder, { recursive: true, force: true });
}
