import { withoutTurning } from '../../src/views/turned-text.ts';

/**
 * The bytes of what answers a request. Nearly always they come in one piece, which is taken as it is: to ask for
 * the text, or for all bytes, copies them once more.
 */
export async function bytesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Buffer> {
  const pieces = await Array.fromAsync(body, ({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}

/** All characters that turn a text begin with this byte, and few others do. */
const FIRST = 0xe2;

/** Whether a text in UTF-8 holds U+202A to U+202E or U+2066 to U+2069. */
function mayTurn(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(FIRST); at >= 0; at = bytes.indexOf(FIRST, at + 1)) {
    const [second = 0, third = 0] = [bytes[at + 1], bytes[at + 2]];
    if (second === 0x80 && third >= 0xaa && third <= 0xae) return true;
    if (second === 0x81 && third >= 0xa6 && third <= 0xa9) return true;
  }
  return false;
}

/** A page in UTF-8 as {@link withoutTurning} has its text; one that needs nothing is not decoded. */
export function pageWithoutTurning(bytes: Buffer): Buffer {
  return mayTurn(bytes) ? Buffer.from(withoutTurning(bytes.toString('utf8'))) : bytes;
}
