import { Component, computed, effect, ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ReviewComment, ReviewRow, ReviewSubmission, ReviewView, SubmissionView } from '@tendril/contracts';
import { ApiError, apiResource, ReviewsClient, List } from '@tendril/api-client';
import { Field, FieldInput, Formats, Icon, injectErrorText, injectText, LanguageStore, Notice, Pill, Skeleton, Toasts, useShortcuts } from '@tendril/ui';
import { CommentBank } from './comment-bank';
import { Evidence } from './evidence';
import { type HalfDone, HalfDoneReviews, NOTHING } from './half-done';
import { presenceAt } from './presence';
import { Rubric } from './rubric';

/** One piece of work beside its rubric. Accepting or returning moves on to the next of the queue; ten seconds are left to take it back. */
@Component({
  selector: 'td-review',
  imports: [CommentBank, Evidence, Field, FieldInput, Icon, Notice, Pill, RouterLink, Rubric, Skeleton],
  host: { class: 'review' },
  templateUrl: './review.html',
})
export class Review {
  readonly id = input.required<string>();

  private readonly client = inject(ReviewsClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly halfDone = inject(HalfDoneReviews);
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
  private readonly mine = signal<HalfDone>(NOTHING);
  protected readonly scores = computed(() => this.mine().scores);
  protected readonly at = signal(0);
  protected readonly comment = computed(() => this.mine().comment);
  protected readonly points = computed(() => {
    const work = this.work.hasValue() ? this.work.value() : undefined;
    return pointsOf(work?.exercise.rubric ?? [], work?.review?.scores ?? this.scores());
  });
  protected readonly mostLevels = computed(() => Math.max(1, ...(this.work.hasValue() ? this.work.value().exercise.rubric : []).map(({ levels }) => levels.length)));
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly bankOpen = signal(false);
  private readonly presence = presenceAt(() => this.id());
  protected readonly others = computed(() => this.presence().others.join(', '));
  protected readonly busy = signal(false);
  protected readonly refused = signal<ApiError | undefined>(undefined);
  protected readonly commentProblem = computed(() => {
    const field = this.refused()?.fields.find((one) => one.path === 'comment');
    return field && { kind: field.code, params: field.params };
  });

  /** What the reader wrote while somebody else decided. */
  protected readonly unsent = computed(() => {
    const sent = this.work.hasValue() ? this.work.value().review?.comment : undefined;
    return this.comment().trim() === sent?.trim() ? '' : this.comment().trim();
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.goOn(id));
    });
    effect(() => {
      const { reviewed } = this.presence();
      untracked(() => {
        if (reviewed === undefined || !this.work.hasValue() || reviewed === !!this.work.value().review) return;
        this.refused.set(undefined);
        this.work.reload();
      });
    });
    useShortcuts(
      ...[1, 2, 3, 4, 5, 6].map((level) => ({ key: String(level), label: 'reviews.keys.score', run: () => this.scoreAt(level) })),
      { key: 'r', label: 'reviews.return', run: () => void this.decide('returned') },
      ...['e', 'a'].map((key) => ({ key, label: 'reviews.accept', run: () => void this.decide('accepted') })),
      { key: 'c', label: 'reviews.bank.open', run: () => this.bankOpen.set(true) },
      { key: 'm', label: 'reviews.keys.comment', run: () => this.field()?.nativeElement.focus() },
      { key: 'z', label: 'reviews.keys.undo', run: () => this.toasts.undoLast() },
      { key: 'j', label: 'reviews.keys.next', run: () => this.move(1) },
      { key: 'k', label: 'reviews.keys.previous', run: () => this.move(-1) },
    );
  }

  protected move(by: number): void {
    const next = this.ids()[this.place() + by];
    if (this.place() >= 0 && next) void this.router.navigate(['/reviews', next]);
  }

  protected write(event: Event): void {
    this.put({ comment: (event.target as HTMLTextAreaElement).value });
  }

  /** Puts a comment of the bank after what stands there, and goes on writing behind it. */
  protected take({ id, text }: ReviewComment): void {
    const { comment, inserted } = this.mine();
    this.put({ comment: comment.trim() ? `${comment.trimEnd()}\n${text}` : text, inserted: [...inserted.filter((one) => one !== id), id] });
    this.field()?.nativeElement.focus();
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
      const mine = this.mine();
      const commentIds = [...mine.inserted];
      const { review } = await this.client.review(work.id, { decision, scores: mine.scores, comment: mine.comment, ...(commentIds.length && { commentIds }) });
      void this.halfDone.remove(work.id);
      if (review) this.toasts.show(this.t('reviews.done.' + decision, { student: work.student }), () => void this.takeBack(review.id, work.id, mine));
      const next = this.ids()[this.place() + 1];
      await this.router.navigate(next && this.place() >= 0 ? ['/reviews', next] : ['/reviews']);
    } catch (failure) {
      const problem = ApiError.from(failure);
      this.refused.set(problem);
      if (problem.code === 'already_reviewed') this.work.set({ ...work, review: problem.current as ReviewView });
    } finally {
      this.busy.set(false);
    }
  }

  private async takeBack(reviewId: string, submissionId: string, mine: HalfDone): Promise<void> {
    try {
      await this.client.takeBack(reviewId);
      await this.halfDone.keep(submissionId, mine);
      await this.router.navigate(['/reviews', submissionId]);
    } catch (failure) {
      this.toasts.refuse(ApiError.from(failure));
    }
  }

  private scoreAt(level: number): void {
    const rubric = this.work.hasValue() ? this.work.value().exercise.rubric : [];
    const criterion = rubric[this.at()];
    if (!criterion || !criterion.levels[level - 1]) return;
    this.put({ scores: { ...this.scores(), [criterion.key]: level } });
    this.at.update((at) => Math.min(at + 1, rubric.length - 1));
  }

  protected put(change: Partial<HalfDone>): void {
    this.mine.update((all) => ({ ...all, ...change }));
    void this.halfDone.keep(this.id(), this.mine());
  }

  private async goOn(id: string): Promise<void> {
    this.mine.set(NOTHING);
    this.at.set(0);
    this.refused.set(undefined);
    const kept = await this.halfDone.of(id);
    if (id === this.id() && this.mine() === NOTHING) this.mine.set(kept);
  }
}

/** By the criteria's points where there are some, else by the places of the levels. */
function pointsOf(rubric: SubmissionView['exercise']['rubric'], scores: Readonly<Record<string, number>>): { got: number; all: number } {
  const worth = rubric.some(({ points }) => points?.length) ? rubric.filter(({ points }) => points?.length) : rubric;
  return worth.reduce(({ got, all }, { key, levels, points }) => {
    const values = points?.length ? points : levels.map((_, index) => index + 1);
    return { got: got + (values[(scores[key] ?? 0) - 1] ?? 0), all: all + Math.max(0, ...values) };
  }, { got: 0, all: 0 });
}
