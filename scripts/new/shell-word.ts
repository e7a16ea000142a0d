/** A text as one word of a command, to be copied into a POSIX shell; in quotes where it needs them. */
export function shellWord(text: string): string {
  return /^[\w.@%+][\w.@%+-]*$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
