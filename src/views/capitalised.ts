/** A text with a capital at its beginning: "Joint 2nd of 5 held". */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
