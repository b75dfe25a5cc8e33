import { Component, inject, signal } from '@angular/core';
import type { AcademicYear } from '@tendril/contracts';
import { ApiError, apiResource, IdentityClient, List } from '@tendril/api-client';
import { injectIsAdmin } from '@tendril/session';
import { Dialog, Failed, Formats, injectErrorText, injectText, Skeleton, Toasts } from '@tendril/ui';
import { YearForm } from './year-form';

/** Academic years of the school with their terms and holidays; the first one is what an import waits for. */
@Component({
  selector: 'td-years',
  imports: [Dialog, Failed, Skeleton, YearForm],
  host: { class: 'stack s5' },
  template: `
    @if (years.error(); as problem) {
      <td-failed [why]="problem" (again)="years.reload()" />
    } @else if (!years.hasValue()) {
      <td-skeleton [count]="3" />
    } @else {
      @if (years.value().items.length) {
        <table class="grid settings">
          <thead><tr><th scope="col">{{ t('settings.name') }}</th><th scope="col">{{ t('settings.startsOn') }}</th><th scope="col">{{ t('settings.endsOn') }}</th><th scope="col" class="wide">{{ t('settings.terms') }}</th><th scope="col" class="wide">{{ t('settings.holidays') }}</th>
            @if (mayChange()) {<th scope="col" class="num"><span class="vh">{{ t('settings.actions') }}</span></th>}</tr></thead>
          <tbody>
            @for (year of years.value().items; track year.id) {
              <tr><th scope="row">{{ year.name }}</th><td>{{ formats.date(year.startsOn, 'long') }}</td><td>{{ formats.date(year.endsOn, 'long') }}</td><td class="wide" [title]="names(year.terms)">{{ names(year.terms) }}</td><td class="wide" [title]="names(year.holidays)">{{ names(year.holidays) }}</td>
                @if (mayChange()) {<td class="num"><button type="button" class="link" [attr.aria-label]="t('settings.editYear', { name: year.name })" (click)="editing.set(year)">{{ t('settings.edit') }}</button></td>}</tr>
            }
          </tbody>
        </table>
      } @else {<p>{{ t('settings.noYear') }}</p>}
      @if (mayChange()) {
        <section class="stack"><h2>{{ t('settings.addYear') }}</h2><td-year-form (saved)="years.reload()" /></section>
      }
    }
    @if (editing(); as year) {
      <td-dialog [heading]="t('settings.yearTitle', { name: year.name })" [open]="true" (openChange)="$event || close()"><td-year-form [year]="year" (saved)="changed($event)" /></td-dialog>
    }
  `,
})
export class Years {
  private readonly client = inject(IdentityClient);
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly mayChange = injectIsAdmin();
  protected readonly years = apiResource<List<AcademicYear>>(() => 'academic-years');
  protected readonly editing = signal<AcademicYear | null>(null);

  protected names(spans: AcademicYear['terms']): string {
    return spans.map((one) => one.name).join(', ');
  }

  protected changed({ before, after }: { before: AcademicYear | null; after: AcademicYear }): void {
    this.close();
    this.toasts.show(this.t('settings.yearSaved'), before ? () => void this.takeBack(before, after.version) : undefined);
  }

  protected close(): void {
    this.editing.set(null);
    this.years.reload();
  }

  private async takeBack({ id, name, startsOn, endsOn, terms, holidays }: AcademicYear, version: number): Promise<void> {
    try {
      await this.client.changeAcademicYear(id, { name, startsOn, endsOn, terms, holidays, version });
    } catch (failure) {
      this.toasts.refuse(ApiError.from(failure));
    }
    this.years.reload();
  }
}
