import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** The folders of `src/` that take part in an ingest. */
const LAYERS = ['catalog', 'source', 'store', 'ingest'] as const;

/** A hash of everything that decides what an ingest makes of its input: the program, its libraries and Node. */
export function programVersion(): string {
  const files = LAYERS.flatMap((layer) =>
    readdirSync(join(ROOT, 'src', layer), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => join('src', layer, file)),
  );
  const lock = 'package-lock.json';
  if (existsSync(join(ROOT, lock))) files.push(lock);
  const hashes = files.map((file) => [file, hash('sha256', readFileSync(join(ROOT, file)))]);
  return hash('sha256', JSON.stringify([process.version, hashes]));
}
