import { SITES } from './sites.ts';

/** One address of every kind of page, by the file under `src/pages/` that makes it. */
export const PAGE_TYPES: Readonly<Record<string, string>> = {
  'index.astro': '/',
  'papers/index.astro': '/papers/',
  'papers/[id].astro':
    '/papers/pose-controllable-talking-face-generation-by-implicitly-modularized-audio-cc79d6/',
  'benchmarks/index.astro': '/benchmarks/',
  'benchmarks/[id]/index.astro': '/benchmarks/talking-face-generation-on-lrs2-test/',
  'benchmarks/[id]/[metric].astro':
    '/benchmarks/talking-head-synthesis-on-user-study/lip-sync-quality/',
  'tasks/index.astro': '/tasks/',
  'tasks/[id].astro': '/tasks/talking-face-generation/',
  'datasets/index.astro': '/datasets/',
  'datasets/[id].astro': '/datasets/mead-60/',
  'metrics/index.astro': '/metrics/',
  'metrics/[id].astro': '/metrics/ssim/',
  'authors/index.astro': '/authors/',
  'authors/[id].astro': '/authors/hang-zhou/',
  'areas/index.astro': '/areas/',
  'areas/[id].astro': '/areas/computer-vision/',
  'compare/index.astro':
    '/compare/?paper=pose-controllable-talking-face-generation-by-implicitly-modularized-audio-cc79d6&paper=hierarchical-cross-modal-talking-face-generationwith-dynamic-pixel-wise-loss',
  'compare/[pair].astro':
    '/compare/hierarchical-cross-modal-talking-face-generationwith-dynamic-pixel-wise-loss--pose-controllable-talking-face-generation-by-implicitly-modularized-audio-cc79d6/',
  'search/index.astro': '/search/?q=lrs2',
  'changes/index.astro': '/changes/',
  'data-quality/index.astro': '/data-quality/',
  'about/index.astro': '/about/',
  '404.astro': '/404.html',
  'offline/index.astro': '/offline/',
  // What only other content has: an id that is no longer used, and a list too long for one page.
  '[kind]/[...id].astro': `${SITES.odd.origin}/papers/a-paper-that-was-taken-out/`,
  '[kind]/[id]/[part]/[page].astro': `${SITES.long.origin}/authors/otto-ordner/papers/2/`,
  'benchmarks/[...board]/rows/[page].astro': `${SITES.long.origin}/benchmarks/crowd-counting-on-crowded-shelf-test/rows/3/`,
  'browse/changes/[year]/[page].astro': `${SITES.long.origin}/browse/changes/2024/1/`,
  'browse/[kind]/[group]/[page].astro': `${SITES.odd.origin}/browse/authors/m/1/`,
};

/** The kinds of page that only the odd site has. */
export const ODD_PAGE_TYPES: Readonly<Record<string, string>> = {
  'benchmarks/[id]/[metric]/rescaled.astro':
    '/benchmarks/image-classification-on-imagenet-val/accuracy/rescaled/',
};

/** Pages of the odd site that show what the committed catalog does not: ties, doubts, blocking notices, formulas. */
export const ODD_PAGES: readonly string[] = [
  ...Object.values(ODD_PAGE_TYPES),
  '/benchmarks/image-generation-on-cifar-10-test/',
  '/benchmarks/image-classification-on-imagenet-val/',
  '/benchmarks/graph-explanation-on-ba-shapes-test/',
  '/benchmarks/image-generation-on-lsun-church-test/',
  '/papers/tied-values-a-third-paper-that-reports-the-same-number/',
  '/papers/a-paper-whose-source-lists-nothing/',
  '/data-quality/',
];
