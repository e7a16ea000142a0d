import { httpsSchema } from '../catalog/registry.ts';
import { isBalanced } from './split.ts';

/** An https address inside a sentence, up to white space, a bracket or a brace. */
const HTTPS = /https:\/\/[^\s<>{}"'`|\\^[\]]+/g;

/** Punctuation that ends the sentence around an address, not the address. */
const GLUED_END = /[.,;:!?*]+$/;

function trimEnd(address: string): string {
  let trimmed = address.replace(GLUED_END, '');
  // `(see https://a.org/b)` closes the sentence's parenthesis, `https://a.org/b_(c)` its own.
  while (trimmed.endsWith(')') && !isBalanced(trimmed)) {
    trimmed = trimmed.slice(0, -1).replace(GLUED_END, '');
  }
  return trimmed;
}

/** Every https address in a text, once each, in the order they stand. */
export function findLinks(text: string): string[] {
  const addresses = (text.match(HTTPS) ?? [])
    .map(trimEnd)
    .filter((link) => httpsSchema.safeParse(link).success);
  return [...new Set(addresses)];
}
