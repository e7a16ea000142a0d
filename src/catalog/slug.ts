/** Marks that stay behind when a letter is decomposed: the acute of `é`. */
const COMBINING_MARKS = /\p{M}+/gu;

/** Fold a name to `[a-z0-9]` and single hyphens; empty when nothing of it is left. */
export function slugify(name: string): string {
  return name
    .normalize('NFKD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
