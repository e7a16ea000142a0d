import { connection } from './connection.ts';

// The worker lies beside the manifest, at the base of the site; in development there is none.
// Readers who save data are not made to fetch what they may never need.
const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
if (
  import.meta.env.PROD &&
  manifest &&
  'serviceWorker' in navigator &&
  connection.saveData !== true
) {
  addEventListener('load', () => {
    navigator.serviceWorker.register(new URL('sw.js', manifest.href)).catch(() => {
      // A browser may refuse, in a private window for one: the site is then as it is without a worker.
    });
  });
}
