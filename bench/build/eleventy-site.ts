import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainPage } from './plain-pages.ts';
import { measureProcess, type ProcessCost } from './process-cost.ts';

const COMMAND = join(
  import.meta.dirname,
  '..',
  '..',
  'node_modules',
  '@11ty',
  'eleventy',
  'cmd.cjs',
);

/** A template in JavaScript, Eleventy's fastest language, over one file of data. */
const TEMPLATE = `
const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => '&#' + sign.charCodeAt(0) + ';');
module.exports = class {
  data() {
    return { pagination: { data: 'pages', size: 1, alias: 'page' }, permalink: ({ page: own }) => own.kind + '/' + own.id + '/index.html', eleventyComputed: {} };
  }
  render({ page }) {
    const row = ({ href, cells: [first, ...rest] }) => '<tr><td><a href="' + href + '">' + escape(first) + '</a></td>' + rest.map((cell) => '<td>' + escape(cell) + '</td>').join('') + '</tr>';
    return '<!doctype html>\\n<html lang="en"><head><meta charset="utf-8"><title>' + escape(page.title) + '</title>\\n<meta name="description" content="' + escape(page.lede) + '"><link rel="canonical" href="https://example.org/' + page.kind + '/' + page.id + '/"></head>\\n<body><nav><a href="/">Home</a> <a href="/' + page.kind + '/">' + page.kind + '</a></nav>\\n<main><h1>' + escape(page.title) + '</h1><p>' + escape(page.lede) + '</p><p>' + escape(page.text) + '</p>\\n<table><thead><tr>' + page.head.map((name) => '<th scope="col">' + escape(name) + '</th>').join('') + '</tr></thead>\\n<tbody>' + page.rows.map(row).join('') + '</tbody></table>\\n</main></body></html>\\n';
  }
};
`
  .replaceAll('page', 'entry')
  .replaceAll("'entrys'", "'pages'");

/** Write pages as Eleventy reads them: a file of data and a template. */
export function writeEleventySite(folder: string, pages: readonly PlainPage[]): void {
  mkdirSync(join(folder, '_data'), { recursive: true });
  writeFileSync(join(folder, '_data', 'pages.json'), JSON.stringify(pages));
  writeFileSync(join(folder, 'pages.11ty.cjs'), TEMPLATE);
  writeFileSync(join(folder, 'package.json'), '{}');
}

/** Let Eleventy build a site that was written. */
export function measureEleventy(folder: string): Promise<ProcessCost> {
  const args = ['--max-old-space-size=8000', COMMAND, '--quiet', '--output=public'];
  return measureProcess(process.execPath, args, { cwd: folder });
}
