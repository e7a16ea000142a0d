import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const HOSTING = join(import.meta.dirname, '..', 'docs', 'hosting');

/** A program that serves a folder by the configuration that the docs give. */
export interface HostProgram {
  readonly name: 'nginx' | 'caddy';
  /** How it is installed on Debian, for who lacks it. */
  readonly install: string;
  /** Start it on a folder, with what it writes below `scratch`. */
  start(site: string, scratch: string, port: number): ChildProcess;
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Put what a test must decide into a configuration; throws when the file no longer says what it replaces. */
function filledIn(file: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${file} no longer says ${JSON.stringify(from)}`);
      return text.replaceAll(from, to);
    },
    readFileSync(join(HOSTING, file), 'utf8'),
  );
}

const nginx: HostProgram = {
  name: 'nginx',
  install: 'apt-get install nginx',
  start(site, scratch, port) {
    const server = filledIn('nginx.conf', [
      ['/srv/catalog', site],
      ['listen 80;', `listen 127.0.0.1:${port};`],
    ]);
    const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const temporary = folders.map((name) => `${name}_temp_path ${join(scratch, name)};`).join('\n');
    const http = `access_log off;\n${temporary}\n${server}`;
    const main = `daemon off;\npid ${join(scratch, 'pid')};\nerror_log stderr warn;\nevents {}\nhttp {\n${http}\n}\n`;
    const file = join(scratch, 'nginx.conf');
    writeFileSync(file, main);
    // As root nginx hands its work to a user who may not read a folder of root's own.
    const user = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
    return spawn('nginx', ['-p', scratch, '-c', file, '-e', 'stderr', ...user], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  },
};

const caddy: HostProgram = {
  name: 'caddy',
  install: 'apt-get install caddy',
  start(site, scratch, port) {
    const file = join(scratch, 'Caddyfile');
    writeFileSync(file, `{\n\tadmin off\n}\nimport ${join(HOSTING, 'Caddyfile')}\n`);
    const env = {
      ...process.env,
      CATALOG_ADDRESS: `http://127.0.0.1:${port}`,
      CATALOG_ROOT: site,
      HOME: scratch,
      XDG_CONFIG_HOME: scratch,
      XDG_DATA_HOME: scratch,
    };
    return spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  },
};

export const HOST_PROGRAMS: readonly HostProgram[] = [nginx, caddy];

/** Whether a program is on this machine. */
export function isInstalled({ name }: HostProgram): boolean {
  const { error } = spawnSync(name, [name === 'nginx' ? '-v' : 'version'], { stdio: 'ignore' });
  return error === undefined;
}

/** Run a program until `use` is done; throws with what it complained of when it does not answer. */
export async function whileServing<T>(
  program: HostProgram,
  site: string,
  scratch: string,
  use: (port: number) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  mkdirSync(scratch, { recursive: true });
  const child = program.start(site, scratch, port);
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    for (let tries = 0; ; tries += 1) {
      const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
        () => true,
        () => false,
      );
      if (isUp) break;
      if (tries > 100 || child.exitCode !== null) {
        throw new Error(`${program.name} does not answer: ${complaint.slice(0, 2000)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return await use(port);
  } finally {
    child.kill();
    await ended;
  }
}
