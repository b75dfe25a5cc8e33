import { afterRenderEffect, Component, computed, ElementRef, inject, input, model, output, signal, viewChild } from '@angular/core';
import type { ReviewComment } from '@tendril/contracts';
import { ApiError, apiResource, List, ReviewsClient } from '@tendril/api-client';
import { Dialog, Field, FieldInput, Icon, injectErrorText, injectText, Notice } from '@tendril/ui';
import { CommentKeeper } from './comment-keeper';

const AT_HAND = 3;

/** Comments that are used again: the likeliest as buttons below the field, all of them found by writing, and the place to change them. */
@Component({
  selector: 'td-comment-bank',
  imports: [CommentKeeper, Dialog, Field, FieldInput, Icon, Notice],
  templateUrl: './comment-bank.html',
})
export class CommentBank {
  readonly exerciseId = input.required<string>();
  /** What stands in the field now: it can be kept. */
  readonly written = input.required<string>();
  readonly open = model(false);
  readonly insert = output<ReviewComment>();

  private readonly client = inject(ReviewsClient);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  private readonly bank = apiResource<List<ReviewComment>>(() => 'review-comments');
  /** Those for this exercise first; among equals as the API has them, the most used first. */
  protected readonly comments = computed(() => (this.bank.hasValue() ? this.bank.value().items : []).filter((one) => !one.exerciseId || one.exerciseId === this.exerciseId())
    .sort((one, other) => Number(Boolean(other.exerciseId)) - Number(Boolean(one.exerciseId))));
  protected readonly atHand = computed(() => this.comments().slice(0, AT_HAND));
  protected readonly refusal = signal<ApiError | undefined>(undefined);

  protected readonly sought = signal('');
  protected readonly at = signal(0);
  protected readonly managing = signal(false);
  protected readonly found = computed(() => this.comments().filter((one) => plain(one.text).includes(plain(this.sought()))));
  protected readonly canKeep = computed(() => this.written().trim() !== '' && !this.comments().some((one) => one.text.trim() === this.written().trim()));

  private readonly dialog = viewChild.required(Dialog);
  private readonly seeker = viewChild<ElementRef<HTMLInputElement>>('seeker');

  constructor() {
    afterRenderEffect({ read: () => { if (this.open()) this.seeker()?.nativeElement.focus(); } });
  }

  protected seek(event: Event): void {
    this.sought.set((event.target as HTMLInputElement).value);
    this.at.set(0);
  }

  protected press(event: KeyboardEvent): void {
    const last = this.found().length - 1;
    const moves: Record<string, () => void> = {
      ArrowDown: () => this.at.update((at) => Math.min(at + 1, last)),
      ArrowUp: () => this.at.update((at) => Math.max(at - 1, 0)),
      Enter: () => this.take(this.found()[this.at()]),
    };
    if (!moves[event.key]) return;
    event.preventDefault();
    moves[event.key]?.();
  }

  protected take(comment: ReviewComment | undefined): void {
    if (!comment) return;
    this.dialog().hide();
    this.sought.set('');
    this.at.set(0);
    this.insert.emit(comment);
  }

  protected keep(shared: boolean): Promise<void> {
    return this.doing(() => this.client.writeComment({ text: this.written().trim(), shared, exerciseId: null }));
  }

  protected change({ id, exerciseId, version }: ReviewComment, { text, shared }: Pick<ReviewComment, 'text' | 'shared'>): Promise<void> {
    return this.doing(() => this.client.changeComment(id, { text, shared, exerciseId, version }));
  }

  protected remove({ id }: ReviewComment): Promise<void> {
    return this.doing(() => this.client.removeComment(id));
  }

  private async doing(work: () => Promise<unknown>): Promise<void> {
    this.refusal.set(undefined);
    await work().catch((failure: unknown) => this.refusal.set(ApiError.from(failure)));
    this.bank.reload();
  }
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
