/** Most answers that are kept: about what the rows of a hundred thousand pages ask for. */
const MOST_ANSWERS = 500_000;

/** Kept where the answer is `undefined`, so that one look tells it from a text never asked for. */
const NOTHING = Symbol('nothing');

/** A function of one text that computes each answer once; when very many are known, it forgets them. */
export function memoise<R>(compute: (text: string) => R): (text: string) => R {
  const answers = new Map<string, R | typeof NOTHING>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known === NOTHING ? (undefined as R) : known;
    const answer = compute(text);
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(text, answer === undefined ? NOTHING : answer);
    return answer;
  };
}
