import { element } from './element.ts';

/** Hand a file that was made in the browser to the reader as a download. */
export function saveFile(blob: Blob, fileName: string): void {
  const href = URL.createObjectURL(blob);
  element('a', { href, download: fileName }).click();
  // The download has its own hold on the file once it has begun.
  setTimeout(() => {
    URL.revokeObjectURL(href);
  });
}
