import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PageKind } from './compared-pages.ts';
import { measureProcess, type ProcessCost } from './process-cost.ts';
import type { Entry } from './write-records.ts';
import { templateText, type Language } from './write-template.ts';

const SETTINGS = `baseURL = "https://example.org/"
title = "Catalog"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404", "home", "section"]
`;

/** Hugo escapes by itself what stands in text, attributes and strings of a script. */
const HUGO: Language = {
  // A brace before one of Hugo's own is text from a field, or has a space behind it.
  constant: (markup, place) =>
    markup.replace(/\{(?=\{|$)/g, place === 'bare json' ? '{ ' : '{{ "{" }}'),
  field: (name, place) => {
    if (place === 'bare json') return `{{ .${name} | safeJS }}`;
    return place === 'address' ? `{{ .${name} | safeURL }}` : `{{ .${name} }}`;
  },
  when: (name, body) => `{{ with .${name} }}${body}{{ end }}`,
  whenHolds: (name, body) => `{{ if .${name} }}${body}{{ end }}`,
  each: (name, body) => `{{ range .${name} }}${body}{{ end }}`,
  cases: (bodies) =>
    `${bodies.map(([name, body], index) => `{{ ${index > 0 ? 'else ' : ''}if eq .is ${JSON.stringify(name)} }}${body}`).join('')}{{ end }}`,
};

/** The version of Hugo on this machine; `undefined` where there is none. */
export function hugoVersion(): string | undefined {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? /v[\d.]+/.exec(stdout)?.[0] : undefined;
}

/**
 * Write pages as Hugo reads them: a Markdown file each, with its fields in front, and a layout for each kind.
 * `records` is the folder of the files of their records.
 * An abstract is a field too, which spares Hugo the rendering of Markdown.
 */
export function writeHugoSite(folder: string, records: string, kinds: readonly PageKind[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.toml'), SETTINGS);
  for (const { kind, scope } of kinds) {
    const layouts = join(folder, 'layouts', kind);
    const content = join(folder, 'content', kind);
    mkdirSync(layouts, { recursive: true });
    mkdirSync(content, { recursive: true });
    const body = templateText(scope, HUGO);
    writeFileSync(
      join(layouts, 'single.html'),
      `<!DOCTYPE html>{{ with .Params.page }}${body}{{ end }}\n`,
    );
    let count = 0;
    for (const name of readdirSync(join(records, kind))) {
      const entries = JSON.parse(readFileSync(join(records, kind, name), 'utf8')) as Entry[];
      for (const { path, record } of entries) {
        const front = { url: `/${dirname(path)}/`, page: record };
        writeFileSync(join(content, `${count}.md`), `${JSON.stringify(front)}\n`);
        count += 1;
      }
    }
  }
}

/** Let Hugo build a site that was written. */
export function measureHugo(folder: string): Promise<ProcessCost> {
  return measureProcess('hugo', ['--quiet', '--destination', 'public'], { cwd: folder });
}
