import { Component, computed, effect, inject, input, model, output, signal, untracked } from '@angular/core';
import { FormValueControl } from '@angular/forms/signals';
import { Field } from '../field/field';
import { injectText } from '../languages/text';
import { plain, ranked } from '../ranking/ranking';
import type { Choice } from '../choice/choice-set';

const SHOWN = 50;
/** With so many found by their names nothing else is asked for; nor for a single letter, nor while somebody goes on writing. */
const ENOUGH = 8;
const LEAST = 2;
const PAUSE = 250;
let last = 0;

/**
 * One of many, found by writing: stands in a `td-field` and is bound by `[formField]` to the value. The list is filtered by its names; where things
 * have other names as well, `otherNames` is asked which values they mean, and those come after.
 */
@Component({
  selector: 'td-combobox',
  host: { class: 'combobox' },
  template: `
    <input class="in" role="combobox" aria-autocomplete="list" autocomplete="off" spellcheck="false"
      [id]="field.id" [value]="text()" [disabled]="disabled()" [attr.aria-describedby]="field.describedBy()" [attr.aria-invalid]="field.invalid() || null"
      [attr.aria-expanded]="open()" [attr.aria-controls]="id" [attr.aria-activedescendant]="open() && found().length ? id + '-' + at() : null"
      (input)="write($event)" (focus)="open.set(true)" (blur)="leave()" (keydown)="press($event)">
    <ul [id]="id" role="listbox" [attr.aria-label]="field.label()" [hidden]="!open()">
      @for (option of found(); track option.value; let index = $index) {
        <li role="option" [id]="id + '-' + index" [attr.aria-selected]="index === at()" (mousedown)="$event.preventDefault()" (click)="take(option)">{{ option.label }}</li>
      } @empty {
        <li class="none" role="option" aria-disabled="true" aria-selected="false">{{ asking() ? t('ui.loading') : t('ui.nothingFound') }}</li>
      }
    </ul>
  `,
})
export class Combobox implements FormValueControl<string> {
  readonly options = input.required<readonly Choice[]>();
  readonly value = model('');
  readonly disabled = input(false);
  readonly touch = output();
  /** Values of options that are called so, the nearest first. What fails finds nothing. */
  readonly otherNames = input<(text: string) => Promise<readonly string[]>>();

  protected readonly field = inject(Field);
  protected readonly t = injectText();
  protected readonly id = `options-${++last}`;
  protected readonly text = signal('');
  protected readonly open = signal(false);
  protected readonly at = signal(0);
  /** What the text means besides the names; of another text, nothing. */
  private readonly called = signal<{ readonly text: string; readonly values: readonly string[] } | undefined>(undefined);
  private readonly chosen = computed(() => this.options().find((option) => option.value === this.value()));
  private readonly sought = computed(() => plain(this.text()));
  private readonly named = computed(() => (this.chosen() && plain(this.chosen()?.label ?? '') === this.sought() ? this.options() : ranked(this.options(), this.sought(), (option) => option.label)));
  private readonly wanted = computed(() => (this.open() && this.sought().length >= LEAST && this.named().length < ENOUGH ? this.sought() : ''));
  protected readonly asking = computed(() => this.otherNames() !== undefined && this.wanted() !== '' && this.called()?.text !== this.wanted());
  protected readonly found = computed(() => {
    const named = this.named();
    const called = this.called()?.text === this.wanted() ? (this.called()?.values ?? []) : [];
    const others = called.flatMap((value) => this.options().find((option) => option.value === value && !named.includes(option)) ?? []);
    return [...named, ...others].slice(0, SHOWN);
  });

  constructor() {
    effect(() => {
      const chosen = this.chosen();
      if (chosen) untracked(() => this.text.set(chosen.label));
    });
    effect((onCleanup) => {
      const [ask, text] = [this.otherNames(), this.wanted()];
      if (!ask || !text) return;
      const timer = setTimeout(() => void ask(text).catch(() => []).then((values) => this.called.set({ text, values })), PAUSE);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected write(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value);
    this.at.set(0);
    this.open.set(true);
    this.value.set('');
  }

  protected press(event: KeyboardEvent): void {
    const found = this.found();
    const moves: Record<string, () => void> = {
      ArrowDown: () => this.at.set(this.open() ? Math.min(this.at() + 1, found.length - 1) : 0),
      ArrowUp: () => this.at.update((at) => Math.max(at - 1, 0)),
      Enter: () => found[this.at()] && this.open() && this.take(found[this.at()]!),
      Escape: () => this.open.set(false),
    };
    const move = moves[event.key];
    if (!move || (event.key === 'Enter' && !this.open())) return;
    event.preventDefault();
    move();
    if (event.key.startsWith('Arrow')) this.open.set(true);
  }

  protected take(option: Choice): void {
    this.value.set(option.value);
    this.text.set(option.label);
    this.open.set(false);
  }

  protected leave(): void {
    this.open.set(false);
    this.touch.emit();
  }
}
