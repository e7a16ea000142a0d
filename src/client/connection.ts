interface Connection {
  readonly saveData?: boolean;
  /** `slow-2g`, `2g`, `3g` or `4g`, whatever the line is called. */
  readonly effectiveType?: string;
}

/** What a browser tells of its line, kept up to date by it; many tell nothing. */
export const connection: Connection = (navigator as { connection?: Connection }).connection ?? {};
