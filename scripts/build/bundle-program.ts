import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroAdapter, AstroIntegration, AstroPrerenderer, ViteUserConfig } from 'astro';
import { BUNDLE, PROGRAM } from './bundle.ts';

/** Where Astro puts the program that renders pages, below the folder it builds into. */
const PRERENDER = '.prerender';

/** With an adapter Astro bundles a module of ours in place of its own, which needs Astro's build around it. */
const ADAPTER: AstroAdapter = {
  name: 'benchleaf',
  entrypointResolution: 'auto',
  adapterFeatures: { buildOutput: 'static' },
  supportedAstroFeatures: { staticOutput: 'stable' },
};

const ENTRY = fileURLToPath(new URL('../../src/site-renderer.ts', import.meta.url));

const entryPlugin: NonNullable<ViteUserConfig['plugins']>[number] = {
  name: 'benchleaf:site-renderer',
  configEnvironment: (name) =>
    name === 'prerender' ? { build: { rolldownOptions: { input: ENTRY } } } : undefined,
};

/** The folder that the bundle goes into. */
function bundleFolder(): string {
  const folder = process.env[BUNDLE];
  if (folder === undefined)
    throw new Error('Astro bundles this site and renders none of it: use "npm run build".');
  return folder;
}

/**
 * Let Astro bundle the program and render nothing: `npm run build` renders, with what
 * was bundled, in as many processes as there are cores.
 */
export function bundleProgram(): AstroIntegration {
  let outDir = '';
  let isBuild = false;
  const prerenderer: AstroPrerenderer = {
    name: 'benchleaf',
    getStaticPaths() {
      // Astro removes it when all pages are made, which is next.
      renameSync(join(outDir, PRERENDER), join(bundleFolder(), PROGRAM));
      return Promise.resolve([]);
    },
    render: () => Promise.reject(new Error('Pages are rendered by other processes.')),
  };
  return {
    name: 'bundle-program',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware, updateConfig }) => {
        isBuild = command === 'build';
        if (isBuild) {
          bundleFolder();
          updateConfig({ vite: { plugins: [entryPlugin] } });
        } else if (command === 'dev') {
          const entrypoint = new URL('../../src/development/middleware.ts', import.meta.url);
          addMiddleware({ entrypoint, order: 'post' });
        }
      },
      'astro:config:done': ({ config, setAdapter }) => {
        outDir = fileURLToPath(config.outDir);
        if (isBuild) setAdapter(ADAPTER);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer(prerenderer);
      },
    },
  };
}
