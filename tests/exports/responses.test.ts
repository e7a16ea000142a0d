import { expect, test } from 'vitest';
import { atomResponse } from '../../src/exports/atom-response.ts';
import { jsonResponse } from '../../src/exports/json-response.ts';

test('JSON is indented for people, ends its last line and says what it is', async () => {
  const response = jsonResponse({ a: [1] });
  expect(await response.text()).toBe('{\n  "a": [\n    1\n  ]\n}\n');
  expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
});

test('a feed says what it is', async () => {
  const response = atomResponse('<feed/>');
  expect(await response.text()).toBe('<feed/>');
  expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
});
