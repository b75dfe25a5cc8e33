import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReviewRow } from '@tendril/contracts';
import { ApiError, apiResource, List } from '@tendril/api-client';
import { Empty, Formats, injectErrorText, injectPlural, injectText, LanguageStore, Notice, Skeleton } from '@tendril/ui';

/** Work that waits for a review, the oldest first. */
@Component({
  selector: 'td-reviews',
  imports: [Empty, Notice, RouterLink, Skeleton],
  host: { class: 'work' },
  templateUrl: './reviews.html',
})
export class Reviews {
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  protected readonly queue = apiResource<List<ReviewRow>>(() => 'reviews');
  protected readonly refusal = computed(() => this.queue.error() && ApiError.from(this.queue.error()));
}
