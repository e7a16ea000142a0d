import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageKind } from './compared-pages.ts';
import { measureProcess, type ProcessCost } from './process-cost.ts';
import { templateText, type Language } from './write-template.ts';

const COMMAND = join(
  import.meta.dirname,
  '..',
  '..',
  'node_modules',
  '@11ty',
  'eleventy',
  'cmd.cjs',
);

/**
 * Templates in JavaScript, functions of template literals: with the same pages in Nunjucks, Eleventy takes
 * four times the processor.
 */
const JAVASCRIPT: Language = {
  constant: (markup) => markup.replace(/[\\`]|\$(?=\{)/g, '\\$&'),
  field: (name, place) => {
    if (place === 'bare json') return `\${it.${name}}`;
    return place === 'json' ? `\${inString(it.${name})}` : `\${escape(it.${name})}`;
  },
  when: (name, body) => `\${it.${name} ? ((it) => \`${body}\`)(it.${name}) : ''}`,
  whenHolds: (name, body) => `\${it.${name} ? \`${body}\` : ''}`,
  each: (name, body) => `\${it.${name}.map((it) => \`${body}\`).join('')}`,
  cases: (bodies) =>
    `\${${bodies.map(([name, body]) => `it.is === ${JSON.stringify(name)} ? \`${body}\` : `).join('')}''}`,
};

const dataFile = (folder: string) => `const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const folder = ${JSON.stringify(folder)};
module.exports = () => readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
`;

const template = (
  kind: string,
  body: string,
) => `const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => SIGNS[sign]) : text;
const inString = (text) => JSON.stringify(text).slice(1, -1).replaceAll('<', '\\\\u003c');
module.exports = class {
  data() {
    return { pagination: { data: '${kind}', size: 1, alias: 'entry' }, permalink: ({ entry }) => entry.path };
  }
  render({ entry: { record: it } }) {
    return \`<!DOCTYPE html>${body}\\n\`;
  }
};
`;

/**
 * Write pages as Eleventy reads them: a template for each kind, and where its data is: `records` is the
 * folder of the files of their records.
 */
export function writeEleventySite(
  folder: string,
  records: string,
  kinds: readonly PageKind[],
): void {
  mkdirSync(join(folder, '_data'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{}');
  for (const { kind, scope } of kinds) {
    writeFileSync(join(folder, '_data', `${kind}.cjs`), dataFile(join(records, kind)));
    writeFileSync(
      join(folder, `${kind}.11ty.cjs`),
      template(kind, templateText(scope, JAVASCRIPT)),
    );
  }
}

/** Let Eleventy build a site that was written. */
export function measureEleventy(folder: string): Promise<ProcessCost> {
  const args = ['--max-old-space-size=16000', COMMAND, '--quiet', '--output=public'];
  return measureProcess(process.execPath, args, { cwd: folder });
}
