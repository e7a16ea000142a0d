// Ingest, build, serve: `npm start`.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const port = Number(process.env['PORT'] ?? 4321);
process.env['SITE'] ??= `http://localhost:${port}`;
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(
    `PORT must be a number from 1 to 65535, not ${JSON.stringify(process.env['PORT'])}.`,
  );
  process.exit(2);
}

/** Astro would move on to another port, and the addresses in the pages would be wrong. */
function isFree(wanted: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(wanted, () =>
      probe.close(() => {
        resolve(true);
      }),
    );
  });
}
if (!(await isFree(port))) {
  console.error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
  process.exit(2);
}

const ingest = spawnSync(process.execPath, [join(root, 'scripts', 'ingest.ts')], {
  cwd: root,
  stdio: 'inherit',
});
// 1 says that some file had an error, which was printed; everything else was written.
if (ingest.status !== 0 && ingest.status !== 1) process.exit(ingest.status ?? 1);

console.log('Building the site …');
const build = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], {
  cwd: root,
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(build.status ?? 1);

// Imported late: Astro reads its configuration, and so SITE, when it starts.
const { preview } = await import('astro');
process.chdir(root);
const server = await preview({ root, logLevel: 'warn', server: { port } });
const base = process.env['BASE'] ?? '/';
console.log(`Benchleaf is served at http://localhost:${server.port}${base} (Ctrl+C stops it)`);
