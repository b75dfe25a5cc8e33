import { Component, computed, inject } from '@angular/core';
import { Icon } from '../icon/icon';
import { injectText } from '../languages/text';
import { Toasts } from './toasts';

/** More would cover what is being worked on; the older ones can still be taken back in their time. */
const AT_ONCE = 2;

/** Where toasts appear, the last ones; once in a shell. */
@Component({
  selector: 'td-toasts',
  imports: [Icon],
  host: { class: 'toasts', role: 'status' },
  template: `
    @for (toast of shown(); track toast.id) {
      <div class="toast" [class.refused]="toast.refused" animate.enter="comes" (mouseenter)="toasts.stay(toast)" (mouseleave)="toasts.goOn(toast)" (focusin)="toasts.stay(toast)" (focusout)="toasts.goOn(toast)">
        <td-icon [name]="toast.refused ? 'alert' : 'ok'" />
        <p>{{ toast.text }}</p>
        @if (toast.undo) {
          <button type="button" class="tap go" (click)="toasts.undo(toast)"><td-icon name="undo" [small]="true" />{{ t('ui.undo') }}</button>
        }
        @if (toast.again) {<button type="button" class="tap go" (click)="toasts.again(toast)">{{ t('ui.again') }}</button>}
        <button type="button" class="icon" (click)="toasts.close(toast)"><td-icon name="x" [small]="true" /><span class="vh">{{ t('ui.close') }}</span></button>
      </div>
    }
  `,
})
export class ToastsView {
  protected readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly shown = computed(() => this.toasts.list().slice(-AT_ONCE));
}
