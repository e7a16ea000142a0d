import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { registrySchemas } from '../catalog/registry.ts';
import { problem, type Problem } from '../catalog/problem.ts';
import { PWC } from './archive-manifest.ts';
import { isMissing } from './content-folder.ts';
import { isPageName, listFiles, WORKDL } from './source-files.ts';

const REGISTRY: ReadonlySet<string> = new Set(
  Object.keys(registrySchemas).map((kind) => `${kind}.yaml`),
);

/** The names in a folder that are neither hidden nor a note to people; no folder has none. */
async function namesIn(folder: string): Promise<{ files: string[]; folders: string[] }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const shown = entries.filter(({ name }) => !/^(?:\.|readme\b)/i.test(name));
  const [folders, files] = [true, false].map((isFolder) =>
    shown.filter((entry) => entry.isDirectory() === isFolder).map(({ name }) => name),
  );
  return { files: files!, folders: folders! };
}

/**
 * Files below `content/` that look as if they were meant to be read, and lie where nothing reads them: a page
 * beside its folder, a file of the registry under another name. Everything else may stand there.
 */
export async function misplacedFiles(contentDir: string): Promise<Problem[]> {
  const misplaced = (help: string) => (file: string) =>
    problem('misplaced-file', file, 1, file, help);
  const page = misplaced(
    `Pages lie in content/sources/${WORKDL}/: move it away, and name it to npm run ingest, which puts it there.`,
  );
  const pagesAmong = async (folder: string, ownEnding: string) => {
    const { files } = await namesIn(join(contentDir, folder));
    const strays = files.filter((name) => isPageName(name) && extname(name) !== ownEnding);
    return strays.map((name) => page(folder === '' ? name : `${folder}/${name}`));
  };
  const sources = await namesIn(join(contentDir, 'sources'));
  const elsewhere = sources.folders.filter((name) => name !== WORKDL && name !== PWC);
  const below = await Promise.all(
    elsewhere.map(async (folder) =>
      (await listFiles(join(contentDir, 'sources', folder))).map((file) => `${folder}/${file}`),
    ),
  );
  const inSources = [...sources.files, ...below.flat()].filter(isPageName);
  const registry = await namesIn(join(contentDir, 'registry'));
  const strangers = registry.files.filter((name) => !REGISTRY.has(name));
  return [
    ...(await pagesAmong('', '')),
    ...(await pagesAmong('papers', '.md')),
    ...(await pagesAmong('benchmarks', '')),
    ...inSources.map((file) => page(`sources/${file}`)),
    ...strangers
      .map((name) => `registry/${name}`)
      .map(misplaced(`The registry is ${[...REGISTRY].join(', ')}: move the entries there.`)),
  ];
}
