import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { afterBuild } from './steps.ts';

/** Has Astro run the steps when all pages are written. */
export function afterBuildSteps(contentDir: string): AstroIntegration {
  let base = '/';
  return {
    name: 'after-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        await afterBuild({ outDir: fileURLToPath(dir), base, contentDir }, logger);
      },
    },
  };
}
