import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findContent } from '../../src/store/find-content.ts';
import { scratchFolder, writeFiles } from '../fixtures/scratch-content.ts';

function scratchProject(): string {
  const project = scratchFolder();
  writeFiles(project, { 'content/ids.json': '{}', 'other/ids.json': '{}', file: '' });
  return project;
}

test.each([
  ['content', undefined],
  ['content', ''],
  ['other', 'other/'],
])('the content folder is %s where %j is named', (folder, named) => {
  const project = scratchProject();
  expect(findContent(project, named)).toBe(join(project, folder));
});

test('an absolute path is taken as it is, wherever the project stands', () => {
  const other = join(scratchProject(), 'other');
  expect(findContent('/elsewhere', other)).toBe(other);
});

test.each(['no-such-folder', 'file'])('a name that is no folder (%s) is refused', (name) => {
  const project = scratchProject();
  expect(() => findContent(project, name)).toThrow(
    new RangeError(`CONTENT must name a folder; there is none at ${join(project, name)}`),
  );
});
