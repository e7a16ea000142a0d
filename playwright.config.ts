import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/find-browser.ts';
import { READY, SITES } from './tests/site/sites.ts';

export default defineConfig({
  testDir: 'tests/site',
  outputDir: 'test-results/site',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json']],
  timeout: 60_000,
  use: {
    baseURL: SITES.root.origin,
    // Its own tests allow it; elsewhere it would come between a test and the requests that it changes.
    serviceWorkers: 'block',
    // Nothing fades while it is looked at; what moves is tested where it is asked for.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: findBrowser(), args: [...BROWSER_ARGS] },
  },
  webServer: {
    command: 'node tests/site/serve-sites.ts',
    url: READY,
    timeout: 240_000,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
