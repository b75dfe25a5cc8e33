import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { PinSlip, StudentRow, StudentView } from '@tendril/contracts';
import { ApiError, apiResource, IdentityClient } from '@tendril/api-client';
import { injectIsAdmin } from '@tendril/session';
import { Failed, Formats, Icon, injectErrorText, injectText, Notice, Pill, Skeleton, Toasts } from '@tendril/ui';
import { injectToday } from '../school-day';
import { Consents } from './consents';
import { EditStudent } from './edit-student';
import { LeaveStudent } from './leave-student';
import { MergeStudent } from './merge-student';
import { MoveStudent } from './move-student';
import { calledName } from './student-list';

type Act = 'edit' | 'move' | 'leave' | 'merge';

/** One student: what happened, given as content, and the record with what can be done to it. Every look at it is logged by the API. */
@Component({
  selector: 'td-student-record',
  imports: [Consents, EditStudent, Failed, Icon, LeaveStudent, MergeStudent, MoveStudent, Notice, Pill, Skeleton],
  templateUrl: './student-record.html',
})
export class StudentRecord {
  readonly id = input.required<string>();
  /** The list, to find a student who was entered twice. */
  readonly others = input.required<readonly StudentRow[]>();
  readonly changed = output();
  /** The id of the record that is kept, after a merge. */
  readonly replaced = output<string>();

  private readonly client = inject(IdentityClient);
  private readonly toasts = inject(Toasts);
  private readonly today = injectToday();
  protected readonly isAdmin = injectIsAdmin();
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly calledName = calledName;

  protected readonly student = apiResource<StudentView>(() => `students/${this.id()}`);
  /** What the panel shows under the name; it stays from student to student. */
  protected readonly part = signal<'story' | 'record'>('story');
  protected readonly act = linkedSignal<string, Act | null>({ source: this.id, computation: () => null });
  protected readonly newPin = linkedSignal<string, PinSlip | null>({ source: this.id, computation: () => null });
  protected readonly refusal = linkedSignal<string, ApiError | null>({ source: this.id, computation: () => null });
  protected readonly busy = signal(false);

  /** The last day of one who is still here but whose departure is written down. */
  protected readonly lastDay = computed(() => {
    const student = this.student.hasValue() ? this.student.value() : undefined;
    const last = student?.enrolments.at(-1);
    return student && !student.left && last?.until ? last.until : null;
  });
  protected readonly gone = computed(() => this.student.hasValue() && (this.student.value().left || this.lastDay() !== null));

  protected makePin({ id }: StudentView): Promise<void> {
    return this.attempt(async () => {
      this.newPin.set(await this.client.newPin(id));
      this.student.reload();
    });
  }

  protected unlock({ id }: StudentView): Promise<void> {
    return this.attempt(async () => {
      this.took(await this.client.unlock(id));
      this.toasts.show(this.t('students.unlocked'));
    });
  }

  protected edited({ before, after }: { before: StudentView; after: StudentView }): void {
    this.done(after, 'students.saved', () => {
      const { givenName, familyName, preferredName, birthDate, externalId, username } = before;
      return this.client.changeStudent(after.id, { givenName, familyName, preferredName, birthDate, externalId, username, version: after.version });
    });
  }

  /** Taking a move back puts the student into the cohort of before from the same day; one who came back leaves again on it. */
  protected moved({ before, after, from }: { before: StudentView; after: StudentView; from: string }): void {
    const last = before.enrolments.at(-1);
    const cameBack = before.left || last?.until;
    if (cameBack) this.done(after, 'students.cameBack', () => this.client.studentLeaves(after.id, { on: from }));
    else this.done(after, 'students.moved', last && (() => this.client.moveStudent(after.id, { cohortId: last.cohortId, from })));
  }

  protected left({ before, after, on }: { before: StudentView; after: StudentView; on: string }): void {
    const last = before.enrolments.at(-1);
    this.done(after, on <= this.today() ? 'students.hasLeft' : 'students.willLeave', last && (() => this.client.moveStudent(after.id, { cohortId: last.cohortId, from: on })));
  }

  protected merged(kept: StudentView): void {
    this.act.set(null);
    this.toasts.show(this.t('students.merged', { name: calledName(kept) }));
    this.changed.emit();
    if (kept.id !== this.id()) this.replaced.emit(kept.id);
    else this.student.set(kept);
  }

  protected took(student: StudentView): void {
    if (student.id === this.id()) this.student.set(student);
    this.changed.emit();
  }

  private done(student: StudentView, words: 'students.saved' | 'students.moved' | 'students.cameBack' | 'students.hasLeft' | 'students.willLeave', takeBack?: () => Promise<StudentView>): void {
    this.act.set(null);
    this.took(student);
    this.toasts.show(this.t(words, { name: calledName(student) }), takeBack && (() => void this.takeBack(takeBack)));
  }

  private async takeBack(work: () => Promise<StudentView>): Promise<void> {
    try {
      this.took(await work());
    } catch (failure) {
      this.toasts.refuse(ApiError.from(failure));
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(null);
    await work().catch((failure: unknown) => this.refusal.set(ApiError.from(failure)));
    this.busy.set(false);
  }
}
