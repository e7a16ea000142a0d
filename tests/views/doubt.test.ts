import { expect, test } from 'vitest';
import type { Read, Result } from '../../src/catalog/paper.ts';
import { aboutDoubt } from '../../src/views/doubt.ts';

const about = (read: Read, ...doubt: Read[]) => aboutDoubt({ read, doubt } as Result);

test('a value without another reading has no doubt to tell', () => {
  expect(about(['Retrieval', 'MTEB', 'Hits@1', '0.345'])).toBeUndefined();
});

test('another metric is told with both readings', () => {
  expect(
    about(['Retrieval', 'MTEB', 'Hits@1', '0.345'], ['Retrieval', 'MTEB', 'Hits@10', '.345']),
  ).toMatchInlineSnapshot(`"read as Hits@1 = 0.345; could be Hits@10 = .345"`);
});

test('another task is told with both tasks', () => {
  expect(
    about(
      ['Image Captioning', 'nocaps (val)', 'CIDEr', '110'],
      ['Image', 'Captioningnocaps (val)', 'CIDEr', '110'],
    ),
  ).toMatchInlineSnapshot(
    `"read as Image Captioning on nocaps (val), CIDEr = 110; could be Image on Captioningnocaps (val), CIDEr = 110"`,
  );
});

test('several other readings are told one after the other', () => {
  expect(
    about(
      ['Retrieval', 'MTEB', 'F1', '0.85'],
      ['Retrieval', 'MTEB', 'F', '10.85'],
      ['Retrieval MTEB', 'x', 'F1', '0.85'],
    ),
  ).toMatchInlineSnapshot(
    `"read as F1 = 0.85; could be F = 10.85 or Retrieval MTEB on x, F1 = 0.85"`,
  );
});

test('a row without a value is told by task and dataset alone', () => {
  expect(
    about(['Image Captioning', 'nocaps'], ['Image', 'Captioning nocaps']),
  ).toMatchInlineSnapshot(
    `"read as Image Captioning on nocaps; could be Image on Captioning nocaps"`,
  );
});
