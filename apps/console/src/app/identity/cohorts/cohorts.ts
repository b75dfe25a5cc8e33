import { Component, computed, inject, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { AcademicYear, CohortRow } from '@tendril/contracts';
import { ApiError, apiResource, IdentityClient, List, submitTo } from '@tendril/api-client';
import { injectIsAdmin } from '@tendril/session';
import { Failed, injectErrorText, injectPlural, injectText, Notice, Skeleton, Toasts } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { RenameCohort } from './rename-cohort';

/** Cohorts of each academic year with their students and counsellors. */
@Component({
  selector: 'td-cohorts',
  imports: [...FORM, Failed, Notice, RenameCohort, RouterLink, Skeleton],
  host: { class: 'stack s5' },
  templateUrl: './cohorts.html',
})
export class Cohorts {
  private readonly client = inject(IdentityClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly errorText = injectErrorText();
  protected readonly mayChange = injectIsAdmin();
  protected readonly cohorts = apiResource<List<CohortRow>>(() => 'cohorts');
  protected readonly years = apiResource<List<AcademicYear>>(() => 'academic-years');
  protected readonly refusal = signal<ApiError | null>(null);
  protected readonly editing = signal<CohortRow | null>(null);
  /** The API's order: the newest year first. */
  protected readonly groups = computed(() => {
    const groups = new Map<string, { id: string; name: string; cohorts: CohortRow[] }>();
    for (const cohort of this.cohorts.hasValue() ? this.cohorts.value().items : []) {
      const group = groups.get(cohort.academicYearId) ?? { id: cohort.academicYearId, name: cohort.academicYear, cohorts: [] };
      group.cohorts.push(cohort);
      groups.set(group.id, group);
    }
    return [...groups.values()];
  });

  private readonly model = signal({ name: '', academicYearId: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    required(path.academicYearId);
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });

  protected names({ counsellors }: CohortRow): string {
    return counsellors.map((one) => one.name).join(', ');
  }

  protected renamed({ before, after }: { before: CohortRow; after: CohortRow }): void {
    this.close();
    this.toasts.show(this.t('settings.cohortRenamed', { name: after.name }), () => void this.takeBack(before, after.version));
  }

  protected async end({ id, name }: CohortRow): Promise<void> {
    this.refusal.set(null);
    try {
      await this.client.endCohort(id);
      this.toasts.show(this.t('settings.cohortEnded', { name }), () => void this.beginAgain(id));
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    }
    this.cohorts.reload();
  }

  protected close(): void {
    this.editing.set(null);
    this.cohorts.reload();
  }

  private async beginAgain(id: string): Promise<void> {
    await this.client.reopenCohort(id).catch((failure: unknown) => this.toasts.refuse(ApiError.from(failure)));
    this.cohorts.reload();
  }

  private async takeBack({ id, name }: CohortRow, version: number): Promise<void> {
    await this.client.changeCohort(id, { name, version }).catch((failure: unknown) => this.toasts.refuse(ApiError.from(failure)));
    this.cohorts.reload();
  }

  private async save(): Promise<void> {
    const { name } = await this.client.createCohort(this.model());
    this.toasts.show(this.t('settings.cohortAdded', { name }));
    this.model.update((cohort) => ({ ...cohort, name: '' }));
    this.form().reset();
    this.cohorts.reload();
  }
}
