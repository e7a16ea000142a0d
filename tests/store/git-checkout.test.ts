import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readHistory } from '../../src/store/git-history.ts';
import { scratchCheckout } from '../fixtures/scratch-checkout.ts';
import { scratchFolder, writeFiles } from '../fixtures/scratch-content.ts';

test('the history of a real checkout is read, day by day', async () => {
  const { folder, content, commit } = scratchCheckout();
  writeFiles(content, {
    'papers/one.md': 'a',
    'papers/two.md': 'b',
    'benchmarks/x-on-y.json': '{}',
    'registry/metrics.yaml': '',
  });
  writeFiles(folder, { 'papers/elsewhere.md': 'not of this catalog' });
  commit('2025-01-01T10:00:00Z');
  writeFiles(content, { 'papers/one.md': 'changed', 'benchmarks/x-on-y.json': '{"a": 1}' });
  rmSync(join(content, 'papers', 'two.md'));
  commit('2025-02-01T10:00:00Z');
  writeFiles(content, { 'registry/metrics.yaml': 'more' });
  commit('2025-03-01T10:00:00Z');
  expect(await readHistory(content)).toEqual([
    { date: '2025-02-01', added: [], changed: ['one'], removed: ['two'] },
    {
      date: '2025-01-01',
      added: ['one', 'two'],
      changed: [],
      removed: [],
      benchmarks: { added: ['x-on-y'], removed: [] },
    },
  ]);
});

test('a shallow checkout is refused, for it would date everything to its first commit', async () => {
  const { folder, content, git, commit } = scratchCheckout();
  for (const day of ['01', '02']) {
    writeFiles(content, { 'papers/one.md': day });
    commit(`2025-01-${day}T10:00:00Z`);
  }
  const shallow = join(scratchFolder(), 'shallow');
  git(['clone', '--quiet', '--depth=1', pathToFileURL(folder).href, shallow]);
  await expect(readHistory(join(shallow, 'site', 'content'))).rejects.toThrow(
    'The history is shallow',
  );
});

test('nothing that a build loads runs git', () => {
  const src = join(import.meta.dirname, '..', '..', 'src');
  const running = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|astro)$/.test(file))
    .filter((file) =>
      /'git'|from '[^']*(?:git-history|committed-content)\.ts'/.test(
        readFileSync(join(src, file), 'utf8'),
      ),
    );
  // The ingest asks git only when it is told to read anew.
  expect(running.sort()).toEqual([
    join('ingest', 'run-ingest.ts'),
    join('store', 'committed-content.ts'),
    join('store', 'git-history.ts'),
  ]);
});
