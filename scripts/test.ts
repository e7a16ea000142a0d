// Everything there is to check, in order of how soon it answers; all of it runs
// even when a step fails, and the last line counts every check.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';

const root = join(import.meta.dirname, '..');
const reports = join(root, 'test-results');
const unitReport = join(reports, 'unit.json');
const siteReport = join(reports, 'site.json');

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

function run(title: string, command: string, args: readonly string[], env = {}): boolean {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function check(title: string, command: string, ...args: string[]): Count {
  const passed = run(title, command, args);
  return { passed: Number(passed), failed: Number(!passed), skipped: 0 };
}

/** A run that failed without one failed test (it crashed, or ran none) still counts as a failure. */
function counted(succeeded: boolean, count: Count): Count {
  const ranNone = count.passed + count.failed === 0;
  return !succeeded || ranNone ? { ...count, failed: Math.max(1, count.failed) } : count;
}

function readReport<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

function unitTests(): Count {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const succeeded = run('Unit and property tests', 'vitest', args);
  const report = readReport<Record<string, number>>(unitReport);
  return counted(succeeded, {
    passed: report?.['numPassedTests'] ?? 0,
    failed: report?.['numFailedTests'] ?? 0,
    skipped: (report?.['numPendingTests'] ?? 0) + (report?.['numTodoTests'] ?? 0),
  });
}

function siteTests(): Count {
  let browser: string;
  try {
    browser = findBrowser();
  } catch (error) {
    console.error((error as Error).message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const succeeded = run('The built site in a browser', 'playwright', ['test'], {
    BROWSER_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: siteReport,
  });
  const stats = readReport<{ stats: Record<string, number> }>(siteReport)?.stats;
  return counted(succeeded, {
    passed: (stats?.['expected'] ?? 0) + (stats?.['flaky'] ?? 0),
    failed: stats?.['unexpected'] ?? 0,
    skipped: stats?.['skipped'] ?? 0,
  });
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const counts = [
  check('Format', 'prettier', '--check', '--log-level=warn', '.'),
  check('Lint', 'eslint', '.'),
  check('Types', 'astro', 'check', '--minimumFailingSeverity', 'warning'),
  unitTests(),
  siteTests(),
];
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
const skipped = sum('skipped');
console.log(
  `\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = sum('failed') === 0 ? 0 : 1;
