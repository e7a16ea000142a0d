/** One block of a `_headers` file: a path and what a host sends with it. */
interface Rule {
  readonly path: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** `/search/:version/*`: a `*` stands for anything, a `:name` for one step of the path. */
function readPath(text: string): RegExp {
  const escaped = text.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`);
}

/**
 * Read a `_headers` file as Cloudflare Pages and Netlify do: a path at the start of
 * a line, its headers indented below it, comments from `#`. Throws on any other line.
 */
export function readHeaderRules(text: string): readonly Rule[] {
  const rules: { path: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (line.startsWith('/')) rules.push({ path: readPath(line.trim()), headers: [] });
    else if (header && rules.length > 0) rules.at(-1)!.headers.push([header[1]!, header[2]!]);
    else throw new SyntaxError(`Neither a path nor a header of one: ${JSON.stringify(line)}`);
  }
  return rules;
}

/**
 * What a host sends with a path. A header that several rules name is joined with
 * commas, as those hosts do, which is right for no header of ours.
 */
export function headersOf(rules: readonly Rule[], path: string): Readonly<Record<string, string>> {
  const all = rules.filter((rule) => rule.path.test(path)).flatMap(({ headers }) => headers);
  const byName = Object.groupBy(all, ([name]) => name.toLowerCase());
  return Object.fromEntries(
    Object.entries(byName).map(([name, same = []]) => [
      name,
      same.map(([, value]) => value).join(', '),
    ]),
  );
}
