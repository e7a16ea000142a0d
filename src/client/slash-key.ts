import { readStored, store } from './stored.ts';

const KEY = 'slash';

/** Whether `/` moves to the search field: a reader whose voice types may have switched it off. */
export function isSlashOn(): boolean {
  return readStored(KEY) !== 'off';
}

/** False where there is no storage to keep the choice in. */
export function switchSlash(isOn: boolean): boolean {
  return store(KEY, isOn ? null : 'off');
}

/** Elements that a `/` is typed into. */
const TYPED_INTO = /^(?:INPUT|TEXTAREA|SELECT)$/;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || TYPED_INTO.test(target.tagName));

/** `/` moves to the field, unless it is typed into something or switched off. */
export function focusOnSlash(input: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key !== '/' || !isPlain || isTyping(event.target) || !isSlashOn()) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
