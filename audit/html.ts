import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { buildSite } from '../tests/site/build-site.ts';
import { builtFiles } from '../tests/site/built-site.ts';
import { IMPORTED, SITES } from '../tests/site/sites.ts';
import type { Check } from './check.ts';

const NO_JAVA = [
  'The Nu Html Checker needs Java 11 or later, and `java -version` does not run.',
  'Install one (on Debian: apt-get install default-jre-headless) and try again.',
].join(' ');

/** What the checker warns of and we do on purpose, with the reason. */
const INTENDED: readonly RegExp[] = [
  // Safari takes a list without its bullets for no list at all, unless the role says so.
  /^The “list” role is unnecessary for element “[uo]l”\.$/,
  // It takes a page on disk to be of another origin than its own files. A browser test fails on any violation.
  /violates Content Security Policy \(meta tag\)/,
  // The region that a wide table scrolls in; its name is the table's caption.
  /^Section lacks heading\./,
  // It guesses the language from the words, and most of a page may be names of authors.
  /^This document appears to be written in [A-Z][a-z]+ but the “html” start tag has “lang="en"”\./,
];

interface Message {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly subType?: string;
  readonly message: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly lastColumn?: number;
}

function messagesOn(folder: string): readonly Message[] {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const args = ['-jar', jar, '--skip-non-html', '--format', 'json', '--exit-zero-always', folder];
  const { stderr, error } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 1e9 });
  if (error) throw error;
  return (JSON.parse(stderr) as { messages: Message[] }).messages;
}

function isFault({ type, subType, message }: Message): boolean {
  const counts = type !== 'info' || subType === 'warning';
  return counts && !INTENDED.some((pattern) => pattern.test(message));
}

/** The checker that the HTML standard's authors keep, on every page of every site that the tests build. */
export const html: Check = {
  title: 'Every page is valid HTML, says the Nu Html Checker',
  run() {
    if (spawnSync('java', ['-version']).status !== 0) return Promise.resolve([NO_JAVA]);
    const faults: string[] = [];
    for (const site of [...Object.values(SITES), IMPORTED]) {
      buildSite(site);
      const found = messagesOn(site.outDir).filter(isFault);
      const pages = builtFiles(site).filter((file) => file.endsWith('.html')).length;
      console.log(`${site.outDir}: ${pages} pages, ${found.length} faults`);
      faults.push(
        ...found.map(({ url, lastLine, lastColumn, message }) => {
          const file = url?.slice(url.indexOf(site.outDir)) ?? site.outDir;
          return `${file}:${lastLine ?? 0}:${lastColumn ?? 0}: ${message}`;
        }),
      );
    }
    return Promise.resolve(faults);
  },
};
