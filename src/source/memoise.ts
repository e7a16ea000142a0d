/** A function that computes each answer once; `keyOf` tells which calls are the same. */
export function memoise<A extends readonly unknown[], R>(
  compute: (...args: A) => R,
  keyOf: (...args: A) => string,
): (...args: A) => R {
  const answers = new Map<string, { readonly answer: R }>();
  return (...args) => {
    const key = keyOf(...args);
    const known = answers.get(key);
    if (known) return known.answer;
    const answer = compute(...args);
    answers.set(key, { answer });
    return answer;
  };
}
