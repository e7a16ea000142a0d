import { store } from './stored.ts';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const SIGNS: Readonly<Record<Theme, string>> = { system: '◐', light: '☀', dark: '☾' };

function storedTheme(): Theme {
  const stored = document.documentElement.dataset['theme'];
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

function rememberedTheme(): Theme {
  try {
    const theme = localStorage.getItem('theme');
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    return storedTheme();
  }
}

/** A button that steps through system, light and dark, and remembers the choice in this browser. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    this.#show(button, storedTheme());
    // Another page may have chosen meanwhile, and this one comes back as it was left.
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      this.#apply(rememberedTheme());
      this.#show(button, storedTheme());
    });
    button.addEventListener('click', () => {
      const next = THEMES[(THEMES.indexOf(storedTheme()) + 1) % THEMES.length] ?? 'system';
      this.#apply(next);
      this.#show(button, next);
    });
  }

  #apply(theme: Theme): void {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    // Where there is no storage, the choice lasts for this page.
    store('theme', theme === 'system' ? null : theme);
    document.dispatchEvent(new CustomEvent('themechange'));
  }

  #show(button: HTMLButtonElement, theme: Theme): void {
    const [sign, words] = button.querySelectorAll('span');
    if (sign) sign.textContent = SIGNS[theme];
    if (words) words.textContent = `Theme: ${theme}`;
    button.title = `Theme: ${theme}`;
  }
}

customElements.define('theme-switch', ThemeSwitch);
