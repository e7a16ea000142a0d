import { expect, test } from 'vitest';
import { misplacedFiles } from '../../src/store/misplaced-files.ts';
import { CONTENT, scratchContent, writeFiles } from '../fixtures/scratch-content.ts';

const PAGE = 'WorkDL logo mark\n';

test('a page that lies where nothing reads it is told, and so is a registry of another name', async () => {
  const content = scratchContent({ 'a.txt': PAGE, 'deep/b.md': PAGE });
  writeFiles(content, {
    'c.txt': PAGE,
    'sources/d.html': PAGE,
    'sources/page/e/f.md': PAGE,
    'papers/g.TXT': PAGE,
    'benchmarks/h.md': PAGE,
    'registry/task.yaml': '[]',
    'registry/tasks.yml': '[]',
  });
  const found = await misplacedFiles(content);
  expect(found.map(({ file }) => file).sort()).toEqual([
    'benchmarks/h.md',
    'c.txt',
    'papers/g.TXT',
    'registry/task.yaml',
    'registry/tasks.yml',
    'sources/d.html',
    'sources/page/e/f.md',
  ]);
});

test('nothing else is: what the ingest writes, hidden files, notes to people', async () => {
  const content = scratchContent({ 'a.txt': PAGE });
  writeFiles(content, {
    'papers/a.md': '',
    'benchmarks/a-on-b.json': '',
    'ids.json': '',
    'changes.json': '',
    'sources/README.md': '',
    'sources/pwc/manifest.json': '',
    'sources/pwc/tables.md': '',
    'sources/.page.txt': '',
    'registry/.tasks.yaml.swp': '',
  });
  expect(await misplacedFiles(content)).toEqual([]);
  expect(await misplacedFiles(CONTENT)).toEqual([]);
});
