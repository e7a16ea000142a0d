import { textResponse } from './text-response.ts';

/** JSON as a file of the site, indented so that people can read it. */
export function jsonResponse(value: unknown): Response {
  return textResponse(`${JSON.stringify(value, null, 2)}\n`, 'json');
}
