// What is too slow, or needs too much, for `npm test`: all of it, or the checks that are named.
import { parseArgs } from 'node:util';
import { accessibility } from '../audit/accessibility.ts';
import type { Check } from '../audit/check.ts';
import { hosts } from '../audit/hosts.ts';
import { html } from '../audit/html.ts';
import { reproducible } from '../audit/reproducible.ts';
import { speed } from '../audit/speed.ts';

const CHECKS: Readonly<Record<string, Check>> = { html, accessibility, hosts, reproducible, speed };

const USAGE = [
  'Usage: npm run audit -- [CHECK ...] [--only PAGES ...]',
  '',
  ...Object.entries(CHECKS).map(([name, { title }]) => `  ${name.padEnd(15)}${title}`),
  '',
  '  --only PAGES   of speed: only the pages that this file or folder below src/pages makes',
].join('\n');

/** Run a check; what it throws is a fault too, so that the checks after it still run. */
async function faultsOf(check: Check, only: readonly string[]): Promise<readonly string[]> {
  try {
    return await check.run(only);
  } catch (error) {
    return [`It could not be finished: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** The checks that are named and the pages they are limited to; throws for what is neither. */
function readArguments(): { named: readonly string[]; only: readonly string[] } {
  const { values, positionals: named } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string', multiple: true, default: [] } },
  });
  const unknown = named.filter((name) => !Object.hasOwn(CHECKS, name));
  if (unknown.length > 0) throw new RangeError(`There is no check ${unknown.join(', ')}.`);
  if (values.only.length > 0 && String(named) !== 'speed') {
    throw new RangeError('--only goes with speed alone.');
  }
  return { named: named.length > 0 ? named : Object.keys(CHECKS), only: values.only };
}

async function main(): Promise<void> {
  const { named, only } = readArguments();
  const results: string[] = [];
  for (const name of named) {
    const check = CHECKS[name]!;
    console.log(`\n── ${name}: ${check.title}`);
    const faults = await faultsOf(check, only);
    for (const fault of faults) console.error(fault);
    results.push(`${faults.length === 0 ? 'holds' : `${faults.length} faults`}: ${check.title}`);
    if (faults.length > 0) process.exitCode = 1;
  }
  console.log(`\n${results.join('\n')}`);
}

try {
  await main();
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 2;
}
