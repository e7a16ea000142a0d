import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // The built site is tested in a browser, by Playwright.
    exclude: ['tests/site/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
});
