import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSums, type DataManifest } from '../../src/exports/data-manifest.ts';
import { jsonText } from '../../src/exports/json-response.ts';
import type { NamedContent } from './checksums.ts';

const FOLDER = 'data/';

/** Put the sums of the data files into their manifest; returns its path below the site's folder. */
export function sumUpData(outDir: string, contents: readonly NamedContent[]): string {
  const path = `${FOLDER}manifest.json`;
  const sums = new Map(
    contents.flatMap(([file, { size, sha256 }]) =>
      file.startsWith(FOLDER) ? [[file.slice(FOLDER.length), { bytes: size, sha256 }]] : [],
    ),
  );
  const manifest = JSON.parse(readFileSync(join(outDir, path), 'utf8')) as DataManifest;
  writeFileSync(join(outDir, path), jsonText(withSums(manifest, (file) => sums.get(file))));
  return path;
}
