const ENDINGS = 'tion|sion|ment|ness|ing|sis|ance|ence|ity|ism|ship|work|works|els|ers|tions';
const JOINING = 'with|via|from|using|for|and|by|through|under|towards?';

/**
 * Joining words that a title loses its space before, after an ending that no
 * English word carries on from: `Generationwith`, `Detectionvia`.
 */
const GLUED_WORD = new RegExp(String.raw`\b\p{L}+(?:${ENDINGS})(?:${JOINING})\b`, 'iu');

/** The same without what stands around it, which is found, or not, much faster. */
const GLUED = new RegExp(`(?:${ENDINGS})(?:${JOINING})`, 'iu');

/** `Embeddings`-like words that end so by themselves. */
const WHOLE_WORDS = new Set(['landing', 'outstanding', 'understanding']);

/** The word of a title that looks like two without their space, if there is one. */
export function findGluedWord(title: string): string | undefined {
  const word = GLUED.test(title) ? GLUED_WORD.exec(title)?.[0] : undefined;
  return word !== undefined && !WHOLE_WORDS.has(word.toLowerCase()) ? word : undefined;
}
