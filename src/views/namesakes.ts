/** Something with a name that others may be spelled nearly like. */
export interface Namesake<T> {
  readonly id: string;
  readonly name: string;
  readonly similar: T[];
}

/** What makes two things namesakes, where it is more than their names. */
interface NamesakeRules<T> {
  /** Every spelling that counts; the name, where this is left out. */
  readonly spellingsOf?: (thing: T) => readonly string[];
  /** Whether somebody has stated that two things are different. */
  readonly areDistinct?: (one: T, other: T) => boolean;
}

/**
 * Tell every thing of the others that share a spelling with it once both are
 * folded. Nothing is merged by this: it is what a person may want to look at.
 */
export function linkNamesakes<T extends Namesake<T>>(
  things: readonly T[],
  fold: (spelling: string) => string,
  { spellingsOf = ({ name }) => [name], areDistinct = () => false }: NamesakeRules<T> = {},
): void {
  const foldsOf = new Map(things.map((thing) => [thing, new Set(spellingsOf(thing).map(fold))]));
  const byFold = new Map<string, T[]>();
  for (const [thing, folds] of foldsOf) {
    for (const one of folds) {
      const sharing = byFold.get(one);
      if (sharing) sharing.push(thing);
      else byFold.set(one, [thing]);
    }
  }
  for (const [thing, folds] of foldsOf) {
    const sharing = new Set([...folds].flatMap((one) => byFold.get(one) ?? []));
    sharing.delete(thing);
    thing.similar.push(...[...sharing].filter((other) => !areDistinct(thing, other)));
  }
}

/** Things that are namesakes of each other, one of another, together; each stands in one group. */
export function namesakeGroups<T extends Namesake<T>>(things: readonly T[]): T[][] {
  const grouped = new Set<T>();
  return things.flatMap((thing) => {
    if (thing.similar.length === 0 || grouped.has(thing)) return [];
    const group = new Set([thing]);
    // A set is walked to its end, and what is added on the way belongs to it.
    for (const one of group) for (const other of one.similar) group.add(other);
    for (const one of group) grouped.add(one);
    return [[...group]];
  });
}
