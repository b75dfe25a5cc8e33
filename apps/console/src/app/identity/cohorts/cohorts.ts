import { Component, computed, inject, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import type { AcademicYear, CohortRow } from '@tendril/contracts';
import { ApiError, apiResource, IdentityClient, List, submitTo } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { injectErrorText, injectText, Notice, Skeleton } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

/** Cohorts with their students and counsellors. */
@Component({
  selector: 'td-cohorts',
  imports: [...FORM, Notice, Skeleton],
  host: { class: 'stack s5' },
  template: `
    @if (refusal(); as problem) {
      <td-notice icon="alert" tone="danger" role="alert">{{ errorText(problem.code, problem.params) }}</td-notice>
    } @else if (!cohorts.hasValue()) {
      <td-skeleton [count]="6" />
    } @else {
      <table class="grid">
        <thead><tr><th scope="col">{{ t('settings.name') }}</th><th scope="col">{{ t('settings.year') }}</th><th scope="col" class="num">{{ t('shell.students') }}</th><th scope="col">{{ t('settings.counsellors') }}</th></tr></thead>
        <tbody>
          @for (cohort of cohorts.value().items; track cohort.id) {
            <tr><th scope="row">{{ cohort.name }}</th><td>{{ cohort.academicYear }}</td><td class="num">{{ cohort.students }}</td><td>{{ names(cohort) }}</td></tr>
          } @empty {
            <tr><td colspan="4">{{ t('settings.noCohort') }}</td></tr>
          }
        </tbody>
      </table>
    }
    @if (mayChange() && years.hasValue() && years.value().items.length) {
      <form class="form" [formRoot]="form">
        <h2>{{ t('settings.addCohort') }}</h2>
        <td-field [label]="t('settings.cohortName')"><input tdInput [formField]="form.name"></td-field>
        <td-field [label]="t('settings.year')"><select tdInput [formField]="form.academicYearId"><option value=""></option>@for (year of years.value().items; track year.id) {<option [value]="year.id">{{ year.name }}</option>}</select></td-field>
        <td-form-error [of]="form" />
        <p class="actions"><button class="btn primary" [class.busy]="form().submitting()">{{ t('settings.saveCohort') }}</button></p>
      </form>
    }
  `,
})
export class Cohorts {
  private readonly client = inject(IdentityClient);
  private readonly session = inject(SessionStore);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly cohorts = apiResource<List<CohortRow>>(() => 'cohorts');
  protected readonly years = apiResource<List<AcademicYear>>(() => 'academic-years');
  protected readonly refusal = computed(() => this.cohorts.error() && ApiError.from(this.cohorts.error()));
  protected readonly mayChange = computed(() => this.session.member()?.role === 'admin');

  private readonly model = signal({ name: '', academicYearId: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    required(path.academicYearId);
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });

  protected names({ counsellors }: CohortRow): string {
    return counsellors.map((one) => one.name).join(', ');
  }

  private async save(): Promise<void> {
    await this.client.createCohort(this.model());
    this.model.update((cohort) => ({ ...cohort, name: '' }));
    this.form().reset();
    this.cohorts.reload();
  }
}
