import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeArchives } from './import/made-archives.ts';
import { measureStreaming } from './import/measure-streaming.ts';
import { makeContent } from './ingest/made-content.ts';
import { measureFloor } from './ingest/measure-floor.ts';
import { measureRun, type RunCost } from './ingest/measure-run.ts';

const USAGE = `Usage: npm run bench -- import [PAPERS]

Makes archives of PAPERS papers (20,000) in the shape of Papers with Code, the same
every time, and measures how they are imported, beside unpacking and parsing them and
beside writing the files alone. Works in a folder of its own below TMPDIR, which is
removed in the end; 576,000 papers take about 8 GB there.
`;

const MOST_PAPERS = 1_000_000;
const SEED = 20_250_701;

function print(label: string, text: string): void {
  process.stdout.write(`${label.padEnd(24)}${text}\n`);
}

function describe({ seconds, cpu, megabytes }: RunCost): string {
  return `${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of CPU), ${megabytes.toFixed(0)} MB at most`;
}

function ensure({ outcome }: RunCost, wanted: RegExp): void {
  if (!wanted.test(outcome)) throw new Error(`A run ended with: ${outcome}`);
}

async function measure(folder: string, papers: number): Promise<void> {
  const archives = join(folder, 'archives');
  mkdirSync(archives);
  const paths = await makeArchives(archives, papers, SEED);
  const floor = await measureStreaming(paths);
  const content = join(folder, 'content');
  const cache = join(folder, 'cache');
  makeContent(content, new Map());
  const first = measureRun(content, cache, ['--from', 'pwc', ...paths]);
  ensure(first, /^Written: /);
  print('import', `${describe(first)}, ${Math.round(papers / first.seconds)} papers a second`);
  const again = measureRun(content, cache);
  ensure(again, /^Content is up to date/);
  print('unchanged second run', describe(again));
  const writing = measureFloor(content, join(folder, 'bare'));
  const least = floor.parse + writing.seconds;
  print('bare unpacking', `${floor.unpack.toFixed(1)} s for ${(floor.size / 1e6).toFixed(0)} MB`);
  print('bare parsing', `${floor.parse.toFixed(1)} s, unpacking included`);
  print('bare writing', `${writing.seconds.toFixed(1)} s for ${writing.files} files`);
  print('import against both', `${(first.seconds / least).toFixed(1)} times`);
}

async function main(argument = '20000'): Promise<void> {
  const papers = Number(argument);
  if (!/^\d+$/.test(argument) || papers < 10 || papers > MOST_PAPERS) {
    process.stderr.write(`PAPERS is a number from 10 to ${MOST_PAPERS}.\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'benchleaf-bench-'));
  try {
    print('papers', `${papers}, Node ${process.version}`);
    await measure(folder, papers);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main(process.argv[2]);
