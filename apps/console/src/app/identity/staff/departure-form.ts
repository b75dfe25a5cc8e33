import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, required, validate } from '@angular/forms/signals';
import type { StaffRow } from '@tendril/contracts';
import { ApiError, IdentityClient, orSeen, submitTo } from '@tendril/api-client';
import { Dialog, differing, Formats, injectPlural, injectText, Stale, Toasts } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { injectToday } from '../school-day';

/** A member of staff leaves, and somebody takes the caseload over without a day between. Until the day has come it can be changed or taken back. */
@Component({
  selector: 'td-departure-form',
  imports: [...FORM, Dialog, Stale],
  template: `
    <td-dialog [heading]="t('settings.departureOf', { name: person().givenName })" [open]="true" (openChange)="$event || closed.emit()">
      <form class="form" [formRoot]="form">
        <p>{{ t('settings.departureHint') }}</p>
        <td-field [label]="t('settings.leavesOn')" [hint]="t('settings.leavesOnHint')"><input tdInput type="date" [formField]="form.on"></td-field>
        <td-field [label]="t('settings.handOverTo')" [hint]="tn('settings.handOverHint', person().students)">
          <select tdInput [formField]="form.handOverTo"><option value="">{{ t('settings.nobody') }}</option>@for (one of successors(); track one.id) {<option [value]="one.id">{{ one.givenName }} {{ one.familyName }}</option>}</select>
        </td-field>
        <td-form-error [of]="form" />
        @if (theirs()) {<td-stale [differences]="differences()" (taken)="takeTheirs()" />}
        <p class="actions"><button class="btn primary" [class.busy]="form().submitting()">{{ t(current().leavesOn ? 'settings.changeDeparture' : 'settings.saveDeparture') }}</button>
          @if (current().leavesOn) {<button type="button" class="btn" [class.busy]="busy()" (click)="stay()">{{ t('settings.takeDepartureBack') }}</button>}</p>
      </form>
    </td-dialog>
  `,
})
export class DepartureForm {
  readonly person = input.required<StaffRow>();
  readonly staff = input.required<readonly StaffRow[]>();
  readonly saved = output<StaffRow>();
  /** The departure was taken back; this is how it stood. */
  readonly stays = output<StaffRow>();
  readonly closed = output();

  private readonly client = inject(IdentityClient);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly today = injectToday();
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly busy = signal(false);
  protected readonly theirs = signal<StaffRow | null>(null);
  protected readonly current = computed(() => this.theirs() ?? this.person());
  protected readonly successors = computed(() => this.staff().filter(({ id, state }) => id !== this.person().id && state === 'active'));
  private readonly model = linkedSignal(() => this.plannedFor(this.person()));
  protected readonly form = form(this.model, (path) => {
    required(path.on);
    validate(path.on, ({ value }) => (value() && value() < this.today() ? { kind: 'in_past' } : undefined));
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });
  protected readonly differences = computed(() => {
    const [now, mine] = [this.plannedFor(this.current()), this.model()];
    return differing([
      { label: this.t('settings.leavesOn'), now: this.formats.date(now.on, 'long'), mine: mine.on && this.formats.date(mine.on, 'long') },
      { label: this.t('settings.handOverTo'), now: this.nameOf(now.handOverTo), mine: this.nameOf(mine.handOverTo) },
    ]);
  });

  protected takeTheirs(): void {
    this.model.set(this.plannedFor(this.current()));
  }

  protected async stay(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.client.staffStays(this.person().id);
      this.stays.emit(this.current());
    } catch (failure) {
      this.toasts.refuse(ApiError.from(failure));
    } finally {
      this.busy.set(false);
    }
  }

  private plannedFor({ leavesOn, handOverTo }: StaffRow): { on: string; handOverTo: string } {
    return { on: leavesOn ?? this.today(), handOverTo: handOverTo?.id ?? '' };
  }

  private nameOf(id: string): string {
    const one = this.staff().find((other) => other.id === id);
    return one ? `${one.givenName} ${one.familyName}` : this.t('settings.nobody');
  }

  private async save(): Promise<void> {
    const { on, handOverTo } = this.model();
    const { id, leavesOn, version } = this.current();
    const wanted = { on, handOverTo: handOverTo || null };
    this.saved.emit(leavesOn ? await orSeen(() => this.client.changeDeparture(id, { ...wanted, version }), (current) => this.theirs.set(current)) : await this.client.staffLeaves(id, wanted));
  }
}
