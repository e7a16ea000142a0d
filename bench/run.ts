import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';

/** `npm run bench -- reading`: run `bench/reading.ts` with the arguments that follow. */
const [name, ...args] = process.argv.slice(2);

const benchmarks = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length));

if (name === undefined || !benchmarks.includes(name)) {
  const wrong = name === undefined ? '' : `There is no benchmark ${name}. `;
  console.error(`${wrong}Usage: npm run bench -- <${benchmarks.join(' | ')}> [arguments]`);
  process.exitCode = 2;
} else {
  const file = `${import.meta.dirname}/${name}.ts`;
  spawn(process.execPath, [file, ...args], { stdio: 'inherit' }).on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
