const GROUPED = new Intl.NumberFormat('en');

/** A count as people read it: "475", "1,001". */
export function grouped(count: number): string {
  return GROUPED.format(count);
}

/** "1 benchmark", "3 benchmarks", "2 studies", "1,001 rows": a count with its noun. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}
