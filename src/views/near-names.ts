import type { NamedThing } from '../catalog/registry.ts';
import { foldName } from './naming.ts';

/** Whether the registry states, under either name, that two names stand for different things. */
function areStatedDistinct(
  a: string,
  b: string,
  registry: ReadonlyMap<string, NamedThing>,
): boolean {
  const states = (one: string, other: string) =>
    registry.get(one)?.distinct.some(({ name }) => name === other) ?? false;
  return states(a, b) || states(b, a);
}

/**
 * Fill in for each thing the others of nearly its name: they differ by case, a
 * hyphen, a space or a number that may be stray, and nobody has stated that they are different.
 */
export function linkNearNames<T extends { readonly name: string; readonly similar: T[] }>(
  things: Iterable<T>,
  registry: ReadonlyMap<string, NamedThing>,
): void {
  for (const group of Map.groupBy(things, ({ name }) => foldName(name)).values()) {
    for (const one of group) {
      const near = group.filter(
        (other) => other !== one && !areStatedDistinct(one.name, other.name, registry),
      );
      one.similar.push(...near);
    }
  }
}
