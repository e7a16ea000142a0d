import { resolve } from 'node:path';
import { gitIn, zeroFields } from '../src/store/git-history.ts';

/** A state of the repository that git does not know, or no repository at all. */
export class UnknownState extends Error {
  override readonly name = 'UnknownState';
}

/**
 * The files that differ between a state of the repository (`origin/main`, `HEAD^1`) and what lies on
 * the disk, new ones that git was not told of included, by absolute path. Throws {@link UnknownState}.
 */
export async function changedFiles(state: string): Promise<ReadonlySet<string>> {
  const git = gitIn(process.cwd());
  // A name that begins like an option would be one.
  const commit = await git(
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${state}^{commit}`,
  ).catch(() => {
    throw new UnknownState(
      `git knows no ${state} here: name a branch or a commit; a shallow checkout may lack it.`,
    );
  });
  const root = (await git('rev-parse', '--show-toplevel')).trim();
  const lists = await Promise.all([
    git('-C', root, 'diff', '--name-only', '-z', commit.trim()),
    git('-C', root, 'ls-files', '--others', '--exclude-standard', '-z'),
  ]);
  const paths = lists.flatMap(zeroFields);
  return new Set(paths.map((path) => resolve(root, path)));
}

/** Which of the things lie in changed files. */
export function inChangedFiles<T extends { readonly file: string }>(
  things: readonly T[],
  changed: ReadonlySet<string>,
): T[] {
  return things.filter(({ file }) => changed.has(resolve(file)));
}
