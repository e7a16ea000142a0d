/** Path below `content/` of a provenance's file. */
export function sourcePath(file: string): string {
  return `sources/${file}`;
}
