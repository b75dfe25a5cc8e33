import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ReviewRow, ReviewSubmission, SubmissionView } from '@tendril/contracts';
import { ApiError, apiResource, ReviewsClient, List } from '@tendril/api-client';
import { Field, FieldInput, Formats, Icon, injectErrorText, injectText, LanguageStore, Notice, Pill, Skeleton, Toasts, useShortcuts } from '@tendril/ui';
import { Evidence } from './evidence';
import { Rubric } from './rubric';

/** One piece of work beside its rubric. Accepting or returning moves on to the next of the queue; ten seconds are left to take it back. */
@Component({
  selector: 'td-review',
  imports: [Evidence, Field, FieldInput, Icon, Notice, Pill, RouterLink, Rubric, Skeleton],
  host: { class: 'review' },
  templateUrl: './review.html',
})
export class Review {
  readonly id = input.required<string>();

  private readonly client = inject(ReviewsClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;

  /** Read once, so that previous and next keep their places while work is decided. */
  private readonly queue = apiResource<List<ReviewRow>>(() => 'reviews');
  protected readonly work = apiResource<SubmissionView>(() => 'submissions/' + this.id());
  protected readonly refusal = computed(() => this.work.error() && ApiError.from(this.work.error()));
  protected readonly ids = computed(() => (this.queue.hasValue() ? this.queue.value().items.map((row) => row.submissionId) : []));
  protected readonly place = computed(() => this.ids().indexOf(this.id()));

  protected readonly hasNext = computed(() => this.place() >= 0 && this.place() < this.ids().length - 1);
  protected readonly scores = signal<Readonly<Record<string, number>>>({});
  protected readonly at = signal(0);
  protected readonly comment = signal('');
  protected readonly points = computed(() => {
    const work = this.work.hasValue() ? this.work.value() : undefined;
    const scores = Object.values(work?.review?.scores ?? this.scores());
    return { got: scores.reduce((sum, one) => sum + one, 0), all: (work?.exercise.rubric ?? []).reduce((sum, { levels }) => sum + levels.length, 0) };
  });
  protected readonly busy = signal(false);
  protected readonly refused = signal<ApiError | undefined>(undefined);
  protected readonly commentProblem = computed(() => {
    const field = this.refused()?.fields.find((one) => one.path === 'comment');
    return field && { kind: field.code, params: field.params };
  });

  constructor() {
    effect(() => {
      this.id();
      untracked(() => this.clear());
    });
    useShortcuts(
      ...[1, 2, 3, 4].map((level) => ({ key: String(level), label: 'reviews.keys.score', run: () => this.scoreAt(level) })),
      { key: 'r', label: 'reviews.return', run: () => void this.decide('returned') },
      ...['e', 'a'].map((key) => ({ key, label: 'reviews.accept', run: () => void this.decide('accepted') })),
      { key: 'j', label: 'reviews.keys.next', run: () => this.move(1) },
      { key: 'k', label: 'reviews.keys.previous', run: () => this.move(-1) },
    );
  }

  protected move(by: number): void {
    const next = this.ids()[this.place() + by];
    if (this.place() >= 0 && next) void this.router.navigate(['/reviews', next]);
  }

  protected write(event: Event): void {
    this.comment.set((event.target as HTMLTextAreaElement).value);
  }

  protected async decide(decision: ReviewSubmission['decision']): Promise<void> {
    const work = this.work.hasValue() ? this.work.value() : undefined;
    if (!work || work.review || this.busy()) return;
    if (decision === 'returned' && !this.comment().trim()) {
      this.refused.set(new ApiError(400, 'invalid', {}, [{ path: 'comment', code: 'comment_when_returned', params: {} }]));
      return;
    }
    this.busy.set(true);
    try {
      const { review } = await this.client.review(work.id, { decision, scores: this.scores(), comment: this.comment() });
      if (review) this.toasts.show(this.t('reviews.done.' + decision, { student: work.student }), () => void this.takeBack(review.id, work.id));
      const next = this.ids()[this.place() + 1];
      await this.router.navigate(next && this.place() >= 0 ? ['/reviews', next] : ['/reviews']);
    } catch (failure) {
      this.refused.set(ApiError.from(failure));
      if (this.refused()?.code === 'already_reviewed') this.work.reload();
    } finally {
      this.busy.set(false);
    }
  }

  private async takeBack(reviewId: string, submissionId: string): Promise<void> {
    try {
      await this.client.takeBack(reviewId);
      await this.router.navigate(['/reviews', submissionId]);
    } catch (failure) {
      this.toasts.show(this.errorText(ApiError.from(failure).code));
    }
  }

  private scoreAt(level: number): void {
    const rubric = this.work.hasValue() ? this.work.value().exercise.rubric : [];
    const criterion = rubric[this.at()];
    if (!criterion || !criterion.levels[level - 1]) return;
    this.scores.update((all) => ({ ...all, [criterion.key]: level }));
    this.at.update((at) => Math.min(at + 1, rubric.length - 1));
  }

  private clear(): void {
    this.scores.set({});
    this.comment.set('');
    this.at.set(0);
    this.refused.set(undefined);
  }
}
