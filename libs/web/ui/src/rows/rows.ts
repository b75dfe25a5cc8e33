import { afterEveryRender, afterNextRender, computed, DestroyRef, Directive, ElementRef, inject, Injector, input, linkedSignal, signal } from '@angular/core';

/** Rows drawn beyond each edge, and how many scroll by before the drawn ones change. */
const BEYOND = 12;
const STEP = 8;
/** Until a row was measured: its height in the console, and that of a window. */
const ROW = 36;
const WINDOW = 800;
/** The head of the table is row 1. */
const HEAD = 1;

/**
 * A table of any length of which only the rows in view are drawn; all are equally high. It stands on what scrolls:
 *
 *     <div class="scroll grow" [tdRows]="shown()" #rows="tdRows">
 *       <table class="grid" [attr.aria-rowcount]="rows.count()">
 *         <thead>…</thead>
 *         <tbody>@for (one of rows.drawn(); track one.id) { <tr [attr.aria-rowindex]="rows.first() + $index">…a link or button… }</tbody>
 *
 * The cursor is the place in the list where the keyboard is: it follows the focus, and `move` takes the focus with it.
 */
@Directive({ selector: '[tdRows]', exportAs: 'tdRows', host: {
  class: 'rows', '[style.--above.px]': 'above()', '[style.--below.px]': 'below()',
} })
export class Rows<T> {
  readonly all = input.required<readonly T[]>({ alias: 'tdRows' });

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly top = signal(0);
  private readonly window = signal(WINDOW);
  private readonly height = signal(ROW);

  private readonly from = computed(() => Math.max(0, Math.min(this.step(this.top()), this.all().length) - BEYOND));
  private readonly until = computed(() => Math.min(this.all().length, this.step(this.top()) + Math.ceil(this.window() / this.height()) + STEP + BEYOND));
  /** The rows in view and some beyond. */
  readonly drawn = computed(() => this.all().slice(this.from(), this.until()));
  /** `aria-rowindex` of the first drawn row, and `aria-rowcount`. */
  readonly first = computed(() => this.from() + HEAD + 1);
  readonly count = computed(() => this.all().length + HEAD);
  /** Pixels that the rows left out take. */
  readonly above = computed(() => this.from() * this.height());
  readonly below = computed(() => (this.all().length - this.until()) * this.height());
  /** Where the keyboard is, from 0; -1 before it came. It stays within the list when that grows shorter. */
  readonly cursor = linkedSignal<number, number>({ source: () => this.all().length, computation: (length, before) => Math.min(before?.value ?? -1, length - 1) });

  constructor() {
    // Not by the template: each pixel would have Angular look at the whole screen.
    this.host.addEventListener('scroll', () => this.read(), { passive: true });
    this.host.addEventListener('focusin', (event) => this.follow(event));
    const watch = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => this.read());
    watch?.observe(this.host);
    inject(DestroyRef).onDestroy(() => watch?.disconnect());
    afterEveryRender({ read: () => this.read() });
  }

  /** To a neighbour of the cursor; before it came, to the first row. */
  move(by: number): void {
    this.goTo(this.cursor() < 0 ? 0 : this.cursor() + by);
  }

  /** Brings a row into view and the focus to its first link or button. */
  goTo(index: number): void {
    const place = Math.max(0, Math.min(index, this.all().length - 1));
    if (this.all().length === 0) return;
    this.cursor.set(place);
    this.show(place);
    afterNextRender(() => this.row(place)?.querySelector<HTMLElement>('a[href], button')?.focus({ preventScroll: true }), { injector: this.injector });
  }

  /** Scrolls no further than needed for the row to be seen whole under the head. */
  show(index: number): void {
    const head = this.host.querySelector('thead')?.clientHeight ?? 0;
    const at = index * this.height();
    const end = at + this.height() + head - this.window();
    if (at < this.host.scrollTop) this.host.scrollTop = at;
    else if (end > this.host.scrollTop) this.host.scrollTop = end;
    this.read();
  }

  private follow(event: FocusEvent): void {
    const row = (event.target as Element).closest('[aria-rowindex]');
    if (row) this.cursor.set(Number(row.getAttribute('aria-rowindex')) - HEAD - 1);
  }

  private read(): void {
    this.top.set(this.host.scrollTop);
    this.window.set(this.host.clientHeight || WINDOW);
    const row = this.host.querySelector<HTMLElement>('tbody [aria-rowindex]');
    if (row?.offsetHeight) this.height.set(row.offsetHeight);
  }

  private row(index: number): HTMLElement | null {
    return this.host.querySelector(`[aria-rowindex="${index + HEAD + 1}"]`);
  }

  /** The first row in view, in steps, so that not every pixel draws anew. */
  private step(top: number): number {
    return Math.floor(top / this.height() / STEP) * STEP;
  }
}
