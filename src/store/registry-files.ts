import { join } from 'node:path';
import { problem, type Problem } from '../catalog/problem.ts';
import {
  EMPTY_REGISTRY,
  registrySchemas,
  type Registry,
  type RegistryFile,
} from '../catalog/registry.ts';
import { readIfPresent } from './content-folder.ts';
import { schemaProblems } from './schema-problems.ts';
import { locateInYaml, parseYaml, YamlError } from './yaml.ts';

const FILES = Object.keys(registrySchemas) as RegistryFile[];

/** Parse and validate one registry file; `file` is the path that problems name. */
export function readRegistryFile<K extends RegistryFile>(
  kind: K,
  text: string,
  file: string,
): { entries: Registry[K]; problems: readonly Problem[] } {
  const none = EMPTY_REGISTRY[kind];
  if (!/^[^#\s]/m.test(text.replace(/^---.*$/m, ''))) return { entries: none, problems: [] };
  let data: unknown;
  try {
    data = parseYaml(text);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const found = text.split('\n')[error.line - 1] ?? '';
    return {
      entries: none,
      problems: [problem('invalid-registry', file, error.line, found, yamlHelp(error, found))],
    };
  }
  const parsed = registrySchemas[kind].safeParse(data);
  if (!parsed.success) {
    const at = { file, yaml: text, firstLine: 1 };
    return { entries: none, problems: schemaProblems('invalid-registry', at, parsed.error, data) };
  }
  const entries = parsed.data as unknown as Registry[K];
  return { entries, problems: repeatedNames(kind, entries, text, file) };
}

/** What to do about a line that is no YAML: what the parser says of it means little to who wrote it. */
function yamlHelp({ message }: YamlError, line: string): string {
  if (/^\s*\t/.test(line)) return 'Indent with spaces: YAML takes no tabs.';
  const causes =
    'a text with a colon and a space wants quotes, a bracket may be open above, and the keys of an entry are indented alike';
  return `This is no YAML (${message}): ${causes}.`;
}

/** What an entry claims, which no other entry of its file may claim too. */
function claimsOf(kind: RegistryFile, entry: Registry[RegistryFile][number]): readonly string[] {
  const claims: string[] = [];
  if ('id' in entry) claims.push(`id ${entry.id}`);
  if ('aliases' in entry)
    claims.push(...[entry.name, ...entry.aliases].map((name) => `name ${name}`));
  if ('spellings' in entry)
    claims.push(...[entry.name, ...entry.spellings].map((name) => `name ${name}`));
  if (kind === 'readings' && 'glued' in entry) claims.push(`glued text ${entry.glued}`);
  return claims;
}

function repeatedNames<K extends RegistryFile>(
  kind: K,
  entries: Registry[K],
  text: string,
  file: string,
): Problem[] {
  const owners = new Map<string, number>();
  const problems: Problem[] = [];
  entries.forEach((entry, index) => {
    for (const claim of new Set(claimsOf(kind, entry))) {
      const owner = owners.get(claim);
      if (owner === undefined) owners.set(claim, index);
      else {
        const help = `Line ${locateInYaml(text, [owner])} has it already: each name stands for one thing only.`;
        problems.push(problem('invalid-registry', file, locateInYaml(text, [index]), claim, help));
      }
    }
    if ('read' in entry && joined(entry.read.join('')) !== joined(entry.glued)) {
      const help =
        'The two halves of a reading, put together, are the glued text but for white space.';
      const line = locateInYaml(text, [index, 'read']);
      problems.push(problem('invalid-registry', file, line, entry.read.join(' | '), help));
    }
  });
  return problems;
}

function joined(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Load `content/registry/*.yaml`; an absent file is an empty list. */
export async function loadRegistry(
  contentDir: string,
): Promise<{ registry: Registry; problems: readonly Problem[] }> {
  const loaded = await Promise.all(
    FILES.map(async (kind) => {
      const file = `registry/${kind}.yaml`;
      const text = (await readIfPresent(join(contentDir, file))) ?? '';
      return [kind, readRegistryFile(kind, text, file)] as const;
    }),
  );
  const registry = Object.fromEntries(loaded.map(([kind, { entries }]) => [kind, entries]));
  return {
    registry: { ...EMPTY_REGISTRY, ...registry },
    problems: loaded.flatMap(([, { problems }]) => problems),
  };
}
