import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { afterBuild } from './steps.ts';

/** Has Astro run the steps when all pages are written. */
export function afterBuildSteps(): AstroIntegration {
  return {
    name: 'after-build',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        await afterBuild(fileURLToPath(dir), logger);
      },
    },
  };
}
