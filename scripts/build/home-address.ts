/** Where the site stands unless the environment says so. */
export const DEFAULT_SITE = 'http://localhost:4321';

/** The address of the home page by the environment: `https://example.org/catalog/`. */
export function homeAddress({ SITE = DEFAULT_SITE, BASE = '/' }: NodeJS.ProcessEnv): URL {
  return new URL(BASE.replace(/\/?$/, '/'), SITE);
}
