/** Marks that stay behind when a letter is decomposed: the acute of `é`. */
const COMBINING_MARKS = /\p{M}+/gu;

/** Nothing that could be decomposed, as in most names. */
const ASCII = /^[\0-\x7F]*$/;

/** Fold a name to `[a-z0-9]` and single hyphens; empty when nothing of it is left. */
export function slugify(name: string): string {
  const letters = ASCII.test(name) ? name : name.normalize('NFKD').replace(COMBINING_MARKS, '');
  // Joined, since what `replace` leaves is a tree of pieces that takes several times the memory.
  return (letters.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');
}
