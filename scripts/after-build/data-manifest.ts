import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSums, type DataManifest } from '../../src/exports/data-manifest.ts';
import { jsonText } from '../../src/exports/json-response.ts';
import type { Contents } from './checksums.ts';

const FOLDER = 'data/';

/** Put the sums of the data files into their manifest; returns its path below the site's folder. */
export function sumUpData(outDir: string, paths: readonly string[], contents: Contents): string {
  const path = `${FOLDER}manifest.json`;
  const sums = new Map(
    paths
      .filter((file) => file.startsWith(FOLDER))
      .map((file) => {
        const { size, sha256 } = contents(file);
        return [file.slice(FOLDER.length), { bytes: size, sha256 }];
      }),
  );
  const manifest = JSON.parse(readFileSync(join(outDir, path), 'utf8')) as DataManifest;
  writeFileSync(join(outDir, path), jsonText(withSums(manifest, (file) => sums.get(file))));
  return path;
}
