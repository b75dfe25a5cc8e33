import { Component, computed, inject, input } from '@angular/core';
import type { Criterion, MyAssignment } from '@tendril/contracts';
import { Formats, injectText, LanguageStore } from '@tendril/ui';

/** What the counsellor said: the decision, the comment, and each criterion with the level that was reached. */
@Component({
  selector: 'td-review-card',
  host: { class: 'card review', '[class.returned]': "review().decision === 'returned'", role: 'region', 'aria-labelledby': 'review' },
  template: `
    <h2 id="review">{{ t(review().decision === 'returned' ? 'exercises.returnedBy' : 'exercises.acceptedBy', { name: review().by }) }}</h2>
    @if (review().comment) {<blockquote>{{ review().comment }}</blockquote>}
    @if (lines().length) {
      <ul class="stack s2 small">
        @for (line of lines(); track line.key) {
          <li><span class="row between top0"><span class="strong">{{ line.title }}</span><span class="muted">{{ line.place }}</span></span>{{ line.level }}</li>
        }
      </ul>
    }
    <p class="small muted">{{ formats.date(review().at, 'long') }}</p>
  `,
})
export class ReviewCard {
  readonly review = input.required<NonNullable<MyAssignment['review']>>();
  readonly rubric = input.required<readonly Criterion[]>();
  protected readonly t = injectText();
  protected readonly formats = inject(Formats);
  private readonly language = inject(LanguageStore).current;

  /** The criteria that were scored: by points where they have some, else by the place of the level. */
  protected readonly lines = computed(() => this.rubric().flatMap(({ key, title, levels, points }) => {
    const score = this.review().scores[key];
    if (!score) return [];
    const place = points?.length ? this.t('exercises.points', { got: points[score - 1] ?? 0, most: Math.max(...points) }) : this.t('exercises.levelOf', { level: score, levels: levels.length });
    return [{ key, title: title[this.language()], level: levels[score - 1]?.[this.language()] ?? '', place }];
  }));
}
