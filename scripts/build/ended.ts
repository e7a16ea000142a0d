import type { ChildProcess } from 'node:child_process';

/** Wait for a process; throws an `Error` that names it where it fails. */
export function ended(child: ChildProcess, name: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  child.once('error', reject);
  child.once('exit', (code, signal) => {
    if (code === 0) resolve(undefined);
    else reject(new Error(`${name} ended with ${code ?? signal}.`));
  });
  return promise;
}
