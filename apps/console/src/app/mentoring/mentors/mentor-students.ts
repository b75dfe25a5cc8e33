import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MentorRow, MentorshipRow } from '@tendril/contracts';
import { apiResource, List } from '@tendril/api-client';
import { Dialog, Failed, Formats, injectText, Skeleton } from '@tendril/ui';
import { EndMatch } from './end-match';

/** A mentor's students of now, each of whom may be taken from her, and whom she declined of late. */
@Component({
  selector: 'td-mentor-students',
  imports: [Dialog, EndMatch, Failed, RouterLink, Skeleton],
  template: `
    <h3>{{ t('mentors.students') }}</h3>
    @if (mentorships.error(); as problem) {
      <td-failed [why]="problem" (again)="mentorships.reload()" />
    } @else if (!mentorships.hasValue()) {
      <td-skeleton [count]="2" />
    } @else {
      <dl class="facts">
        @for (one of mentorships.value().items; track one.id) {
          <div>
            <dt><a class="link" [routerLink]="['/students', one.student.id]">{{ one.student.name }}</a>&ngsp;<span class="blk">{{ one.student.cohort }}</span></dt>
            <dd>{{ standing(one) }}@if (one.state !== 'closed') {&ngsp;<button type="button" class="link" [attr.aria-label]="t('mentors.endOf', { name: one.student.name })" (click)="ending.set(one)">{{ t('mentors.end') }}</button>}</dd>
          </div>
        } @empty {<div><dd class="muted">{{ t('mentors.noStudents') }}</dd></div>}
      </dl>
    }
    <td-dialog [heading]="t('mentors.endTitle', { student: ending()?.student?.name ?? '', mentor: mentor().givenName + ' ' + mentor().familyName })" [open]="!!ending()" (openChange)="$event || ending.set(undefined)">
      @if (ending(); as one) {<td-end-match [mentorship]="one" [mentor]="mentor()" (done)="again()" />}
    </td-dialog>
  `,
})
export class MentorStudents {
  readonly mentor = input.required<MentorRow>();
  /** A place of hers is free now. */
  readonly changed = output();

  protected readonly t = injectText();
  private readonly formats = inject(Formats);
  protected readonly mentorships = apiResource<List<MentorshipRow>>(() => `mentors/${this.mentor().id}/mentorships`);
  protected readonly ending = linkedSignal<string, MentorshipRow | undefined>({ source: () => this.mentor().id, computation: () => undefined });

  protected standing({ state, answer, since, declineReason, closedAt }: MentorshipRow): string {
    const word = state === 'closed' ? declineReason : state === 'paused' ? 'paused' : answer;
    return this.t('mentors.standing.' + (word ?? answer), { date: this.formats.date(closedAt ?? since, 'long') });
  }

  protected again(): void {
    this.ending.set(undefined);
    this.mentorships.reload();
    this.changed.emit();
  }
}
