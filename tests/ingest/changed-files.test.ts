import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFixture } from '../fixtures/read-fixture.ts';

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'ingest.ts');
let repository: string;

function git(...args: string[]): void {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  execFileSync('git', [...author, ...args], { cwd: repository, stdio: 'pipe' });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
}

function ingest(...args: string[]) {
  return spawnSync(process.execPath, [SCRIPT, '--check', '--format', 'github', ...args], {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, BENCHLEAF_CACHE: 'off' },
  });
}

const annotated = (stdout: string) =>
  new Set([...stdout.matchAll(/^::\w+ file=([^,]+),/gm)].map(([, file]) => file));

beforeAll(() => {
  repository = realpathSync(mkdtempSync(join(tmpdir(), 'benchleaf-git-')));
  git('init', '--quiet');
  write('content/sources/workdl/old.txt', readFixture('cut-off-in-a-row.txt'));
  write('content/sources/workdl/mended.txt', readFixture('cut-off-in-a-row.txt'));
  git('add', '.');
  git('commit', '--quiet', '-m', 'Old');
  write(
    'content/sources/workdl/mended.txt',
    readFixture('cut-off-in-a-row.txt').replaceAll('Lawns', 'Meadows'),
  );
  write(
    'content/sources/workdl/new.txt',
    readFixture('cut-off-in-a-row.txt').replaceAll('Lawns', 'Woods'),
  );
});

afterAll(() => {
  rmSync(repository, { recursive: true, force: true });
});

test('without a state every problem is an annotation', () => {
  expect(annotated(ingest().stdout)).toContain('content/sources/workdl/old.txt');
});

test('with a state only changed and new files are annotated, and the rest is counted', () => {
  const { stdout, status } = ingest('--since', 'HEAD');
  expect(annotated(stdout)).toEqual(
    new Set(['content/sources/workdl/mended.txt', 'content/sources/workdl/new.txt']),
  );
  expect(stdout).toMatch(/^Not printed: [1-9]\d* in files as they were before\.$/m);
  expect(status).toBe(1);
});

test.each(['no-such-branch', '--output=x', ''])('“%s” is no state of the repository', (state) => {
  const { status, stderr, stdout } = ingest(`--since=${state}`);
  expect(status).toBe(2);
  expect(stderr).toContain('git knows no');
  expect(stdout).toBe('');
});
