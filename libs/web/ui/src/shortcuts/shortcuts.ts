import { computed, DestroyRef, DOCUMENT, effect, inject, Service, signal } from '@angular/core';

/** A key and what it does; `label` is a key of the language files. `Control+k` is a chord (with Command on a Mac): it acts while somebody types too, and cannot be switched off. */
export interface Shortcut {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

const OFF = 'tendril.shortcuts';

/** The keys that act now. Single ones are silent while somebody types, and those of a character can be switched off (WCAG 2.1.4); all are while a dialog is open. */
@Service()
export class Shortcuts {
  private readonly document = inject(DOCUMENT);
  private readonly all = signal<readonly Shortcut[]>([]);
  private readonly active = signal(localStorage.getItem(OFF) !== 'off');

  /** What acts, each key once. */
  readonly list = computed(() => [...new Map(this.all().filter(({ key }) => this.acts(key)).map((one) => [one.key, one])).values()]);
  readonly on = this.active.asReadonly();

  constructor() {
    this.document.addEventListener('keydown', (event) => this.press(event));
    // The stylesheet hides the hints of keys that do not act.
    effect(() => this.document.documentElement.classList.toggle('no-keys', !this.active()));
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
    if (event.altKey || event.defaultPrevented) return;
    const chord = event.ctrlKey || event.metaKey;
    const shortcut = this.all().findLast((one) => one.key === (chord ? `Control+${event.key.toLowerCase()}` : event.key));
    if (!shortcut || this.document.querySelector('dialog[open]') || !this.acts(shortcut.key) || (!chord && isTypedIn(event.target as HTMLElement))) return;
    event.preventDefault();
    shortcut.run();
  }

  /** Escape, Enter and chords are no characters: they cannot be typed by mistake. */
  private acts(key: string): boolean {
    return this.active() || key.length > 1;
  }
}

const isTypedIn = (target: HTMLElement): boolean => target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;

/** In a screen's constructor: these keys act while the screen lives. */
export function useShortcuts(...shortcuts: Shortcut[]): void {
  inject(DestroyRef).onDestroy(inject(Shortcuts).add(shortcuts));
}

const SHOWN: Record<string, string> = { 'Escape': 'Esc', 'Enter': '↵', ' ': '␣', 'ArrowUp': '↑', 'ArrowDown': '↓' };

/** A key as it stands on the keyboard: "J", "Shift X", "Ctrl K", "Esc". */
export function keyName(key: string): string {
  if (key.startsWith('Control+')) return `Ctrl ${keyName(key.slice('Control+'.length))}`;
  if (/^\p{Lu}$/u.test(key)) return `Shift ${key}`;
  return SHOWN[key] ?? key.toUpperCase();
}
