import { expect, test, vi } from 'vitest';
import { memoise } from '../../src/source/memoise.ts';

test('an answer is computed once for each text, also where it is nothing', () => {
  const compute = vi.fn((text: string) => (text === '' ? undefined : text.length));
  const lengthOf = memoise(compute);
  expect([lengthOf('ab'), lengthOf(''), lengthOf('ab'), lengthOf('')]).toEqual([
    2,
    undefined,
    2,
    undefined,
  ]);
  expect(compute).toHaveBeenCalledTimes(2);
});
