/** Colours and fonts of the page's tokens, resolved for a canvas. */
export interface ChartTheme {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly paper: string;
  readonly series: readonly string[];
  readonly font: string;
}

/** Read the tokens as the current theme resolves them: `light-dark()` means nothing to a canvas. */
export function readTheme(host: HTMLElement): ChartTheme {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const resolve = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const theme = {
    ink: resolve('--ink'),
    muted: resolve('--ink-muted'),
    line: resolve('--rule-soft'),
    paper: resolve('--paper'),
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => resolve(`--series-${number}`)),
    font: getComputedStyle(host).fontFamily,
  };
  probe.remove();
  return theme;
}

/** Whether the reader asked for less motion. */
export function isMotionReduced(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Draw now and whenever the theme changes, by the switch or by the system, as long as `host` is on the page. */
export function drawInTheme(host: HTMLElement, draw: () => void): void {
  const gone = new AbortController();
  const redraw = (): void => {
    if (host.isConnected) draw();
    else gone.abort();
  };
  const { signal } = gone;
  document.addEventListener('themechange', redraw, { signal });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw, { signal });
  draw();
}
