import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { ReviewComment } from '@tendril/contracts';
import { injectIsAdmin } from '@tendril/session';
import { Field, FieldInput, injectText } from '@tendril/ui';

/** One comment of the bank to be changed: by whoever wrote it, a shared one by an admin as well. */
@Component({
  selector: 'td-comment-keeper',
  imports: [Field, FieldInput],
  host: { class: 'stack s2' },
  template: `
    @if (canChange()) {
      <td-field [label]="t('reviews.bank.comment')"><textarea tdInput maxlength="2000" [value]="text()" (input)="write($event)"></textarea></td-field>
      <div class="row">
        <label class="tick grow"><input type="checkbox" [checked]="shared()" (change)="shared.set(!shared())"><span>{{ t('reviews.bank.share') }}</span></label>
        <button type="button" class="btn" (click)="remove.emit()">{{ t('reviews.bank.remove') }}<span class="vh">: {{ comment().text }}</span></button>
        <button type="button" class="btn" [disabled]="!changed()" (click)="save.emit({ text: text().trim(), shared: shared() })">{{ t('reviews.bank.save') }}<span class="vh">: {{ comment().text }}</span></button>
      </div>
    } @else {<p>{{ comment().text }} <span class="sub">{{ t('reviews.bank.shared') }}</span></p>}
  `,
})
export class CommentKeeper {
  readonly comment = input.required<ReviewComment>();
  readonly save = output<Pick<ReviewComment, 'text' | 'shared'>>();
  readonly remove = output();
  private readonly isAdmin = injectIsAdmin();
  protected readonly t = injectText();
  protected readonly text = linkedSignal(() => this.comment().text);
  protected readonly shared = linkedSignal(() => this.comment().shared);
  protected readonly canChange = computed(() => this.comment().mine || (this.comment().shared && this.isAdmin()));
  protected readonly changed = computed(() => this.text().trim() !== '' && (this.text().trim() !== this.comment().text || this.shared() !== this.comment().shared));

  protected write(event: Event): void {
    this.text.set((event.target as HTMLTextAreaElement).value);
  }
}
