/** One thing that `npm run audit` can look into, too slow for `npm test`. */
export interface Check {
  /** What it proves, in a line. */
  readonly title: string;
  /**
   * Look, print the figures, and return every fault found; none means it holds.
   *
   * @param only - Files or folders below `src/pages`: a check that takes long for each
   * kind of page looks at theirs alone, and throws for a name of none. Empty for all.
   */
  run(only: readonly string[]): Promise<readonly string[]>;
}
