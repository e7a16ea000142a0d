import { expect, test } from 'vitest';
import { bytesOf, pageWithoutTurning } from '../../scripts/build/answer-bytes.ts';
import { withoutTurning } from '../../src/views/turned-text.ts';

test.each([
  ['a text', new Response('Größe – 試合'), 'Größe – 試合'],
  ['bytes', new Response(new TextEncoder().encode('a – b')), 'a – b'],
  ['nothing', new Response(''), ''],
  ['several pieces', new Response(streamOf(['a', 'é', '–'])), 'aé–'],
])('%s comes as its bytes', async (_, { body }, text) => {
  expect((await bytesOf(body!)).toString()).toBe(text);
});

function streamOf(texts: readonly string[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      for (const text of texts) controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
}

test('a page has its bytes as they are, unless a character turns what is behind it', () => {
  const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));
  for (const character of [...all, '\u{1F600}', '–', 'â\u0080ª']) {
    for (const text of [character, `a${character}b`, `“${character}…`]) {
      const bytes = Buffer.from(text);
      const shown = pageWithoutTurning(bytes);
      expect(shown.toString()).toBe(withoutTurning(text));
      expect(shown === bytes).toBe(withoutTurning(text) === text);
    }
  }
  const cut = Buffer.from([0x61, 0xe2, 0x80]);
  expect(pageWithoutTurning(cut)).toBe(cut);
});
