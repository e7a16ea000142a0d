// The library ships no types; this is the part of it that is used here.
declare module '@citation-js/core' {
  export const plugins: {
    config: { get(plugin: '@bibtex'): { format: { asciiOnly: boolean } } };
    output: {
      format(format: 'bibtex', items: readonly object[]): string;
      format(
        format: 'ris',
        items: readonly object[],
        options: { format: 'object' },
      ): Record<string, string | string[]>[];
    };
  };
  export class Cite {
    constructor(data: unknown, options?: { forceType?: string });
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
