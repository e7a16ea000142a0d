import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { builtFiles, readBuilt } from './built-site.ts';
import { SITES } from './sites.ts';

const root = join(import.meta.dirname, '..', '..');

test('the same content built again gives the same bytes, in another folder, time zone and language', () => {
  test.setTimeout(180_000);
  const { origin, base, content, outDir, settings } = SITES.root;
  const again = { ...SITES.root, outDir: `${outDir}-again` };
  rmSync(join(root, again.outDir), { recursive: true, force: true });
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'build.ts'), '--clean'],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...settings,
        SITE: origin,
        BASE: base,
        CONTENT: content,
        OUT_DIR: again.outDir,
        TZ: 'Pacific/Auckland',
        LC_ALL: 'de_DE.UTF-8',
      },
    },
  );
  expect(status, stderr).toBe(0);
  const files = builtFiles(SITES.root);
  expect(builtFiles(again)).toEqual(files);
  expect(readBuilt(again, 'SHA256SUMS')).toBe(readBuilt(SITES.root, 'SHA256SUMS'));
  // The list is of this build, so that equal lists are equal bytes.
  const [first = ''] = readBuilt(again, 'SHA256SUMS').split('\n');
  expect(readFileSync(join(root, again.outDir, first.slice(66))).length).toBeGreaterThan(0);
});
