// The command line of the build: the whole site, a part of it, or parts made into a whole.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../src/content-dir.ts';
import { buildShard, buildSite, cacheOf, mergeShards } from './build/build-site.ts';
import { DEFAULT_SITE } from './build/home-address.ts';
import { parseShard } from './build/shard.ts';

const USAGE = `Usage: npm run build [-- OPTIONS]

  --shard N/M      make the N-th of M parts, into dist-N-of-M
  --merge DIR...   make the site of all M parts
  --processes N    render in N processes (one for each core, where there is much to make)
  --clean          take nothing from the last build

SITE, BASE, CONTENT, OUT_DIR and the settings are read from the environment.
`;

const root = join(import.meta.dirname, '..');

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      shard: { type: 'string' },
      merge: { type: 'boolean', default: false },
      processes: { type: 'string' },
      clean: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const shard = values.shard === undefined ? undefined : parseShard(values.shard);
  if (shard && values.merge)
    throw new RangeError('--shard makes a part, --merge a whole: choose one.');
  if (values.merge !== positionals.length > 0) {
    throw new RangeError(
      values.merge
        ? '--merge needs the folders of the parts.'
        : `${positionals.join(' ')}: folders go with --merge.`,
    );
  }
  const processes = values.processes === undefined ? undefined : Number(values.processes);
  if (
    processes !== undefined &&
    (!Number.isInteger(processes) || processes < 1 || processes > 64)
  ) {
    throw new RangeError(`--processes takes a number from 1 to 64, not ${values.processes}`);
  }
  return { ...values, shard, processes, folders: positionals.map((folder) => resolve(folder)) };
}

async function main(): Promise<void> {
  const { shard, processes, folders, clean, help } = readArguments();
  if (help) {
    console.log(USAGE);
    return;
  }
  if (process.env['SITE'] === undefined) {
    console.warn(
      `SITE is not set: canonical addresses, feeds and the sitemap will say ${DEFAULT_SITE}. Set SITE (and BASE) before publishing.`,
    );
  }
  const part = shard && `dist-${shard.number}-of-${shard.count}`;
  const site = resolve(root, process.env['OUT_DIR'] ?? part ?? 'dist');
  const places = { root, content: contentDir, site, cache: cacheOf(root, site) };
  if (shard) await buildShard(places, shard);
  else if (folders.length > 0) await mergeShards(places, folders);
  else await buildSite(places, { processes, clean });
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  if (
    error instanceof RangeError ||
    (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  ) {
    console.error(`\n${USAGE}`);
    process.exitCode = 2;
  } else process.exitCode = 1;
}
