import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DecideRematch, MentorQuestion, RematchRequest } from '@tendril/contracts';
import { ApiError, apiResource, List, MatchRulesClient } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Dialog, Empty, Failed, Formats, injectErrorText, injectText, Notice, Skeleton, Toasts } from '@tendril/ui';
import { MatchingTabs } from '../matching-tabs';

type Decision = DecideRematch['decision'];

/** Mentors who want to know more, until somebody has seen to them; students who ask for another mentor, and the decision, which asks once more because nothing takes it back. */
@Component({
  selector: 'td-requests',
  imports: [Dialog, Empty, Failed, MatchingTabs, Notice, RouterLink, Skeleton],
  host: { class: 'work' },
  templateUrl: './requests.html',
})
export class Requests {
  private readonly client = inject(MatchRulesClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);

  protected readonly requests = apiResource<List<RematchRequest>>(() => 'rematch-requests');
  protected readonly questions = apiResource<List<MentorQuestion>>(() => 'mentor-questions');
  private readonly school = inject(SessionStore).school;
  protected readonly asking = signal<{ readonly request: RematchRequest; readonly decision: Decision } | undefined>(undefined);
  protected readonly named = computed(() => ({ student: this.asking()?.request.student.name ?? '', mentor: this.asking()?.request.mentor.name ?? '' }));
  protected readonly refusal = signal<ApiError | undefined>(undefined);
  protected readonly busy = signal(false);

  /** A letter to a mentor, in the reader's own mail. */
  protected letter(email: string): string {
    return `mailto:${email}?subject=${encodeURIComponent(this.t('rematch.subject', { school: this.school()?.name ?? '' }))}`;
  }

  protected reload(): void {
    this.requests.reload();
    this.questions.reload();
  }

  protected settle({ id, mentor }: MentorQuestion): Promise<void> {
    return this.act(async () => {
      await this.client.settle(id);
      this.toasts.show(this.t('rematch.settled', { name: mentor.name }), () => void this.act(() => this.client.reopen(id)));
    });
  }

  protected async decide(): Promise<void> {
    const asked = this.asking();
    if (!asked) return;
    const { request: { id, version, student }, decision } = asked;
    await this.act(async () => {
      await this.client.decideRematch(id, { decision, version });
      this.toasts.show(this.t(decision === 'granted' ? 'rematch.isGranted' : 'rematch.isRefused', { name: student.name }));
    });
    this.asking.set(undefined);
  }

  /** What failed is said above the lists, which are read again in any case. */
  private async act(work: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(await work().then(() => undefined, ApiError.from));
    this.busy.set(false);
    this.reload();
  }
}
