import { afterNextRender, Component, computed, ElementRef, inject, linkedSignal, output, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Icon, injectText, ranked } from '@tendril/ui';
import { injectPaletteItems, PaletteItem } from './palette-items';
import { injectRecent } from './recent';

const SHOWN = 12;

/** The way to any student, mentor, exercise, place and act by writing part of its name. It lives while it is open. */
@Component({
  selector: 'td-palette',
  imports: [Icon],
  host: { '(click)': 'point($event)' },
  template: `
    <dialog #box class="palette" [attr.aria-label]="t('palette.title')" (close)="closed.emit()">
      <p class="palette-field"><td-icon name="search" />
        <input #field role="combobox" aria-autocomplete="list" aria-expanded="true" aria-controls="palette-list" autocomplete="off" spellcheck="false" [attr.aria-label]="t('palette.search')" [placeholder]="t('palette.search')"
          [attr.aria-activedescendant]="found().length ? 'palette-' + at() : null" [value]="sought()" (input)="sought.set(field.value)" (keydown)="press($event)">
        <kbd class="stays" aria-hidden="true">Esc</kbd>
      </p>
      <ul id="palette-list" role="listbox" [attr.aria-label]="t('palette.title')">
        @for (item of found(); track item.id; let index = $index) {
          <li role="option" [id]="'palette-' + index" [attr.aria-selected]="index === at()" [attr.data-at]="index">
            <td-icon [name]="item.icon" /><span class="grow">{{ item.label }}</span><span class="muted small">{{ item.detail }}</span>
          </li>
        } @empty {<li class="none" role="option" aria-disabled="true" aria-selected="false">{{ t('ui.nothingFound') }}</li>}
      </ul>
      <p class="vh" role="status">{{ t('palette.count', { count: found().length }) }}</p>
    </dialog>
  `,
})
export class Palette {
  readonly closed = output();

  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  private readonly router = inject(Router);
  private readonly recent = injectRecent();
  private readonly items = injectPaletteItems();
  protected readonly t = injectText();
  protected readonly sought = signal('');
  /** What was gone to before, then the acts and places; once something is written, whatever fits it. */
  protected readonly found = computed(() => {
    if (this.sought().trim()) return ranked(this.items(), this.sought(), ({ label }) => label, true).slice(0, SHOWN);
    const known = new Map(this.items().map((item) => [item.id, item]));
    const before = this.recent.read().flatMap((id) => known.get(id) ?? []);
    return [...new Set([...before, ...this.items()])].slice(0, SHOWN);
  });
  protected readonly at = linkedSignal({ source: this.sought, computation: () => 0 });

  constructor() {
    afterNextRender(() => this.box().nativeElement.showModal());
  }

  protected press(event: KeyboardEvent): void {
    const last = this.found().length - 1;
    const moves: Record<string, () => void> = {
      ArrowDown: () => this.at.set(this.at() >= last ? 0 : this.at() + 1), ArrowUp: () => this.at.set(this.at() <= 0 ? last : this.at() - 1),
      Enter: () => { const item = this.found()[this.at()]; if (item) this.take(item); },
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
    this.box().nativeElement.querySelector(`#palette-${this.at()}`)?.scrollIntoView?.({ block: 'nearest' });
  }

  protected take({ id, link, query }: PaletteItem): void {
    this.recent.add(id);
    this.box().nativeElement.close();
    void this.router.navigate([...link], { queryParams: query ?? {} });
  }

  /** A press on a line takes it, one beside the palette closes it. */
  protected point(event: MouseEvent): void {
    const line = (event.target as Element).closest<HTMLElement>('[data-at]');
    const item = line && this.found()[Number(line.dataset['at'])];
    if (item) this.take(item);
    else if (event.target === this.box().nativeElement) this.box().nativeElement.close();
  }
}
