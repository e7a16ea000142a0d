import { isAbsolute, join, relative, sep } from 'node:path';

/** `papers/some-id.md`: steps that lead nowhere but down, which most names are made of. */
const PLAIN = /^(?:\w[\w-]*(?:\.[\w-]+)*\/)*\w[\w-]*(?:\.[\w-]+)*$/;

/** Resolve `name` inside `root`, or throw: a slug never leaves its folder. */
export function inside(root: string, name: string): string {
  if (PLAIN.test(name)) return `${root}${sep}${name}`;
  const path = join(root, name);
  const step = relative(root, path);
  const leaves = step === '..' || step.startsWith(`..${sep}`) || isAbsolute(step);
  if (step === '' || leaves || name.includes('\0')) {
    throw new RangeError(`Refusing to write outside ${root}: ${JSON.stringify(name)}`);
  }
  return path;
}
