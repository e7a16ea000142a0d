/** A button that copies the text beside it and says that it did. */
export class CopyBlock extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const status = this.querySelector('[role="status"]');
    button?.addEventListener('click', async () => {
      const text = this.querySelector('code')?.textContent ?? '';
      try {
        await navigator.clipboard.writeText(text);
        if (status) status.textContent = 'Copied.';
      } catch {
        // Without the permission the text is selected, ready for the keyboard.
        getSelection()?.selectAllChildren(this.querySelector('code') ?? this);
        if (status) status.textContent = 'Selected: copy it with the keyboard.';
      }
    });
  }
}

customElements.define('copy-block', CopyBlock);
