import { basename, join } from 'node:path';
import { keptFile, type Archive } from '../catalog/archive-manifest.ts';
import { problem, type Problem } from '../catalog/problem.ts';
import { MANIFEST, writeManifest } from '../store/archive-manifest.ts';
import { fingerprint } from '../store/archive-text.ts';
import { ARRIVING } from '../store/journal.ts';
import { indexFile } from '../store/kept-rows.ts';
import type { Wanted } from '../store/write-set.ts';
import type { KeptArchive } from './archive-corpus.ts';
import type { Arrivals } from './arrivals.ts';
import { archiveFile, takeArchive, type Taken } from './take-archive.ts';

/** Archives that join the content, and the files that do not, with the reasons. */
export interface TakenArchives {
  readonly archives: readonly KeptArchive[];
  /** Path below `content/` to what is to stand there. */
  readonly writes: ReadonlyMap<string, Wanted>;
  /** How many files are in the content already. */
  readonly present: number;
  /** Their files are named as they were given. */
  readonly problems: readonly Problem[];
}

/** The archives of the content with the files that hold their rows. */
export function keptArchives(contentDir: string, archives: readonly Archive[]): KeptArchive[] {
  return archives.map((archive) => ({
    archive,
    path: keptFile(join(contentDir, 'sources', archive.file)),
  }));
}

/** A name that no archive has; a taken one gets a piece of the archive's hash. */
function freeFile(path: string, sha256: string, taken: ReadonlySet<string>): string {
  const plain = archiveFile(path);
  return taken.has(plain.toLowerCase()) || plain === `pwc/${basename(MANIFEST)}`
    ? plain.replace(/\.json$/, `-${sha256.slice(0, 8)}.json`)
    : plain;
}

function refuse(input: string, found: string): Problem {
  const help =
    'Archives are JSON lists of tasks, of papers or of code of papers, packed with gzip or not.';
  return problem('not-an-archive', input, 1, found, help);
}

function writesOf({ archive: { file }, path, index }: Taken): [string, Wanted][] {
  return [
    [keptFile(`sources/${file}`), { from: `${ARRIVING}/${basename(path)}` }],
    [indexFile(`sources/${file}`), `${JSON.stringify(index)}\n`],
  ];
}

/**
 * Take the rows of new archives: in the order of their names, since the call's order
 * says nothing of their age. One that is in the content already is left out.
 */
export async function takeArchives(
  inputs: readonly string[],
  held: readonly Archive[],
  arrivals: Arrivals,
  onRead: () => void,
): Promise<TakenArchives> {
  const hashes = new Set(held.map(({ sha256 }) => sha256));
  const names = new Set(held.map(({ file }) => file.toLowerCase()));
  const archives: KeptArchive[] = [];
  const writes = new Map<string, Wanted>();
  const problems: Problem[] = [];
  let present = 0;
  for (const input of inputs.toSorted((a, b) => (basename(a) < basename(b) ? -1 : 1))) {
    const sha256 = await hashOf(input);
    if (sha256 !== undefined && hashes.has(sha256)) present += 1;
    else if (sha256 === undefined) problems.push(refuse(input, 'not a plain file'));
    else {
      const file = freeFile(input, sha256, names);
      const taken = await takeArchive(input, file, await arrivals.open());
      if (!taken.archive) problems.push(refuse(input, taken.why));
      else {
        hashes.add(sha256);
        names.add(file.toLowerCase());
        archives.push({ archive: taken.archive, path: taken.path });
        for (const [path, wanted] of writesOf(taken)) writes.set(path, wanted);
      }
    }
    onRead();
  }
  if (archives.length > 0) {
    const all = [...held, ...archives.map(({ archive }) => archive)];
    writes.set(MANIFEST, writeManifest(all));
  }
  return { archives, writes, present, problems };
}

/** The hash of a file, or `undefined` where it is no plain file. */
async function hashOf(path: string): Promise<string | undefined> {
  try {
    return (await fingerprint(path)).sha256;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
