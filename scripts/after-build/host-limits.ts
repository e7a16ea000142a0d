/** How large a built site is, in what hosts limit. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  readonly largest: { readonly path: string; readonly bytes: number };
}

interface HostLimits {
  readonly host: string;
  readonly files?: number;
  readonly bytes?: number;
  readonly fileBytes?: number;
}

/**
 * What hosts allow. Cloudflare Pages: developers.cloudflare.com/pages/platform/limits; GitHub Pages:
 * docs.github.com, "GitHub Pages limits"; GitLab Pages: docs.gitlab.com, "GitLab.com settings".
 */
export const HOST_LIMITS: readonly HostLimits[] = [
  {
    host: 'Cloudflare Pages',
    files: 20_000,
    fileBytes: 25 * 1024 ** 2,
  },
  { host: 'GitHub Pages', bytes: 1e9 },
  { host: 'GitLab Pages', files: 200_000, bytes: 1e9 },
];

/** How large a site is of the files that were added. */
export class SiteMeter implements SiteSize {
  files = 0;
  bytes = 0;
  largest = { path: '', bytes: 0 };

  add(path: string, bytes: number): void {
    this.files += 1;
    this.bytes += bytes;
    if (bytes > this.largest.bytes) this.largest = { path, bytes };
  }
}

const count = (number: number) => number.toLocaleString('en-US');
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

function excesses(size: SiteSize, { files, bytes, fileBytes }: HostLimits): string[] {
  const { largest } = size;
  const found: string[] = [];
  if (files !== undefined && size.files > files) {
    found.push(`${count(size.files)} files, at most ${count(files)}`);
  }
  if (bytes !== undefined && size.bytes > bytes) {
    found.push(`${megabytes(size.bytes)}, at most ${megabytes(bytes)}`);
  }
  if (fileBytes !== undefined && largest.bytes > fileBytes) {
    found.push(`${largest.path} has ${megabytes(largest.bytes)}, at most ${megabytes(fileBytes)}`);
  }
  return found;
}

/** What is said at the end of a build: the size, and each host that does not take it with the reason. */
export function describeSize(size: SiteSize): { line: string; warnings: string[] } {
  const { largest } = size;
  const line = `${count(size.files)} files, ${megabytes(size.bytes)}; the largest is ${largest.path} with ${megabytes(largest.bytes)}.`;
  const warnings = HOST_LIMITS.flatMap((limits) =>
    excesses(size, limits).map(
      (excess) => `Too much for ${limits.host}: ${excess}. docs/publishing.md says what to do.`,
    ),
  );
  return { line, warnings };
}
