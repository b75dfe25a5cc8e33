import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TimelineEntry, TimelineKind } from '@tendril/contracts';
import { ApiError, apiResource, DeskClient, List } from '@tendril/api-client';
import { Formats, Icon, type IconName, injectErrorText, injectText, LanguageStore, Notice, Skeleton } from '@tendril/ui';

const AT_ONCE = 20;

/** The sign of each kind, and where it leads. Its words are `students.happened.<kind>`. */
export const HAPPENED: Record<TimelineKind, { readonly icon: IconName; readonly to?: string }> = {
  'submitted': { icon: 'send', to: '/reviews' }, 'entered': { icon: 'paper', to: '/reviews' }, 'returned': { icon: 'undo', to: '/reviews' }, 'accepted': { icon: 'ok', to: '/reviews' },
  'extended': { icon: 'clock', to: '/exercises/assignments' }, 'asked-to-resubmit': { icon: 'swap', to: '/exercises/assignments' },
  'interview-planned': { icon: 'talk' }, 'interview-approved': { icon: 'check' }, 'interview-returned': { icon: 'undo' }, 'interview-held': { icon: 'talk' },
  'interview-reflected': { icon: 'bulb' }, 'encounter': { icon: 'ok' }, 'interview-thanked': { icon: 'mail' }, 'interview-ended': { icon: 'x' },
  'mentor-offered': { icon: 'matching', to: '/mentors' }, 'mentor-accepted': { icon: 'mentors', to: '/mentors' }, 'mentor-declined': { icon: 'ban', to: '/mentors' },
  'mentor-lapsed': { icon: 'quiet', to: '/mentors' }, 'mentor-ended': { icon: 'out', to: '/mentors' }, 'another-mentor-asked': { icon: 'swap' }, 'wish': { icon: 'target' },
  'note-private': { icon: 'lock' }, 'note-shared': { icon: 'eye' }, 'consent-given': { icon: 'shield' }, 'consent-withdrawn': { icon: 'alert' },
};

/** Everything that happened to a student and that the reader may see, the newest first; each look is logged by the API. */
@Component({
  selector: 'td-student-timeline',
  imports: [Icon, Notice, RouterLink, Skeleton],
  template: `
    <section aria-labelledby="timeline">
      <h2 id="timeline">{{ t('students.timeline') }}</h2>
      @if (problem(); as one) {<td-notice icon="alert" tone="danger" role="alert">{{ errorText(one.code, one.params) }}</td-notice>}
      @if (first.hasValue()) {
        <ol class="timeline">
          @for (entry of entries(); track $index) {
            <li><td-icon [name]="signs[entry.kind].icon" />
              <p>@if (signs[entry.kind].to; as to) {<a [routerLink]="[to, entry.leadsTo]">{{ words(entry) }}</a>} @else {{{ words(entry) }}}@if (remark(entry); as more) {<span>{{ more }}</span>}</p>
              <time [attr.datetime]="entry.at">{{ formats.date(entry.at, 'date') }}</time>
            </li>
          } @empty {<li class="muted">{{ t('students.nothingHappened') }}</li>}
        </ol>
        @if (next()) {<p><button type="button" class="btn" [class.busy]="loading()" (click)="earlier()">{{ t('students.earlier') }}</button></p>}
      } @else if (!problem()) {<td-skeleton [count]="4" />}
    </section>
  `,
})
export class StudentTimeline {
  readonly studentId = input.required<string>();

  private readonly client = inject(DeskClient);
  private readonly language = inject(LanguageStore).current;
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly signs = HAPPENED;
  protected readonly first = apiResource<List<TimelineEntry>>(() => `students/${this.studentId()}/timeline`, () => ({ limit: AT_ONCE }));
  private readonly older = linkedSignal<unknown, readonly TimelineEntry[]>({ source: this.first.value, computation: () => [] });
  protected readonly next = linkedSignal(() => this.first.value()?.next ?? null);
  protected readonly entries = computed(() => [...(this.first.value()?.items ?? []), ...this.older()]);
  protected readonly loading = signal(false);
  private readonly broken = linkedSignal<string, ApiError | null>({ source: () => this.studentId(), computation: () => null });
  protected readonly problem = computed(() => this.first.error() ?? this.broken());

  reload(): void {
    this.first.reload();
  }

  protected words({ kind, title, note, count, reason }: TimelineEntry): string {
    return this.t('students.happened.' + kind + (reason ? '-' + reason : ''), { title: title?.[this.language()] ?? '', note: note ?? '', count: count ?? 0 });
  }

  /** Who did it, and the words that came with it where they are not in the line itself. */
  protected remark({ kind, note, by, mine, count }: TimelineEntry): string {
    const inLine = kind.startsWith('mentor-') || kind.startsWith('consent-');
    const who = mine ? this.t('students.byYou') : by && this.t('students.by', { name: by });
    const attempt = kind === 'submitted' && (count ?? 1) > 1 ? this.t('today.attempt', { attempt: count ?? 1 }) : '';
    return [attempt, inLine ? '' : note, who].filter(Boolean).join(', ');
  }

  protected async earlier(): Promise<void> {
    const [id, cursor] = [this.studentId(), this.next()];
    if (this.loading() || !cursor) return;
    this.loading.set(true);
    try {
      const page = await this.client.timeline(id, { limit: AT_ONCE, cursor });
      if (id !== this.studentId()) return;
      this.older.update((rows) => [...rows, ...page.items]);
      this.next.set(page.next);
    } catch (failure) {
      this.broken.set(ApiError.from(failure));
    } finally {
      this.loading.set(false);
    }
  }
}
