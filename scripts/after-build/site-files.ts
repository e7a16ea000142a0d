import { filesBelow } from '../build/settle.ts';

/** Every file of a built site, as a path with `/` between its parts, in an order that no machine changes. */
export function siteFiles(outDir: string): string[] {
  return [...filesBelow(outDir)].sort();
}
