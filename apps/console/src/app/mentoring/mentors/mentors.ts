import { Component, computed, inject, signal } from '@angular/core';
import type { ApplicationView, MentorRow, SchoolSettings } from '@tendril/contracts';
import { ApiError, apiResource, List } from '@tendril/api-client';
import { Dialog, Empty, Formats, injectErrorText, injectText, Notice, Pill, Skeleton } from '@tendril/ui';
import { ClearanceForm } from './clearance-form';
import { Decision } from './decision';

/** Applications that wait for a decision, and the school's mentors with their places and clearances. */
@Component({
  selector: 'td-mentors',
  imports: [ClearanceForm, Decision, Dialog, Empty, Notice, Pill, Skeleton],
  host: { class: 'work' },
  templateUrl: './mentors.html',
})
export class Mentors {
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly applications = apiResource<List<ApplicationView>>(() => 'mentor-applications', () => ({ state: 'waiting' }));
  protected readonly mentors = apiResource<List<MentorRow>>(() => 'mentors');
  private readonly school = apiResource<SchoolSettings>(() => 'school');
  protected readonly days = computed(() => (this.school.hasValue() ? this.school.value().rules.clearanceDays : 183));
  protected readonly refusal = computed(() => {
    const failure = this.applications.error() ?? this.mentors.error();
    return failure && ApiError.from(failure);
  });
  protected readonly deciding = signal<ApplicationView | undefined>(undefined);
  protected readonly clearing = signal<MentorRow | undefined>(undefined);

  protected reload(): void {
    this.deciding.set(undefined);
    this.clearing.set(undefined);
    this.applications.reload();
    this.mentors.reload();
  }
}
