// Which Chromium drives the site tests: one that Playwright has, else one on the
// machine, else a download by Playwright, else Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Names under which a machine may have a Chromium. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** Where macOS and Windows keep one, which is on no PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium that Playwright downloaded for its own version, if it did. */
function ofPlaywright(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** The path of a Chromium on this machine; BROWSER_PATH names one outright. */
function ofMachine(): string | undefined {
  const named = process.env['BROWSER_PATH'];
  if (named !== undefined) {
    if (!existsSync(named))
      throw new Error(`BROWSER_PATH names ${named}, and there is no such file.`);
    return named;
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...paths, ...PLACES].find((path) => existsSync(path));
}

function run(command: string, ...args: string[]): boolean {
  console.log(`No Chromium found; trying: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', timeout: 600_000 }).status === 0;
}

function download(): string | undefined {
  const cli = join(import.meta.dirname, '..', 'node_modules', 'playwright', 'cli.js');
  return run(process.execPath, cli, 'install', 'chromium') ? ofPlaywright() : undefined;
}

function ofDebian(): string | undefined {
  const isRoot = process.getuid?.() === 0;
  if (!existsSync('/usr/bin/apt-get') || !isRoot) return undefined;
  const isInstalled =
    run('apt-get', 'update') &&
    run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
  return isInstalled ? ofMachine() : undefined;
}

/** Find a Chromium or install one; throws with what to do when none can be had. */
export function findBrowser(): string {
  const found = ofPlaywright() ?? ofMachine() ?? download() ?? ofDebian();
  if (found !== undefined) return found;
  throw new Error(
    [
      'The site tests need a Chromium, and none could be found or installed.',
      'Tried: the browser of Playwright, chromium and google-chrome on the PATH,',
      '`npx playwright install chromium`, and, as root on Debian, `apt-get install chromium`.',
      'Install one by hand, or name one: BROWSER_PATH=/path/to/chromium npm test',
    ].join('\n'),
  );
}

/** How Chromium is started: without its sandbox as root, and without asking the network for anything. */
export const BROWSER_ARGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
];
