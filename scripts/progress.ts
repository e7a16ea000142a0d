import type { WriteStream } from 'node:tty';

/** Milliseconds between two lines where nobody watches. */
const QUIET_INTERVAL = 10_000;

/** Milliseconds between two updates of a terminal. */
const TERMINAL_INTERVAL = 200;

/** Tells how far a long reading is: in place on a terminal, else in a line every ten seconds. */
export function showProgress(stream: WriteStream): {
  step: (filesRead: number, filesFound: number) => void;
  end: () => void;
} {
  const interval = stream.isTTY ? TERMINAL_INTERVAL : QUIET_INTERVAL;
  let last = performance.now();
  let isShown = false;
  return {
    step(filesRead, filesFound) {
      const now = performance.now();
      if (now - last < interval) return;
      last = now;
      const text = `Read ${filesRead} of ${filesFound} files`;
      stream.write(stream.isTTY ? `\r\u001B[K${text}` : `${text}\n`);
      isShown = stream.isTTY;
    },
    end() {
      if (isShown) stream.write('\r\u001B[K');
    },
  };
}
