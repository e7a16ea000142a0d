// Builds a site with a program that is bundled for it alone, as on a machine that has built nothing yet.
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSite, cacheOf } from '../../scripts/build/build-site.ts';
import { contentDir } from '../../src/content-dir.ts';

const root = join(import.meta.dirname, '..', '..');
const site = resolve(root, process.env['OUT_DIR']!);
const cache = cacheOf(root, site);
const bundles = join(cache, 'bundles');
rmSync(bundles, { recursive: true, force: true });
await buildSite({ root, content: contentDir, site, cache, bundles }, { clean: true });
