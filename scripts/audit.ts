// What is too slow, or needs too much, for `npm test`: all of it, or the checks that are named.
import { accessibility } from '../audit/accessibility.ts';
import type { Check } from '../audit/check.ts';
import { hosts } from '../audit/hosts.ts';
import { html } from '../audit/html.ts';
import { reproducible } from '../audit/reproducible.ts';
import { speed } from '../audit/speed.ts';

const CHECKS: Readonly<Record<string, Check>> = { html, accessibility, hosts, reproducible, speed };

const USAGE = [
  'Usage: npm run audit -- [CHECK ...]',
  '',
  ...Object.entries(CHECKS).map(([name, { title }]) => `  ${name.padEnd(15)}${title}`),
].join('\n');

/** Run a check; what it throws is a fault too, so that the checks after it still run. */
async function faultsOf(check: Check): Promise<readonly string[]> {
  try {
    return await check.run();
  } catch (error) {
    return [`It could not be finished: ${error instanceof Error ? error.message : String(error)}`];
  }
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(CHECKS, name));
if (unknown.length > 0) {
  console.error(`There is no check ${unknown.join(', ')}.\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  const results: string[] = [];
  for (const name of named.length > 0 ? named : Object.keys(CHECKS)) {
    const check = CHECKS[name]!;
    console.log(`\n── ${name}: ${check.title}`);
    const faults = await faultsOf(check);
    for (const fault of faults) console.error(fault);
    results.push(`${faults.length === 0 ? 'holds' : `${faults.length} faults`}: ${check.title}`);
    if (faults.length > 0) process.exitCode = 1;
  }
  console.log(`\n${results.join('\n')}`);
}
