import { isAbsolute, join, relative, sep } from 'node:path';

/** Resolve `name` inside `root`, or throw: a slug never leaves its folder. */
export function inside(root: string, name: string): string {
  const path = join(root, name);
  const step = relative(root, path);
  const leaves = step === '..' || step.startsWith(`..${sep}`) || isAbsolute(step);
  if (step === '' || leaves || name.includes('\0')) {
    throw new RangeError(`Refusing to write outside ${root}: ${JSON.stringify(name)}`);
  }
  return path;
}
