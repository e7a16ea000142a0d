import { expect, test } from 'vitest';
import { withoutTurning } from '../../src/views/turned-text.ts';

test.each([
  ['an override', 'Best held: \u202ETeN, SSIM 0.861', 'Best held: \uFFFDTeN, SSIM 0.861'],
  ['an isolate without its end', 'a\u2067b', 'a\uFFFDb'],
  ['marks and joiners, which turn nothing', 'نمی\u200Cخواهم \u200Eok', 'نمی\u200Cخواهم \u200Eok'],
])('%s', (_, text, shown) => {
  expect(withoutTurning(text)).toBe(shown);
});
