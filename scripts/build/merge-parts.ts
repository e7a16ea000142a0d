import { hash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  readPart,
  RECORD,
  sumOfMemory,
  writeMemory,
  type KnownFile,
  type PartRecord,
} from './build-record.ts';
import type { FileMap } from './file-map.ts';
import { finishSite } from './finish-site.ts';
import { FolderSet, folderTimes, type Standing } from './standing.ts';
import { bringInto, removeFiles, stampOf, type Transfer } from './settle.ts';

/** What is wrong with parts that are to become one site; nothing, where they are all of one build. */
function faultOf(parts: readonly PartRecord[]): string | undefined {
  const [first] = parts;
  if (first === undefined) return 'There is no part to merge.';
  const count = Number(first.shard.split('/')[1]);
  const wanted = Array.from({ length: count }, (_, index) => `${index + 1}/${count}`);
  const found = parts.map(({ shard }) => shard);
  const lacking = wanted.filter((shard) => !found.includes(shard));
  if (lacking.length > 0) return `Of ${count} parts these are missing: ${lacking.join(', ')}.`;
  if (found.length > count)
    return `Of ${count} parts there are ${found.length}: ${found.join(', ')}.`;
  if (parts.some(({ program }) => program !== first.program)) {
    return 'The parts were made by different programs, settings or registries. Build all of them from one commit.';
  }
  if (parts.some(({ plan }) => plan !== first.plan)) {
    return 'The parts were made of different content. Build all of them from one commit.';
  }
  return undefined;
}

const OTHER_BUILD = 'Another build was at work in the same folder. Build the site once more.';

/**
 * What parts consist of: what they leave of the last build, and what they made. Returns the paths of
 * everything else that the last build left; throws an `Error` where that was another one than the parts know.
 */
function joined(
  parts: readonly PartRecord[],
  { sum, files: left }: Standing['left'],
): { files: FileMap; dropped: string[] } {
  const standing = parts.flatMap((part) => part.standing ?? []);
  if (standing.some(({ memory }) => memory !== sum)) throw new Error(OTHER_BUILD);
  const dropped = left.keep((place) => standing.some(({ rows }) => rows.has(place)));
  const [files = left, ...others] = [
    ...(left.size > 0 ? [left] : []),
    ...parts.map((part) => part.files),
  ];
  for (const part of others) for (const [path, file] of part) files.set(path, file);
  return { files, dropped };
}

/** A finished site, and where the next build looks what is known of it. */
export interface MergedSite {
  readonly site: string;
  readonly memory: string;
  readonly content: string;
  readonly before: Standing;
}

/** What of a part is not as it was made: it may have come from another machine. */
function damageOf(folder: string, { files }: PartRecord): string | undefined {
  for (const [path, { size, sha256 }] of files) {
    const file = join(folder, path);
    if (stampOf(file)?.size !== size || hash('sha256', readFileSync(file)) !== sha256) return path;
  }
  return undefined;
}

/** Bring one part into the site, and note how its files stand there; what belongs to no page is noted as another. */
function bringPart(
  { files, others, touched }: { files: FileMap; others: Set<string>; touched: FolderSet },
  { site, folder, transfer }: { site: string; folder: string; transfer: Transfer },
): void {
  bringInto(site, folder, transfer, (path, stamp) => {
    touched.addOf(path);
    const is = files.settle(path, stamp);
    // Scripts, styles and fonts are of no page, and in every part the same.
    if (is === 'unknown') others.add(path);
    if (is === 'of another size')
      throw new Error(`${path} of ${folder} has not the bytes it was made with.`);
  });
}

function* allOf(...some: readonly Iterable<string>[]): Generator<string> {
  for (const paths of some) yield* paths;
}

function* inOrder(
  paths: readonly string[],
  files: FileMap,
): Generator<readonly [path: string, file: KnownFile]> {
  for (const path of paths) {
    const file = files.get(path);
    if (file) yield [path, file];
  }
}

/**
 * Bring the parts of one build into the site, remove what is no longer part of it, and make
 * what needs all of it. Until then the site is as it was; throws an `Error` where the
 * parts do not belong together.
 */
export async function mergeParts(
  folders: readonly string[],
  { site, memory, content, before }: MergedSite,
  transfer: Transfer,
): Promise<void> {
  const parts = folders.map((folder) => readPart(join(folder, RECORD)));
  const fault = faultOf(parts);
  if (fault !== undefined) throw new Error(fault);
  if (transfer === 'copy') {
    for (const [index, folder] of folders.entries()) {
      const damaged = damageOf(folder, parts[index]!);
      if (damaged !== undefined)
        throw new Error(`${damaged} of ${folder} is not as it was made. Build that part again.`);
    }
  }
  if (sumOfMemory(memory) !== before.left.sum) throw new Error(OTHER_BUILD);
  const { files, dropped } = joined(parts, before.left);
  // From here on the site is neither the old nor the new one, and nothing may be taken from it.
  rmSync(memory, { force: true });
  // One map is left of the parts, and the memory of the others is free.
  const [{ program }] = parts.splice(0) as [PartRecord];
  const others = new Set<string>();
  const touched = new FolderSet();
  for (const folder of folders) bringPart({ files, others, touched }, { site, folder, transfer });
  const lacking = files.unsettled();
  if (lacking !== undefined) throw new Error(`${lacking} is in none of the parts.`);
  const gone = [...dropped, ...before.met].filter((path) => !files.has(path) && !others.has(path));
  for (const path of gone) touched.addOf(path);
  removeFiles(site, gone);
  // The memory keeps this order: the next build has little to sort.
  const paths = [...files.paths(), ...others].sort();
  for (const path of await finishSite(site, content, paths, files)) {
    touched.addOf(path);
    if (!files.has(path)) others.add(path);
  }
  const times = folderTimes(site, allOf(files.paths(), others), { ...before, touched });
  writeMemory(memory, program, { files: inOrder(paths, files), others, folders: times });
}
