import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readPart, RECORD, writeMemory, type BuiltFile, type PartRecord } from './build-record.ts';
import { finishSite } from './finish-site.ts';
import { bringInto, removeOthers, stampFiles, type Transfer } from './settle.ts';

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

/** A finished site, and where the next build looks what is known of it. */
export interface MergedSite {
  readonly site: string;
  readonly memory: string;
  readonly content: string;
}

/**
 * Bring the parts of one build into the site, remove what is no longer part of it, and make
 * what needs all of it. Until then the site is as it was; throws an `Error` where the
 * parts do not belong together.
 */
export async function mergeParts(
  folders: readonly string[],
  { site, memory, content }: MergedSite,
  transfer: Transfer,
): Promise<readonly BuiltFile[]> {
  const parts = folders.map((folder) => readPart(join(folder, RECORD)));
  const fault = faultOf(parts);
  if (fault !== undefined) throw new Error(fault);
  // From here on the site is neither the old nor the new one, and nothing may be taken from it.
  rmSync(memory, { force: true });
  const files = parts.flatMap((part) => part.files);
  const wanted = new Set(files.map(({ path }) => path));
  for (const folder of folders) {
    for (const path of bringInto(site, folder, transfer)) wanted.add(path);
  }
  removeOthers(site, (path) => wanted.has(path));
  await finishSite(site, content, wanted);
  writeMemory(memory, parts[0]!.program, stampFiles(site, files));
  return files;
}
