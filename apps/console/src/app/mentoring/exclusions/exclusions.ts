import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { AddedExclusion, MatchExclusion } from '@tendril/contracts';
import { ApiError, apiResource, List, MatchRulesClient } from '@tendril/api-client';
import { Empty, Failed, Formats, Icon, injectErrorText, injectText, Notice, Skeleton, Toasts } from '@tendril/ui';
import { MatchingTabs } from '../matching-tabs';
import { plain } from '../plain';
import { AddExclusion } from './add-exclusion';

/** Students and mentors whom no run brings together, and why in a word: nothing of a family's story is kept. */
@Component({
  selector: 'td-exclusions',
  imports: [AddExclusion, Empty, Failed, Icon, MatchingTabs, Notice, Skeleton],
  host: { class: 'work' },
  templateUrl: './exclusions.html',
})
export class Exclusions {
  /** In the address: what is sought, and one person whose exclusions are asked for. */
  readonly q = input<string>();
  readonly student = input<string>();
  readonly mentor = input<string>();

  private readonly client = inject(MatchRulesClient);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);

  protected readonly exclusions = apiResource<List<MatchExclusion>>(() => 'match-exclusions');
  protected readonly refusal = signal<ApiError | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly adding = signal(false);
  private readonly all = computed(() => (this.exclusions.hasValue() ? this.exclusions.value().items : []));
  protected readonly shown = computed(() => {
    const [wanted, student, mentor] = [plain(this.q() ?? ''), this.student(), this.mentor()];
    return this.all().filter((one) => (!student || one.student.id === student) && (!mentor || one.mentor.id === mentor) && plain(`${one.student.name} ${one.mentor.name} ${one.notedBy}`).includes(wanted));
  });
  protected readonly narrowed = computed(() => !!(this.q() || this.student() || this.mentor()));
  /** Whose exclusions alone are shown, as far as one of them names the person. */
  protected readonly person = computed(() => {
    const [first] = this.shown();
    return this.student() ? first?.student.name : this.mentor() ? first?.mentor.name : undefined;
  });

  protected narrow(q: string): void {
    void this.router.navigate([], { queryParams: { q: q || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected widen(): void {
    void this.router.navigate([], { queryParams: {}, replaceUrl: true });
  }

  /** A match that has ended does not come back with the exclusion's end: there is no way back then. */
  protected added(exclusion: AddedExclusion): void {
    this.adding.set(false);
    this.exclusions.reload();
    const names = { student: exclusion.student.name, mentor: exclusion.mentor.name };
    if (exclusion.endedMatch) this.toasts.show(this.t('exclusions.addedAndEnded', names));
    else this.toasts.show(this.t('exclusions.added', names), () => void this.act(() => this.client.allow(exclusion.id)));
  }

  protected remove({ id, student, mentor, kind }: MatchExclusion): Promise<void> {
    return this.act(async () => {
      await this.client.allow(id);
      this.toasts.show(this.t('exclusions.removed', { student: student.name, mentor: mentor.name }), () => void this.act(() => this.client.exclude({ studentId: student.id, mentorId: mentor.id, kind })));
    });
  }

  /** What failed is said above the list, which is read again in any case. */
  private async act(work: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const failure = await work().then(() => undefined, ApiError.from);
    this.exclusions.reload();
    this.busy.set(false);
    this.refusal.set(failure);
  }
}
