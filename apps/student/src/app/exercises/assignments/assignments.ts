import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyAssignment } from '@tendril/contracts';
import { ApiError, apiResource, List } from '@tendril/api-client';
import { SessionStore, SignOut } from '@tendril/session';
import { Empty, Failed, Formats, injectText, LanguageStore, Skeleton } from '@tendril/ui';
import { WorkMark } from '../work-mark';

const isDone = ({ state }: MyAssignment) => state === 'accepted' || state === 'submitted';

/** All that a student was given to do: what is open by its due date, then what is done. */
@Component({
  selector: 'td-assignments',
  imports: [Empty, Failed, RouterLink, SignOut, Skeleton, WorkMark],
  host: { class: 'screen' },
  templateUrl: './assignments.html',
})
export class Assignments {
  protected readonly school = inject(SessionStore).school;
  protected readonly language = inject(LanguageStore).current;
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly work = apiResource<List<MyAssignment>>(() => 'my/assignments');
  protected readonly refusal = computed(() => this.work.error() && ApiError.from(this.work.error()));
  protected readonly groups = computed(() => {
    const all = this.work.hasValue() ? [...this.work.value().items].sort((a, b) => a.dueAt.localeCompare(b.dueAt)) : [];
    return [{ key: 'exercises.open', work: all.filter((one) => !isDone(one)) }, { key: 'exercises.done', work: all.filter(isDone) }].filter((group) => group.work.length > 0);
  });
}
