import { textResponse } from './text-response.ts';

/** JSON as a file of the site has it, indented so that people can read it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** JSON as a file of the site. */
export function jsonResponse(value: unknown): Response {
  return textResponse(jsonText(value), 'json');
}
