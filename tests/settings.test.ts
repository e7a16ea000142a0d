import { expect, test } from 'vitest';
import { readSettings } from '../src/settings.ts';

test('without a word nothing takes corrections, and badges, downloads and pictures are made', () => {
  expect(readSettings({})).toEqual({
    repository: null,
    badges: true,
    downloads: true,
    pictures: true,
  });
});

test('what is named is taken', () => {
  const environment = {
    REPOSITORY: 'https://example.org/who/what/',
    BADGES: 'off',
    DOWNLOADS: 'off',
    PICTURES: 'off',
  };
  expect(readSettings(environment)).toEqual({
    repository: 'https://example.org/who/what',
    badges: false,
    downloads: false,
    pictures: false,
  });
});

test.each([
  [{ REPOSITORY: 'javascript:alert(1)' }],
  [{ REPOSITORY: 'who/what' }],
  [{ BADGES: 'no' }],
  [{ DOWNLOADS: 'none' }],
  [{ PICTURES: '' }],
])('%j is refused', (environment) => {
  expect(() => readSettings(environment)).toThrow(RangeError);
});

test('a refusal says what would be right', () => {
  expect(() => readSettings({ BADGES: '0' })).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: BADGES must be on or off, not "0"]`,
  );
});
