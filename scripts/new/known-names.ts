import type { Registry } from '../../src/catalog/registry.ts';
import type { KnownName } from './look-alikes.ts';

/** The files of names, and what a name of each is called. */
export const NAME_FILES = { metric: 'metrics', task: 'tasks', dataset: 'datasets' } as const;
export type NameKind = keyof typeof NAME_FILES;

/** Every spelling in the registry of one kind, with the entry that holds it. */
export function knownNames(kind: NameKind, registry: Registry): KnownName[] {
  const entries = registry[NAME_FILES[kind]];
  return entries.flatMap((entry, index) => {
    const others = 'aliases' in entry ? entry.aliases : entry.spellings;
    const where = `${NAME_FILES[kind]}.yaml, ${entry.name}`;
    return [entry.name, ...others].map((name) => ({ name, where, entry: index }));
  });
}
