import { join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const eslint = new ESLint({ cwd: root });

async function rulesBroken(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) });
  return result!.messages.map(({ ruleId }) => ruleId);
}

test.each([
  ['src/source/page.ts', "import '../store/yaml.ts';"],
  ['src/source/page.ts', "import 'node:fs';"],
  ['src/archive/address.ts', "import '../store/kept-rows.ts';"],
  ['src/archive/address.ts', "import 'node:fs';"],
  ['src/source/page.ts', "import '../archive/address.ts';"],
  ['src/catalog/paper.ts', "import '../views/rank.ts';"],
  ['src/store/yaml.ts', "import '../source/page.ts';"],
  ['src/views/rank.ts', "import '../store/yaml.ts';"],
  ['src/views/rank.ts', "import 'node:path';"],
  ['src/views/rank.ts', "import '../site.ts';"],
  ['src/search/engine.ts', "import '../exports/csv.ts';"],
  ['src/client/element.ts', "import '../catalog/paper.ts';"],
  ['src/client/element.ts', "import '../exports/schemas.ts';"],
  ['src/ingest/plan.ts', "import '../views/rank.ts';"],
  ['src/views/rank.ts', "import 'gray-matter';"],
  ['src/client/element.ts', "import 'fs';"],
  ['src/views/rank.ts', "import './../store/yaml.ts';"],
])('%s may not say %s', async (file, code) => {
  expect(await rulesBroken(file, code)).toContain('no-restricted-imports');
});

test.each([
  ['src/source/page.ts', "import '../catalog/paper.ts';"],
  ['src/ingest/plan.ts', "import '../store/yaml.ts';"],
  ['src/views/rank.ts', "import './board.ts';"],
  ['src/client/element.ts', "import '../search/engine.ts';"],
  ['src/store/yaml.ts', "import 'node:fs';"],
  ['src/client/element.ts', "import '../exports/comparison-files.ts';"],
])('%s may say %s', async (file, code) => {
  expect(await rulesBroken(file, code)).toEqual([]);
});

test.each([
  ['src/views/rank.ts', "await import('../store/yaml.ts');"],
  ['src/client/element.ts', "await import('fs');"],
  ['src/client/element.ts', "await import('../exports/csv.ts');"],
  ['src/client/element.ts', 'document.body.innerHTML = document.title;'],
])('%s may not get around it by %s', async (file, code) => {
  expect(await rulesBroken(file, code)).toContain('no-restricted-syntax');
});

test.each([
  ['---\nconst text = "<b>x</b>";\n---\n<p set:html={text} />', 'astro/no-set-html-directive'],
  ['<p style="color: red">x</p>', 'no-restricted-syntax'],
])('a component may not say %j', async (code, rule) => {
  expect(await rulesBroken('src/components/Mark.astro', code)).toContain(rule);
});

test('what a build leaves behind is not looked through', async () => {
  const left = ['.cache/bundle/0/program/chunks/page.mjs', 'dist/_astro/page.js'];
  for (const file of left) expect(await eslint.isPathIgnored(join(root, file)), file).toBe(true);
});
