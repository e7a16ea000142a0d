import { describe, expect, test } from 'vitest';
import { metricSchema, paperNoteSchema } from '../../src/catalog/registry.ts';

describe('a metric of the registry', () => {
  const metric = { id: 'ssim', name: 'SSIM', direction: 'higher', measures: 'Likeness.' };

  test('needs four keys; what is left out has no unit, no range and is no rating', () => {
    expect(metricSchema.parse(metric)).toMatchInlineSnapshot(`
      {
        "aliases": [],
        "direction": "higher",
        "id": "ssim",
        "measures": "Likeness.",
        "name": "SSIM",
        "range": null,
        "rating": false,
        "reference": null,
        "unit": null,
      }
    `);
  });

  test.each([
    [{ id: 'SSIM' }],
    [{ direction: 'up' }],
    [{ name: 'two\nlines' }],
    [{ reference: 'javascript:alert(1)' }],
    [{ range: [0] }],
    [{ range: ['0', '1'] }],
    [{ better: 'higher' }],
  ])('with %j is refused', (fault) => {
    expect(metricSchema.safeParse({ ...metric, ...fault }).success).toBe(false);
  });
});

describe('a note on a paper', () => {
  test.each([
    [{ arxiv: '2104.11116' }],
    [{ arxiv: 'cs.CL/0309001' }],
    [{ arxiv: 'hep-th/9901001' }],
    [{ doi: '10.1109/CVPR.2019.00802' }],
    [{ code: 'https://example.org/code' }],
  ])('takes %j', (known) => {
    expect(paperNoteSchema.safeParse({ id: 'a-paper', ...known }).success).toBe(true);
  });

  test.each([
    [{ arxiv: 'arXiv:2104.11116' }],
    [{ arxiv: 'https://arxiv.org/abs/2104.11116' }],
    [{ doi: 'https://doi.org/10.1109/x' }],
    [{ doi: '10.1109/with space' }],
    [{ code: 'http://example.org/code' }],
  ])('refuses %j', (fault) => {
    expect(paperNoteSchema.safeParse({ id: 'a-paper', ...fault }).success).toBe(false);
  });
});
