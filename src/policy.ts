import { hash } from 'node:crypto';
import earlyTheme from './components/EarlyTheme.astro?raw';

/** The one inline script: it sets the chosen theme before the first paint. */
const INLINE = /<script is:inline>([\s\S]*?)<\/script>/;

function inlineHash(component: string): string {
  const script = INLINE.exec(component)?.[1];
  if (script === undefined) throw new Error('EarlyTheme.astro holds no inline script.');
  return `'sha256-${hash('sha256', script, 'base64')}'`;
}

/**
 * The content security policy of every page (w3.org/TR/CSP3): everything from the page's own host,
 * and no inline script but one. Ours and not Astro's, which hashes anew for each page what no
 * page has inline.
 */
export const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "worker-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  `script-src 'self' ${inlineHash(earlyTheme)}`,
  "style-src 'self'",
].join('; ');
