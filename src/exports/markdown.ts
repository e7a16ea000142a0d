/** What Markdown takes for markup; an ampersand only where it begins an entity: `&amp;`. */
const MARKUP = /[\\`*_{}[\]<>|$~]|&(?=#?\w+;)/g;

/** Text on one line of Markdown, in a table or a link, in which nothing of it is markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(MARKUP, '\\$&').replace(/\s+/g, ' ');
}
