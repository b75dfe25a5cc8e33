import { Component, computed, inject, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import type { AcademicYear } from '@tendril/contracts';
import { ApiError, apiResource, IdentityClient, List, submitTo } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Formats, injectErrorText, injectText, Notice, Skeleton } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

const NEW = { name: '', startsOn: '', endsOn: '' };

/** Academic years of the school; the first one is what an import waits for. */
@Component({
  selector: 'td-years',
  imports: [...FORM, Notice, Skeleton],
  host: { class: 'stack s5' },
  template: `
    @if (refusal(); as problem) {
      <td-notice icon="alert" tone="danger" role="alert">{{ errorText(problem.code, problem.params) }}</td-notice>
    } @else if (!years.hasValue()) {
      <td-skeleton [count]="3" />
    } @else {
      <table class="grid">
        <thead><tr><th scope="col">{{ t('settings.name') }}</th><th scope="col">{{ t('settings.startsOn') }}</th><th scope="col">{{ t('settings.endsOn') }}</th></tr></thead>
        <tbody>
          @for (year of years.value().items; track year.id) {
            <tr><th scope="row">{{ year.name }}</th><td>{{ formats.date(year.startsOn) }}</td><td>{{ formats.date(year.endsOn) }}</td></tr>
          } @empty {
            <tr><td colspan="3">{{ t('settings.noYear') }}</td></tr>
          }
        </tbody>
      </table>
    }
    @if (mayChange()) {
      <form class="form" [formRoot]="form">
        <h2>{{ t('settings.addYear') }}</h2>
        <td-field [label]="t('settings.yearName')"><input tdInput [formField]="form.name"></td-field>
        <div class="pair">
          <td-field [label]="t('settings.startsOn')"><input tdInput type="date" [formField]="form.startsOn"></td-field>
          <td-field [label]="t('settings.endsOn')"><input tdInput type="date" [formField]="form.endsOn"></td-field>
        </div>
        <td-form-error [of]="form" />
        <p class="actions"><button class="btn primary" [class.busy]="form().submitting()">{{ t('settings.saveYear') }}</button></p>
      </form>
    }
  `,
})
export class Years {
  private readonly client = inject(IdentityClient);
  private readonly session = inject(SessionStore);
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly years = apiResource<List<AcademicYear>>(() => 'academic-years');
  protected readonly refusal = computed(() => this.years.error() && ApiError.from(this.years.error()));
  protected readonly mayChange = computed(() => this.session.member()?.role === 'admin');

  private readonly model = signal(NEW);
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    required(path.startsOn);
    required(path.endsOn);
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });

  private async save(): Promise<void> {
    await this.client.createAcademicYear({ ...this.model(), terms: [] });
    this.model.set(NEW);
    this.form().reset();
    this.years.reload();
  }
}
