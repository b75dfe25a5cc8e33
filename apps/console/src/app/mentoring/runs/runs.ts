import { Component, computed, inject, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { MatchRunView } from '@tendril/contracts';
import { ApiError, apiResource, List, MentoringClient, submitTo } from '@tendril/api-client';
import { Empty, Formats, injectErrorText, injectText, Notice, Skeleton } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

/** The match runs of the school, and the start of a new one. */
@Component({
  selector: 'td-runs',
  imports: [...FORM, Empty, Notice, RouterLink, Skeleton],
  host: { class: 'work' },
  templateUrl: './runs.html',
})
export class Runs {
  private readonly client = inject(MentoringClient);
  private readonly router = inject(Router);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly runs = apiResource<List<MatchRunView>>(() => 'match-runs');
  protected readonly refusal = computed(() => this.runs.error() && ApiError.from(this.runs.error()));
  private readonly model = signal({ name: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    maxLength(path.name, 60);
  }, { submission: { action: (root) => submitTo(root, () => this.start()) } });

  private async start(): Promise<void> {
    const run = await this.client.startRun(this.model());
    await this.router.navigate(['/matching', run.id]);
  }
}
