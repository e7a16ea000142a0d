/** What a phone on a middling line has: milliseconds a request, bytes a millisecond. */
export const DELAY = 40;
export const BYTES_PER_MS = 10_000_000 / 8 / 1000;

/** How much slower a phone is; the browser slows its page so, but not its workers. */
export const SLOWER = 4;
