import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createServer } from 'vite';
import { watchContent } from '../../src/development/watch-content.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'benchleaf (copy) '));
  for (const folder of ['src', 'content', 'dist-of-old', '.cache']) {
    mkdirSync(join(root, folder));
    writeFileSync(join(root, folder, 'a.txt'), '');
  }
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test('Vite watches the program, and neither content nor what was built', async () => {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: { port: 0 },
    plugins: [watchContent(root, join(root, 'content'))],
  });
  try {
    const watched = () =>
      Object.entries(server.watcher.getWatched()).flatMap(([folder, names]) =>
        names.map((name) => join(folder, name)),
      );
    await vi.waitFor(() => expect(watched()).toContain(join(root, 'src', 'a.txt')), 5_000);
    for (const folder of ['content', 'dist-of-old', '.cache'])
      expect(watched()).not.toContain(join(root, folder, 'a.txt'));
  } finally {
    await server.close();
  }
});
