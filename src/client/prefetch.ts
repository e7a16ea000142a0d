import { connection } from './connection.ts';

/** How long a link is pointed at before its page is fetched, in milliseconds: on its way elsewhere a pointer crosses many. */
const PAUSE = 80;

const fetched = new Set<string>();
let pending = 0;

/** The address of the page that is behind a link; nothing for files, other sites and this page itself. */
function pageBehind(target: EventTarget | null): string | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link?.origin !== location.origin || !link.pathname.endsWith('/')) return undefined;
  const address = link.pathname + link.search;
  return address === location.pathname + location.search ? undefined : address;
}

/** Nobody who saves data, or waits for what was asked for, is made to fetch what may never be needed. */
const isWelcome = () => connection.saveData !== true && !connection.effectiveType?.endsWith('2g');

function fetchPage(address: string): void {
  if (fetched.has(address) || !navigator.onLine || !isWelcome()) return;
  fetched.add(address);
  const link = document.createElement('link');
  if (link.relList.supports('prefetch')) {
    link.rel = 'prefetch';
    link.href = address;
    document.head.append(link);
  } else {
    fetch(address, { priority: 'low' }).catch(() => {
      // The page is asked for again when the link is followed.
    });
  }
}

// Whoever stays on a link for a moment means it: its page is there when it is followed.
for (const type of ['pointerover', 'focusin']) {
  document.addEventListener(type, ({ target }) => {
    clearTimeout(pending);
    const address = pageBehind(target);
    if (address !== undefined) pending = window.setTimeout(() => fetchPage(address), PAUSE);
  });
}
