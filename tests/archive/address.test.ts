import { describe, expect, test } from 'vitest';
import {
  addressKey,
  addressYear,
  arxivOf,
  readAddress,
  readArxivId,
} from '../../src/archive/address.ts';

describe('an address in a text', () => {
  test.each([
    ['https://arxiv.org/abs/1608.07905', 'https://arxiv.org/abs/1608.07905'],
    ['http://a.example/b_(c).pdf', 'http://a.example/b_(c).pdf'],
    ['https://a.example/b) [[2]](https://c.example)', 'https://a.example/b'],
    ['(Garden University) https://arxiv.org/abs/1608.07905', 'https://arxiv.org/abs/1608.07905'],
    ['https://a.example/b, https://c.example', 'https://a.example/b,'],
    ['to appear', undefined],
    ['javascript:alert(1)', undefined],
    ['ftp://a.example/b', undefined],
    ['https://', undefined],
    ['', undefined],
  ])('of %j is %j', (text, address) => {
    expect(readAddress(text)).toBe(address);
  });
});

describe('two addresses of one paper have one key', () => {
  test.each([
    ['https://arxiv.org/abs/1606.01549v1', 'http://www.arxiv.org/pdf/1606.01549.pdf'],
    ['https://arxiv.org/abs/cs/0101001', 'https://export.arxiv.org/pdf/cs/0101001v2.pdf'],
    ['http://aclweb.org/anthology/P16-1223', 'https://www.aclweb.org/anthology/P16-1223.pdf'],
    ['https://aclanthology.info/papers/P16-1223/p16-1223', 'http://aclweb.org/anthology/P16-1223'],
    ['http://www.a.example/b/', 'https://a.example/b'],
  ])('%s and %s', (a, b) => {
    expect(addressKey(a)).toBe(addressKey(b));
  });

  test.each([
    ['https://arxiv.org/abs/1606.01549', 'https://arxiv.org/abs/1606.01540'],
    ['https://openreview.net/forum?id=a', 'https://openreview.net/forum?id=b'],
    ['http://a.example/list#2014', 'http://a.example/list#2015'],
  ])('and %s and %s, of two, have not', (a, b) => {
    expect(addressKey(a)).not.toBe(addressKey(b));
  });
});

test('an arXiv id is read without its version', () => {
  expect(arxivOf('https://arxiv.org/abs/1606.01549v2?context=cs')).toBe('1606.01549');
  expect(arxivOf('https://a.example/arxiv.org/abs/1606.01549')).toBeUndefined();
  expect(readArxivId('2203.04567v3')).toBe('2203.04567');
  expect(readArxivId('of 2022')).toBeUndefined();
});

test.each([
  ['https://arxiv.org/abs/1606.01549', 2016],
  ['https://arxiv.org/abs/hep-th/9901001', 1999],
  ['http://aclweb.org/anthology/P16-1223', 2016],
  ['http://aclweb.org/anthology/J93-2004', 1993],
  ['https://a.example/2016', undefined],
])('%s is of %s', (address, year) => {
  expect(addressYear(address)).toBe(year);
});
