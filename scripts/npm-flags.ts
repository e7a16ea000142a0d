/**
 * The flags of a command that npm took for its own, because no `--` stood before them:
 * `npm run ingest --check` starts the command without it. npm leaves them in the environment.
 */
export function flagsKeptByNpm(
  flags: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  return flags.filter((flag) => env[`npm_config_${flag.replaceAll('-', '_')}`] !== undefined);
}

/** What Node says of a call that it cannot parse, without its advice on arguments that begin with a hyphen. */
export function parseFault(error: unknown): string {
  return String((error as Error).message).replace(/ To specify a positional.*/s, '');
}

/** What to say of flags that npm kept, or nothing where it kept none. */
export function npmKept(
  command: string,
  flags: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const kept = flagsKeptByNpm(flags, env).map((flag) => `--${flag}`);
  if (kept.length === 0) return undefined;
  const list = kept.join(' ');
  return `npm kept ${list} for itself: two hyphens stand before what is meant for the command, npm run ${command} -- ${list}`;
}
