import { Component, computed, inject, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { MatchRunView } from '@tendril/contracts';
import { ApiError, apiResource, List, MatchRunsClient, submitTo } from '@tendril/api-client';
import { Empty, Failed, Formats, injectText, Skeleton } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { MatchingTabs } from '../matching-tabs';
import { RunState } from '../run/run-state';

/** The match runs of the school, and the start of a new one. */
@Component({
  selector: 'td-runs',
  imports: [...FORM, Empty, Failed, MatchingTabs, RouterLink, RunState, Skeleton],
  host: { class: 'work' },
  templateUrl: './runs.html',
})
export class Runs {
  private readonly client = inject(MatchRunsClient);
  private readonly router = inject(Router);
  protected readonly t = injectText();
  protected readonly formats = inject(Formats);
  protected readonly runs = apiResource<List<MatchRunView>>(() => 'match-runs');
  protected readonly refusal = computed(() => this.runs.error() && ApiError.from(this.runs.error()));
  /** The one run at work: a school has one at a time. */
  protected readonly solving = computed(() => (this.runs.hasValue() ? this.runs.value().items : []).find(({ state }) => state === 'solving'));
  private readonly model = signal({ name: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    maxLength(path.name, 60);
  }, { submission: { action: (root) => submitTo(root, () => this.start()) } });

  private async start(): Promise<void> {
    const run = await this.client.start(this.model()).catch((failure: unknown) => {
      this.runs.reload();
      throw failure;
    });
    await this.router.navigate(['/matching', run.id]);
  }
}
