import { Component, computed, DestroyRef, inject, input, linkedSignal, OnInit, signal } from '@angular/core';
import { form, required, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { ExerciseRow } from '@tendril/contracts';
import { ApiError, apiResource, ExercisesClient, List, submitTo } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { draftOf, DraftStore } from '@tendril/session/drafts';
import { DraftMark, Failed, Icon, injectText, LanguageStore, Skeleton, Toasts } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { AssignmentFields } from './assignment-fields';
import { everyStudent } from './audience';
import { hasNobody, rulesIn, USUAL } from './wanted';

/**
 * Gives an exercise to students. The exercise comes from the address (`?exercise=<id>`) or is chosen here; another screen brings students along in the
 * router's state: `navigate(['/exercises/assign'], { state: { studentIds } })`. What is chosen outlives a session that ends, and is let go when the screen is left otherwise.
 */
@Component({
  selector: 'td-assign',
  imports: [...FORM, AssignmentFields, DraftMark, Failed, Icon, RouterLink, Skeleton],
  host: { class: 'work' },
  templateUrl: './assign.html',
})
export class Assign implements OnInit {
  readonly exercise = input<string>();

  private readonly client = inject(ExercisesClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly language = inject(LanguageStore).current;
  protected readonly library = apiResource<List<ExerciseRow>>(() => 'exercises');
  protected readonly students = everyStudent();
  protected readonly refusal = computed(() => {
    const failure = this.library.error() ?? this.students.error();
    return failure && ApiError.from(failure);
  });

  private readonly model = linkedSignal(() => ({ ...USUAL, studentIds: broughtAlong(history.state), exerciseId: this.exercise() ?? '' }));
  protected readonly form = form(this.model, (path) => {
    required(path.exerciseId);
    required(path.dueOn);
    required(path.resubmission);
    required(path.attempts, { when: ({ valueOf }) => valueOf(path.resubmission) === 'times' });
    validate(path.cohortIds, ({ valueOf }) => (hasNobody({ ...USUAL, cohortIds: valueOf(path.cohortIds), studentIds: valueOf(path.studentIds), caseload: valueOf(path.caseload) }) ? { kind: 'nobody' } : undefined));
  }, { submission: { action: (root) => submitTo(root, () => this.assign()) } });

  private readonly drafts = inject(DraftStore);
  private readonly thing = (): string => 'assign:' + (this.exercise() ?? '');
  protected readonly draft = draftOf(this.thing, this.model, () => 0);

  /** The form is shown once what was kept is in it. */
  protected readonly restored = signal(false);

  constructor() {
    const session = inject(SessionStore);
    inject(DestroyRef).onDestroy(() => void (session.member() && this.draft.sent().catch(() => undefined)));
  }

  ngOnInit(): void {
    void this.goOn().catch(() => undefined).then(() => this.restored.set(true));
  }

  protected again(): void {
    this.library.reload();
    this.students.reload();
  }

  /** Students who are brought along begin anew. */
  private async goOn(): Promise<void> {
    if (broughtAlong(history.state).length) await this.drafts.remove(this.thing());
    await this.draft.restore();
  }

  private async assign(): Promise<void> {
    const wanted = this.model();
    const row = await this.client.assign({
      exerciseId: wanted.exerciseId, cohortIds: [...wanted.cohortIds], studentIds: [...wanted.studentIds], caseload: wanted.caseload, ...rulesIn(wanted),
    }).catch((failure: unknown) => { throw outOfReach(failure); });
    await this.draft.sent().catch(() => undefined);
    this.toasts.show(row.cohorts.length ? this.t('exercises.assigned', { cohorts: row.cohorts.join(', ') }) : this.t('exercises.assignedTo', { count: row.counts.students }));
    await this.router.navigate(['/exercises/assignments', row.id]);
  }
}

/** Somebody or something chosen is gone, or no longer in the caseload: which of them the API does not say. */
function outOfReach(failure: unknown): ApiError {
  const refused = ApiError.from(failure);
  return refused.status === 404 ? new ApiError(404, 'audience_out_of_reach') : refused;
}

const broughtAlong = (state: unknown): readonly string[] =>
  typeof state === 'object' && state !== null && 'studentIds' in state && Array.isArray(state.studentIds) ? state.studentIds.filter((one): one is string => typeof one === 'string') : [];
