import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/store/front-matter.ts';
import { locateInYaml, parseYaml, YamlError } from '../../src/store/yaml.ts';

test('front matter and body are divided', () => {
  expect(readFrontMatter('---\na: 1\nb: [x, y]\n---\n\nBody\n---\nmore\n')).toEqual({
    data: { a: 1, b: ['x', 'y'] },
    yaml: 'a: 1\nb: [x, y]',
    body: '\nBody\n---\nmore\n',
  });
});

describe('front matter that is a program or another language is refused', () => {
  const program = 'globalThis.wasRun = true';
  test.each([
    'js',
    'javascript',
    'coffee',
    'json',
    'toml',
    'constructor',
    '__proto__',
    ' js',
    'YAML',
  ])('---%s', (language) => {
    expect(() => readFrontMatter(`---${language}\n${program}\n---\n`)).toThrow(YamlError);
    expect(globalThis).not.toHaveProperty('wasRun');
  });

  test('a file without any', () => {
    expect(() => readFrontMatter('title: x')).toThrow(YamlError);
    expect(() => readFrontMatter('')).toThrow(YamlError);
  });
});

test('invalid YAML throws every time, with its line in the file', () => {
  for (let time = 0; time < 2; time += 1) {
    expect(() => readFrontMatter('---\na: 1\nb: [\n---\nBody')).toThrow(YamlError);
  }
  try {
    readFrontMatter('---\na: 1\nb: "x\n---\n');
    expect.unreachable();
  } catch (error) {
    expect((error as YamlError).line).toBeGreaterThan(1);
  }
});

test('aliases are refused: a few of them can stand for gigabytes', () => {
  expect(() => parseYaml('a: &a [1]\nb: *a')).toThrow(YamlError);
});

test('a date and a yes are text, as the core schema has it', () => {
  expect(parseYaml('a: 2020-01-01\nb: yes\nc: 0o7')).toEqual({ a: '2020-01-01', b: 'yes', c: 7 });
});

test.each([
  [[], 1],
  [[0], 2],
  [[1, 'direction'], 6],
  [[1, 'aliases', 1], 8],
  [[1, 'nothing'], 5],
  [[9], 2],
])('the path %j leads to line %i', (path, line) => {
  const text = [
    '# a comment',
    '- id: one',
    '  name: One',
    '',
    '- id: two',
    '  direction: up',
    '  aliases: [a,',
    '    b]',
  ].join('\n');
  expect(locateInYaml(text, path)).toBe(path.length === 0 ? 2 : line);
});
