/** One thing that `npm run audit` can look into, too slow for `npm test`. */
export interface Check {
  /** What it proves, in a line. */
  readonly title: string;
  /** Look, print the figures, and return every fault found; none means it holds. */
  run(): Promise<readonly string[]>;
}
