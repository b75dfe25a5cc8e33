import { afterRenderEffect, Component, ElementRef, input, model, viewChild } from '@angular/core';
import { Icon } from '../icon/icon';
import { injectText } from '../languages/text';

let last = 0;

/** A dialog over the page, or on a phone a sheet from below. Escape, the cross and a press beside it close it; `[(open)]` says and sets which. */
@Component({
  selector: 'td-dialog',
  imports: [Icon],
  template: `
    <dialog #box [class]="kind()" [attr.aria-labelledby]="id" (close)="open.set(false)" (click)="closeOnVeil($event)">
      @if (open()) {
        <div class="dialog-body">
          <header>
            <h2 [id]="id">{{ heading() }}</h2>
            <button type="button" class="icon" (click)="open.set(false)"><td-icon name="x" /><span class="vh">{{ t('ui.close') }}</span></button>
          </header>
          <ng-content />
        </div>
      }
    </dialog>
  `,
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly kind = input<'dialog' | 'sheet'>('dialog');
  readonly open = model(false);

  protected readonly id = `dialog-${++last}`;
  protected readonly t = injectText();
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

  constructor() {
    afterRenderEffect(() => {
      const box = this.box().nativeElement;
      if (this.open() && !box.open) box.showModal();
      if (!this.open() && box.open) box.close();
    });
  }

  /** Closes at once: the focus is back where it was, and the caller may move it on. */
  hide(): void {
    this.box().nativeElement.close();
    this.open.set(false);
  }

  protected closeOnVeil(event: MouseEvent): void {
    if (event.target === this.box().nativeElement) this.open.set(false);
  }
}
