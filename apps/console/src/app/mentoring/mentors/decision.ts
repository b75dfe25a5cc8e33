import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import type { ApplicationView, DecideApplication, Localised } from '@tendril/contracts';
import { MentoringClient, submitTo } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Formats, injectText, LanguageStore, Toasts } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { dayFromNow } from './clearance';

/** One application: approved with the dates of the clearance, or declined with a reason. */
@Component({
  selector: 'td-decision',
  imports: [...FORM],
  templateUrl: './decision.html',
})
export class Decision {
  readonly application = input.required<ApplicationView>();
  /** The words of an occupation's code. */
  readonly names = input.required<ReadonlyMap<string, Localised>>();
  /** How many days a clearance lasts by the school's rule. */
  readonly days = input.required<number>();
  readonly decided = output();

  private readonly client = inject(MentoringClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  private readonly school = inject(SessionStore).school;
  /** A letter to the applicant, in the reader's own mail. */
  protected readonly ask = computed(() => `mailto:${this.application().email}?subject=${encodeURIComponent(this.t('mentors.askSubject', { school: this.school()?.name ?? '' }))}`);
  protected readonly declines = signal(false);

  /** The day of the check is never filled in: nobody becomes a mentor by one press, unchecked. */
  private readonly dates = linkedSignal(() => ({ checkedOn: '', validUntil: dayFromNow(this.days()) }));
  protected readonly approval = form(this.dates, (path) => {
    required(path.checkedOn);
    required(path.validUntil);
  }, { submission: { action: (root) => submitTo(root, () => this.decide({ decision: 'approved', ...this.dates(), version: this.application().version })) } });

  private readonly why = signal({ reason: '' });
  protected readonly refusal = form(this.why, (path) => required(path.reason), {
    submission: { action: (root) => submitTo(root, () => this.decide({ decision: 'declined', ...this.why(), version: this.application().version })) },
  });

  protected words(area: 'language' | 'time', codes: readonly string[]): string {
    return codes.map((code) => (area === 'language' ? this.t('mentors.language.' + code) : this.t('mentors.time.' + code))).join(', ');
  }

  private async decide(body: DecideApplication): Promise<void> {
    const { givenName, familyName, state } = await this.client.decide(this.application().id, body);
    const name = `${givenName} ${familyName}`;
    this.toasts.show(state === 'approved' ? this.t('mentors.approved', { name }) : this.t('mentors.declined', { name }));
    this.decided.emit();
  }
}
