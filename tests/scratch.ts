import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The project's own content. */
export const CONTENT = join(import.meta.dirname, '..', 'content');

/** A folder of its own for a test, gone when the test is. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'benchleaf-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Write files below a folder: path to text or bytes. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A content folder with pages as its sources, and the project's registry unless others are given. */
export function scratchContent(
  sources: Readonly<Record<string, string | Uint8Array>>,
  registry?: Readonly<Record<string, string>>,
): string {
  const folder = join(scratchFolder(), 'content');
  mkdirSync(join(folder, 'sources', 'workdl'), { recursive: true });
  if (registry) writeFiles(join(folder, 'registry'), registry);
  else cpSync(join(CONTENT, 'registry'), join(folder, 'registry'), { recursive: true });
  writeFiles(join(folder, 'sources', 'workdl'), sources);
  return folder;
}

/** Every file below a folder, by path, as text; hidden ones included. */
export function readTree(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The files that the ingest derives, sources and registry aside. */
export function readDerived(contentDir: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readTree(contentDir)).filter(([path]) => !/^(?:sources|registry)\//.test(path)),
  );
}
