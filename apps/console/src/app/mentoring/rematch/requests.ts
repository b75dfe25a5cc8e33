import { Component, computed, inject, signal } from '@angular/core';
import type { DecideRematch, RematchRequest } from '@tendril/contracts';
import { ApiError, apiResource, List, MatchRulesClient } from '@tendril/api-client';
import { Dialog, Empty, Formats, injectErrorText, injectText, Notice, Skeleton, Toasts } from '@tendril/ui';
import { MatchingTabs } from '../matching-tabs';

type Decision = DecideRematch['decision'];

/** Students who ask for another mentor: each reason, and the decision, which asks once more because nothing takes it back. */
@Component({
  selector: 'td-requests',
  imports: [Dialog, Empty, MatchingTabs, Notice, Skeleton],
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
  protected readonly asking = signal<{ readonly request: RematchRequest; readonly decision: Decision } | undefined>(undefined);
  protected readonly named = computed(() => ({ student: this.asking()?.request.student.name ?? '', mentor: this.asking()?.request.mentor.name ?? '' }));
  protected readonly refusal = signal<ApiError | undefined>(undefined);
  protected readonly busy = signal(false);

  protected async decide(): Promise<void> {
    const asked = this.asking();
    if (!asked || this.busy()) return;
    const { request: { id, version, student }, decision } = asked;
    this.busy.set(true);
    try {
      await this.client.decideRematch(id, { decision, version });
      this.refusal.set(undefined);
      this.toasts.show(this.t(decision === 'granted' ? 'rematch.isGranted' : 'rematch.isRefused', { name: student.name }));
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    } finally {
      this.asking.set(undefined);
      this.busy.set(false);
      this.requests.reload();
    }
  }
}
