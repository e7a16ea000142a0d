/** What whoever publishes the site decides in the environment; the README has a table of it. */
export interface Settings {
  /** Address of the repository that takes corrections, without a slash at its end; `null` when none is named. */
  readonly repository: string | null;
  /** Whether each result gets a badge, a file of its own. */
  readonly badges: boolean;
  /** Whether papers, benchmarks and pairs get files to take away beside their JSON: citations and tables. */
  readonly downloads: boolean;
  /** Whether tasks and benchmarks get a picture that shows where they are shared. */
  readonly pictures: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Read the settings; throws a `RangeError` on a value that cannot be meant. */
export function readSettings(environment: Environment): Settings {
  return {
    repository: readRepository(environment['REPOSITORY']),
    badges: readSwitch('BADGES', environment),
    downloads: readSwitch('DOWNLOADS', environment),
    pictures: readSwitch('PICTURES', environment),
  };
}

function readRepository(address: string | undefined): string | null {
  if (address === undefined || address === '') return null;
  if (URL.parse(address)?.protocol !== 'https:') {
    throw new RangeError(`REPOSITORY must be an https address, not ${JSON.stringify(address)}`);
  }
  return address.replace(/\/+$/, '');
}

/** On unless it is switched off: hosts limit how many files a site may have. */
function readSwitch(name: 'BADGES' | 'DOWNLOADS' | 'PICTURES', environment: Environment): boolean {
  const value = environment[name] ?? 'on';
  if (value === 'on' || value === 'off') return value === 'on';
  throw new RangeError(`${name} must be on or off, not ${JSON.stringify(value)}`);
}
