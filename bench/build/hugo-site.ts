import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainPage } from './plain-pages.ts';
import { measureProcess, type ProcessCost } from './process-cost.ts';

const LAYOUT = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.lede }}"><link rel="canonical" href="{{ .Permalink }}"></head>
<body><nav><a href="/">Home</a> <a href="/{{ .Section }}/">{{ .Section }}</a></nav>
<main><h1>{{ .Title }}</h1><p>{{ .Params.lede }}</p>{{ .Content }}
<table><thead><tr>{{ range .Params.head }}<th scope="col">{{ . }}</th>{{ end }}</tr></thead>
<tbody>{{ range .Params.rows }}<tr>{{ $href := .href }}{{ range $i, $cell := .cells }}<td>{{ if eq $i 0 }}<a href="{{ $href }}">{{ $cell }}</a>{{ else }}{{ $cell }}{{ end }}</td>{{ end }}</tr>{{ end }}</tbody></table>
</main></body></html>
`;

const SETTINGS = `baseURL = "https://example.org/"
title = "Catalog"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404", "home", "section"]
`;

/** The version of Hugo on this machine; `undefined` where there is none. */
export function hugoVersion(): string | undefined {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? /v[\d.]+/.exec(stdout)?.[0] : undefined;
}

/** Write pages as Hugo reads them, one Markdown file each. */
export function writeHugoSite(folder: string, pages: readonly PlainPage[]): void {
  mkdirSync(join(folder, 'layouts', '_default'), { recursive: true });
  writeFileSync(join(folder, 'config.toml'), SETTINGS);
  writeFileSync(join(folder, 'layouts', '_default', 'single.html'), LAYOUT);
  for (const kind of new Set(pages.map((page) => page.kind))) {
    mkdirSync(join(folder, 'content', kind), { recursive: true });
  }
  for (const { kind, id, text, ...front } of pages) {
    writeFileSync(
      join(folder, 'content', kind, `${id}.md`),
      `${JSON.stringify({ ...front, url: `/${kind}/${id}/` }, null, 1)}\n\n${text}\n`,
    );
  }
}

/** Let Hugo build a site that was written. */
export function measureHugo(folder: string): Promise<ProcessCost> {
  return measureProcess('hugo', ['--quiet', '--destination', 'public'], { cwd: folder });
}
