import { spawnSync } from 'node:child_process';
import { findBrowser } from '../scripts/find-browser.ts';
import type { Check } from './check.ts';

/** The accessibility tests with every kind of page in every mode, of which `npm test` runs a part. */
export const accessibility: Check = {
  title: 'axe finds nothing on any kind of page, in any colours, at any width',
  run() {
    const { status } = spawnSync('playwright', ['test', 'accessibility', '--reporter=dot'], {
      stdio: 'inherit',
      env: { ...process.env, EVERY_MODE: '1', BROWSER_PATH: findBrowser() },
      shell: process.platform === 'win32',
    });
    return Promise.resolve(status === 0 ? [] : ['Some tests failed: see above.']);
  },
};
