/**
 * Joining words that a title loses its space before, after an ending that no
 * English word carries on from: `Generationwith`, `Detectionvia`.
 */
const GLUED_WORD =
  /\b\p{L}+(?:tion|sion|ment|ness|ing|sis|ance|ence|ity|ism|ship|work|works|els|ers|tions)(?:with|via|from|using|for|and|by|through|under|towards?)\b/iu;

/** `Embeddings`-like words that end so by themselves. */
const WHOLE_WORDS = new Set(['landing', 'outstanding', 'understanding']);

/** The word of a title that looks like two without their space, if there is one. */
export function findGluedWord(title: string): string | undefined {
  const word = GLUED_WORD.exec(title)?.[0];
  return word !== undefined && !WHOLE_WORDS.has(word.toLowerCase()) ? word : undefined;
}
