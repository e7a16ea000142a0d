/** A word from its end, as words are looked up whose beginning has an error: `noitareneg`. */
export function backwards(word: string): string {
  return [...word].reverse().join('');
}
