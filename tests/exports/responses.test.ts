import { expect, test } from 'vitest';
import { jsonResponse } from '../../src/exports/json-response.ts';
import { textResponse } from '../../src/exports/text-response.ts';

test('JSON is indented for people, ends its last line and says what it is', async () => {
  const response = jsonResponse({ a: [1] });
  expect(await response.text()).toBe('{\n  "a": [\n    1\n  ]\n}\n');
  expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
});

test.each([
  ['atom', 'application/atom+xml'],
  ['svg', 'image/svg+xml'],
] as const)('a file of %s says that it is %s', async (format, mediaType) => {
  const response = textResponse('<svg/>', format);
  expect(await response.text()).toBe('<svg/>');
  expect(response.headers.get('Content-Type')).toBe(`${mediaType}; charset=utf-8`);
});
