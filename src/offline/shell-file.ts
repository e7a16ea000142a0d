/** A file that is fetched when the service worker is installed. */
export interface ShellFile {
  /** Relative to the worker: `offline/`. */
  readonly url: string;
  /** A hash of what it holds, or `null` where its name has one. */
  readonly revision: string | null;
}
