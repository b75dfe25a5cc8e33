import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { AnswerMentorship, DeclineReason, MyStudent } from '@tendril/contracts';
import { ApiError, MentoringClient } from '@tendril/api-client';
import { Formats, Icon, injectErrorText, injectText, Notice, Toasts } from '@tendril/ui';
import { injectBecause } from '../because';

const REASONS = ['not-now', 'not-a-fit', 'need-to-know-more'] as const satisfies readonly DeclineReason[];

/** One student who waits for this mentor's answer: yes by one tap; a no says first what follows from it, for nothing takes it back. */
@Component({
  selector: 'td-ask',
  imports: [Icon, Notice],
  templateUrl: './ask.html',
})
export class Ask {
  readonly student = input.required<MyStudent>();
  /** The words of an occupation's code. */
  readonly nameOf = input.required<(code: string) => string>();
  /** It was answered, here or elsewhere: what stands now is to be read again. */
  readonly answered = output();

  private readonly client = inject(MentoringClient);
  private readonly toasts = inject(Toasts);
  private readonly because = injectBecause();
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly reasons = REASONS;
  protected readonly interests = computed(() => this.student().occupations.map(this.nameOf()).join(', '));
  protected readonly why = computed(() => this.because(this.student().because));
  /** The no that she is about to say. */
  protected readonly chosen = linkedSignal<string, DeclineReason | undefined>({ source: () => this.student().mentorshipId, computation: () => undefined });
  protected readonly refusal = signal<ApiError | undefined>(undefined);
  protected readonly busy = signal(false);

  protected accept(): Promise<void> {
    return this.say({ answer: 'accepted' }, this.t('ask.accepted', { name: this.student().firstName }));
  }

  protected decline(reason: DeclineReason): Promise<void> {
    return this.say({ answer: 'declined', reason }, this.t('ask.declined.' + reason, { name: this.student().firstName }));
  }

  private async say(body: AnswerMentorship, said: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      await this.client.answer(this.student().mentorshipId, body);
      this.toasts.show(said);
      this.answered.emit();
    } catch (failure) {
      const refusal = ApiError.from(failure);
      this.refusal.set(refusal);
      if (refusal.status === 409 || refusal.status === 404) this.answered.emit();
    } finally {
      this.busy.set(false);
    }
  }
}
