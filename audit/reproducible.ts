import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Check } from './check.ts';

const root = join(import.meta.dirname, '..');

function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): void {
  const { status, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
}

/** The lines of SHA256SUMS of one build of the last commit, in a clone of its own. */
function buildClone(folder: string, env: NodeJS.ProcessEnv): string[] {
  run('git', ['clone', '--quiet', '--no-hardlinks', root, folder], root, {});
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  run('npm', ['run', 'build'], folder, { OUT_DIR: 'dist', SITE: 'https://example.org', ...env });
  return readFileSync(join(folder, 'dist', 'SHA256SUMS'), 'utf8')
    .trimEnd()
    .split('\n');
}

async function compareBuilds(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'benchleaf-same-'));
  try {
    const first = buildClone(join(folder, 'a'), { TZ: 'UTC', LC_ALL: 'C' });
    const second = buildClone(join(folder, 'a-longer-path', 'b'), {
      TZ: 'Pacific/Auckland',
      LC_ALL: 'de_DE.UTF-8',
    });
    console.log(`${first.length} files in one build, ${second.length} in the other`);
    const differing = new Set(first).symmetricDifference(new Set(second));
    const paths = new Set([...differing].map((line) => line.slice(66)));
    return [...paths].map((path) => `${path} differs between two builds of one commit`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The last commit, built twice in two places, time zones and languages. */
export const reproducible: Check = {
  title: 'two builds of one commit give the same bytes',
  run: compareBuilds,
};
