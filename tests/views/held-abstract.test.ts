import { expect, test } from 'vitest';
import { digest } from '../../src/catalog/digest.ts';
import { HeldAbstract } from '../../src/views/held-abstract.ts';

const markOf = (text: string) => ({ length: text.length, digest: digest(text) });

test('the text is read when it is asked for, and its length and version are at hand', () => {
  const asked: string[] = [];
  const abstract = new HeldAbstract('a', markOf('We read.'), (id) => {
    asked.push(id);
    return 'We read.';
  });
  expect([abstract.length, abstract.digest]).toEqual([8, digest('We read.')]);
  expect(asked).toEqual([]);
  expect([abstract.text, abstract.text]).toEqual(['We read.', 'We read.']);
  expect(asked).toEqual(['a', 'a']);
});

test('another text than the one that versions were made of is no abstract', () => {
  const abstract = new HeldAbstract('a', markOf('We read.'), () => 'We write.');
  expect(() => abstract.text).toThrow('The abstract of a was changed while the site was built');
});

test('where there is none nothing is read', () => {
  const abstract = new HeldAbstract('a', markOf(''), () => {
    throw new Error('asked');
  });
  expect([abstract.text, abstract.length]).toEqual(['', 0]);
});
