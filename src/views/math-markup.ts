import katex from 'katex';

/** Longest formula that is rendered, in characters; a longer one stays text. */
const LONGEST = 1000;

/** What MathML of ours never holds: styles, addresses, handlers, or any element from outside its vocabulary. */
const UNWANTED =
  /\s(?:style|href|src|xlink:href|on[a-z]+)\s*=|<(?:script|style|img|a|svg|iframe)[\s>]/i;

/**
 * A TeX formula as presentational MathML, or `undefined` when it cannot be
 * rendered or comes out with anything but plain MathML: the text then stands as it is.
 */
export function mathMarkup(tex: string): string | undefined {
  if (tex.length > LONGEST) return undefined;
  try {
    const markup = katex.renderToString(tex, {
      output: 'mathml',
      trust: false,
      strict: 'ignore',
      throwOnError: true,
      maxSize: 10,
      maxExpand: 100,
    });
    return UNWANTED.test(markup) ? undefined : markup;
  } catch {
    return undefined;
  }
}
