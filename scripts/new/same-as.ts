import type { RegistryFile } from '../../src/catalog/registry.ts';
import { flowList, scalar } from '../../src/store/inline-yaml.ts';
import { locateInYaml, parseYaml, YamlError } from '../../src/store/yaml.ts';

/** The 1-based line that the entry at an index of a file starts on. */
export const lineOfEntry = (text: string, index: number) => locateInYaml(text, [index]);

/** What the list of other spellings is called in each file of names. */
export const SPELLINGS_KEY = {
  metrics: 'aliases',
  tasks: 'spellings',
  datasets: 'spellings',
} as const satisfies Partial<Record<RegistryFile, string>>;

/** A registry file with one more spelling in an entry, and the line that the spelling stands on. */
export interface Respelled {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/**
 * Add a spelling to the entry at `index` of a file of names: to the list that stands there, else in place
 * of the comment that says what would, else behind the name. Nothing where the list is written in
 * another way than on one line: people wrote it so, and people add to it.
 */
export function withSpelling(
  text: string,
  kind: keyof typeof SPELLINGS_KEY,
  index: number,
  spelling: string,
): Respelled | undefined {
  const key = SPELLINGS_KEY[kind];
  const lines = text.split('\n');
  const start = lineOfEntry(text, index) - 1;
  const next = lines.findIndex((line, at) => at > start && /^\S/.test(line));
  const end = next === -1 ? lines.length : next;
  const lineOf = (pattern: RegExp) =>
    lines.findIndex((line, at) => at >= start && at < end && pattern.test(line));
  const respelled = (at: number, remove: number, line: string) => {
    const after = lines.toSpliced(at, remove, line).join('\n');
    const wanted = [...spellingsIn(text, key, index), spelling];
    const isMeant = JSON.stringify(spellingsIn(after, key, index)) === JSON.stringify(wanted);
    return isMeant ? { text: after, line: at + 1 } : undefined;
  };
  const standing = lineOf(new RegExp(`^  ${key}:`));
  if (standing !== -1) {
    const line = lines[standing]!;
    const before = line.slice(0, line.lastIndexOf(']'));
    const separator = before.endsWith('[') ? '' : ', ';
    return respelled(
      standing,
      1,
      `${before}${separator}${scalar(spelling)}${line.slice(before.length)}`,
    );
  }
  const added = `  ${key}: ${flowList([spelling])}`;
  const hint = lineOf(new RegExp(`^  # ${key}:`));
  if (hint !== -1) return respelled(hint, 1, added);
  return respelled(lineOf(/^(?:- | {2})name:/) + 1, 0, added);
}

/** The other spellings of an entry, as its file has them; none where the text is no YAML. */
function spellingsIn(text: string, key: string, index: number): readonly unknown[] {
  try {
    const entries = parseYaml(text) as Readonly<Record<string, unknown>>[];
    const list = entries[index]?.[key] ?? [];
    return Array.isArray(list) ? list : [];
  } catch (error) {
    if (error instanceof YamlError) return [];
    throw error;
  }
}
