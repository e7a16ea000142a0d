import type { NamedThing } from '../catalog/registry.ts';

interface Named {
  readonly name: string;
}

/** Make the question whether the registry states, under either name, that two names stand for different things. */
export function statedDistinct(
  registry: ReadonlyMap<string, NamedThing>,
): (one: Named, other: Named) => boolean {
  const states = (one: Named, other: Named) =>
    registry.get(one.name)?.distinct.some(({ name }) => name === other.name) ?? false;
  return (one, other) => states(one, other) || states(other, one);
}
