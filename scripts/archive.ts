// One zip of the whole catalog that opens from a disk: `npm run archive`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeSite, NoSite } from './archive/describe-site.ts';
import { writeArchive } from './archive/write-archive.ts';

const HELP = `Make one zip of the site that opens from a disk, without a server and without scripts.

  npm run archive                  build the site and write dist-archive/benchleaf-<version>.zip
  npm run archive -- --site DIR    of a site that is built already

SITE in the environment says where the catalog is published; the pages then lead there for what a
copy on a disk cannot do. The same content gives the same bytes.
`;

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist-archive');

function build(): string {
  const outDir = join('dist-archive', 'site');
  // Pictures are for where an address is shared, and a copy on a disk has none.
  const env = { ...process.env, OUT_DIR: outDir, PICTURES: 'off' };
  const { status } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  return join(root, outDir);
}

async function archive(given: string | undefined): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const outDir = given ?? build();
  const site = await describeSite(outDir);
  const name = `benchleaf-${site.version}`;
  const zipFile = join(folder, `${name}.zip`);
  const files = await writeArchive(outDir, name, zipFile, site);
  const megabytes = (statSync(zipFile).size / 1e6).toFixed(1);
  console.log(
    `dist-archive/${name}.zip: ${files} files, ${megabytes} MB. Unpack it and open index.html.`,
  );
}

try {
  const { values } = parseArgs({
    options: { site: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) console.log(HELP);
  else await archive(values.site);
} catch (error) {
  const isCall =
    error instanceof NoSite || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!isCall) throw error;
  console.error(`${(error as Error).message}\n--help tells what this command does.`);
  process.exitCode = 2;
}
