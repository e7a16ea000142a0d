import matter from 'gray-matter';
import { parseYaml, YamlError } from './yaml.ts';

/** The front matter of a file, parsed but not validated, and the text after it. */
export interface FrontMatter {
  readonly data: unknown;
  /** The YAML between the two `---`. */
  readonly yaml: string;
  readonly body: string;
}

function refuse(): never {
  throw new YamlError('Front matter is YAML, opened by a line of three dashes alone.', 1);
}

/** By default gray-matter evaluates `---js` front matter; here YAML is the only language. */
const ENGINES = {
  yaml: (yaml: string) => parseYaml(yaml) as object,
  json: refuse,
  js: refuse,
  javascript: refuse,
  coffee: refuse,
  coffeescript: refuse,
  cson: refuse,
  toml: refuse,
};

/**
 * Divide a file into front matter and body: the one place that calls gray-matter.
 *
 * It always passes options, because without them gray-matter answers invalid
 * YAML once with an exception and from then on, from its cache, with `{}`.
 * Throws {@link YamlError}, its line counted in the whole file.
 */
export function readFrontMatter(text: string): FrontMatter {
  if (!/^---\r?\n/.test(text)) refuse();
  try {
    const file = matter(text, { language: 'yaml', engines: ENGINES });
    return { data: file.data, yaml: file.matter.replace(/^\r?\n/, ''), body: file.content };
  } catch (error) {
    // The YAML that gray-matter passes on starts with the line end of the opening dashes.
    if (error instanceof YamlError) throw error;
    throw new YamlError(String(error), 1);
  }
}
