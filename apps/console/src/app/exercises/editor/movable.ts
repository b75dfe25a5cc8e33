import { afterNextRender, Component, Directive, DOCUMENT, EnvironmentInjector, inject, Injector, input, output } from '@angular/core';
import { Icon, injectText } from '@tendril/ui';
import { Writing } from './writing';

/** Puts into a step or a criterion, as it is by then, what was taken out of it. */
export type Back<T> = (now: T) => T;

/** What is being dragged: the list that it is part of, and the way to another place in it. */
let dragged: { readonly list: string; readonly moveTo: (place: number) => void } | undefined;

/** A part of an ordered list: Alt with an arrow, the buttons of `td-order` or dragging its handle moves it. Focus stays where it is, and the new place is said. */
@Directive({
  selector: '[tdMovable]',
  exportAs: 'tdMovable',
  host: {
    '(keydown.alt.arrowup)': 'byKey($event, -1)', '(keydown.alt.arrowdown)': 'byKey($event, 1)',
    '(dragover)': 'over($event)', '(drop)': 'drop($event)',
  },
})
export class Movable {
  readonly place = input.required<number>({ alias: 'tdMovable' });
  readonly count = input.required<number>();
  /** The list that it is part of; nothing goes from one list to another. */
  readonly list = input.required<string>();
  readonly goes = output<number>();

  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly writing = inject(Writing);

  move(by: number): void {
    this.moveTo(this.place() + by);
  }

  drag(event: DragEvent): void {
    dragged = { list: this.list(), moveTo: (place) => this.moveTo(place) };
    event.dataTransfer?.setData('text/plain', '');
  }

  protected byKey(event: Event, by: number): void {
    // In a select the same keys open its list.
    if (event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    event.stopPropagation();
    this.move(by);
  }

  protected over(event: DragEvent): void {
    if (dragged?.list === this.list()) event.preventDefault();
  }

  protected drop(event: DragEvent): void {
    if (dragged?.list !== this.list()) return;
    event.preventDefault();
    event.stopPropagation();
    dragged.moveTo(this.place());
    dragged = undefined;
  }

  private moveTo(place: number): void {
    if (place < 0 || place >= this.count() || place === this.place()) return;
    const focused = this.document.activeElement;
    this.goes.emit(place);
    this.writing.sayPlace(place, this.count());
    afterNextRender(() => focused instanceof HTMLElement && focused.focus(), { injector: this.injector });
  }
}

/** Leads the keyboard, once the part of a list in which this was pressed is gone, to the part that stands at its place then, or to the button that adds one. */
export function injectLedOn(): (event: Event, place: number) => void {
  // What asks is gone by then.
  const injector = inject(EnvironmentInjector);
  return ({ target }, place) => {
    const home = (target as Element).closest('ol')?.parentElement;
    afterNextRender(() => {
      const parts = home?.querySelectorAll(':scope > ol > li');
      const next = parts?.length ? parts[Math.min(place, parts.length - 1)] : home;
      next?.querySelector<HTMLElement>('button, input, textarea')?.focus();
    }, { injector });
  };
}

/** The handle and the buttons of a movable part. */
@Component({
  selector: 'td-order',
  imports: [Icon],
  host: { class: 'order' },
  template: `
    <button type="button" class="icon" [attr.aria-disabled]="movable.place() === 0 || null" (click)="movable.move(-1)"><td-icon name="up" /><span class="vh">{{ t('exercises.edit.up', { name: name() }) }}</span></button>
    <button type="button" class="icon" [attr.aria-disabled]="movable.place() === movable.count() - 1 || null" (click)="movable.move(1)"><td-icon name="down" /><span class="vh">{{ t('exercises.edit.down', { name: name() }) }}</span></button>
    <button type="button" class="icon" (click)="ledOn($event, movable.place()); removed.emit()"><td-icon name="trash" /><span class="vh">{{ t('exercises.edit.remove', { name: name() }) }}</span></button>
  `,
})
export class Order {
  /** What is moved, for whoever hears it: "step 2". */
  readonly name = input.required<string>();
  readonly removed = output();
  protected readonly movable = inject(Movable);
  protected readonly ledOn = injectLedOn();
  protected readonly t = injectText();
}
