/** Readers who save data are not made to fetch what they may never need. */
const savesData = () =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

// The worker lies beside the manifest, at the base of the site; in development there is none.
const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
if (import.meta.env.PROD && manifest && 'serviceWorker' in navigator && !savesData()) {
  addEventListener('load', () => {
    navigator.serviceWorker.register(new URL('sw.js', manifest.href)).catch(() => {
      // A browser may refuse, in a private window for one: the site is then as it is without a worker.
    });
  });
}
