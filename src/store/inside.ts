import { isAbsolute, join, relative } from 'node:path';

/** Resolve `name` inside `root`, or throw: a slug never leaves its folder. */
export function inside(root: string, name: string): string {
  const path = join(root, name);
  const step = relative(root, path);
  if (step === '' || step.startsWith('..') || isAbsolute(step) || name.includes('\0')) {
    throw new RangeError(`Refusing to write outside ${root}: ${JSON.stringify(name)}`);
  }
  return path;
}
