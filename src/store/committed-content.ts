import { gitIn, zeroFields } from './git-history.ts';

/** There is no commit that content could be held against. */
export class NoCommit extends Error {
  override readonly name = 'NoCommit';
}

/** What the ingest derives, below `content/`. */
const DERIVED = ['papers', 'benchmarks', 'ids.json'];

/**
 * The derived files that are not as the last commit has them, by path below `content/`: the text that the
 * commit has, or `null` where it has no such file. Throws {@link NoCommit} outside of a checkout.
 */
export async function readCommitted(
  contentDir: string,
): Promise<ReadonlyMap<string, string | null>> {
  const git = gitIn(contentDir);
  await git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}').catch(() => {
    throw new NoCommit(`git knows no commit of ${contentDir}, so nothing tells what is new there.`);
  });
  const [changed, unknown] = await Promise.all([
    git(
      ...['diff', '--name-status', '-z', '--no-renames', '--relative', 'HEAD'],
      ...['--', ...DERIVED],
    ),
    git('ls-files', '--others', '-z', '--', ...DERIVED),
  ]);
  const committed = new Map<string, string | null>();
  for (const file of zeroFields(unknown)) committed.set(file, null);
  const fields = zeroFields(changed);
  for (let at = 0; at < fields.length; at += 2) {
    const [status, file] = [fields[at]!, fields[at + 1]!];
    committed.set(file, status === 'A' ? null : await git('show', `HEAD:./${file}`));
  }
  return committed;
}
