import { DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';

/** A single key and what it does; `label` is a key of the language files. */
export interface Shortcut {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

const OFF = 'tendril.shortcuts';

/** The keys that act now. They are silent while somebody types or a dialog is open, and can be switched off (WCAG 2.1.4). */
@Service()
export class Shortcuts {
  private readonly document = inject(DOCUMENT);
  private readonly all = signal<readonly Shortcut[]>([]);
  private readonly active = signal(localStorage.getItem(OFF) !== 'off');

  readonly list = this.all.asReadonly();
  readonly on = this.active.asReadonly();

  constructor() {
    this.document.addEventListener('keydown', (event) => this.press(event));
  }

  switchTo(on: boolean): void {
    this.active.set(on);
    localStorage.setItem(OFF, on ? 'on' : 'off');
  }

  /** Adds keys and gives back the way to take them off. A later one with the same key wins. */
  add(shortcuts: readonly Shortcut[]): () => void {
    this.all.update((list) => [...list, ...shortcuts]);
    return () => this.all.update((list) => list.filter((one) => !shortcuts.includes(one)));
  }

  private press(event: KeyboardEvent): void {
    if (!this.active() || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    if (target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') || this.document.querySelector('dialog[open]')) return;
    const shortcut = this.all().findLast((one) => one.key === event.key);
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  }
}

/** In a screen's constructor: these keys act while the screen lives. */
export function useShortcuts(...shortcuts: Shortcut[]): void {
  inject(DestroyRef).onDestroy(inject(Shortcuts).add(shortcuts));
}
