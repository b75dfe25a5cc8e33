import { Component, computed, ElementRef, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ApplicationView, MentorRow, Occupation, SchoolSettings } from '@tendril/contracts';
import { ApiError, apiResource, List, MentoringClient } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Dialog, Empty, Failed, Formats, injectErrorText, injectPlural, injectText, Notice, Panel, Skeleton, Toasts, useShortcuts } from '@tendril/ui';
import { plain } from '../plain';
import { ClearanceForm } from './clearance-form';
import { ClearanceMark } from './clearance-mark';
import { dayFromNow, standingOf } from './clearance';
import { Decision } from './decision';
import { MentorDetails } from './mentor-details';
import { MentorStudents } from './mentor-students';
import { ProfileForm } from './profile-form';

const FILTERS = ['all', 'free', 'expiring', 'lapsed', 'resting'] as const;
type Filter = (typeof FILTERS)[number];

/** Applications that wait for a decision, and the school's mentors with their places and clearances. */
@Component({
  selector: 'td-mentors',
  imports: [ClearanceForm, ClearanceMark, Decision, Dialog, Empty, Failed, MentorDetails, MentorStudents, Notice, Panel, ProfileForm, RouterLink, Skeleton],
  host: { class: 'split' },
  templateUrl: './mentors.html',
})
export class Mentors {
  /** The open mentor, the application to decide on, the filter and the search: all in the address. */
  readonly id = input<string>();
  readonly application = input<string>();
  readonly show = input<string>();
  readonly q = input<string>();

  private readonly client = inject(MentoringClient);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly search = viewChild<ElementRef<HTMLInputElement>>('search');
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly filters = FILTERS;
  private readonly today = dayFromNow();

  protected readonly applications = apiResource<List<ApplicationView>>(() => 'mentor-applications', () => ({ state: 'waiting' }));
  protected readonly mentors = apiResource<List<MentorRow>>(() => 'mentors');
  protected readonly school = inject(SessionStore).school;
  private readonly settings = apiResource<SchoolSettings>(() => 'school');
  private readonly occupations = apiResource<List<Occupation>>(() => (this.id() || this.application() ? 'occupations' : undefined));
  protected readonly names = computed(() => new Map(this.occupations.hasValue() ? this.occupations.value().items.map((one) => [one.code, one.name]) : []));
  protected readonly days = computed(() => (this.settings.hasValue() ? this.settings.value().rules.clearanceDays : undefined));
  protected readonly refusal = computed(() => {
    const failure = this.applications.error() ?? this.mentors.error();
    return failure && ApiError.from(failure);
  });

  private readonly all = computed(() => (this.mentors.hasValue() ? this.mentors.value().items : []));
  protected readonly filter = computed((): Filter => FILTERS.find((one) => one === this.show()) ?? 'all');
  protected readonly counts = computed(() => Object.fromEntries(FILTERS.map((filter) => [filter, this.all().filter((one) => this.isIn(one, filter)).length])) as Record<Filter, number>);
  protected readonly shown = computed(() => {
    const wanted = plain(this.q() ?? '');
    return this.all().filter((one) => this.isIn(one, this.filter()) && plain(`${one.givenName} ${one.familyName} ${one.work}`).includes(wanted));
  });
  protected readonly places = computed(() => this.all().reduce(({ taken, all }, one) => ({ taken: taken + one.students, all: all + one.capacity }), { taken: 0, all: 0 }));
  protected readonly place = computed(() => this.shown().findIndex((one) => one.id === this.id()));
  protected readonly mentor = computed(() => this.all().find((one) => one.id === this.id()));
  protected readonly deciding = computed(() => (this.applications.hasValue() ? this.applications.value().items : []).find((one) => one.id === this.application()));
  protected readonly clearing = signal<MentorRow | undefined>(undefined);
  protected readonly filling = signal<MentorRow | undefined>(undefined);
  protected readonly refused = linkedSignal<string | undefined, ApiError | undefined>({ source: this.id, computation: () => undefined });
  private busy = false;

  constructor() {
    useShortcuts(
      { key: 'j', label: 'mentors.next', run: () => this.move(1) },
      { key: 'k', label: 'mentors.previous', run: () => this.move(-1) },
      { key: '/', label: 'mentors.focusSearch', run: () => this.search()?.nativeElement.focus() },
      { key: 'Escape', label: 'mentors.close', run: () => this.open() },
    );
  }

  protected move(by: number): void {
    const next = this.shown()[this.place() + by];
    if (next) this.open(next.id);
  }

  protected open(...path: string[]): void {
    void this.router.navigate(['/mentors', ...path], { queryParamsHandling: 'preserve' });
  }

  protected narrow(to: { show?: Filter; q?: string }): void {
    void this.router.navigate([], { queryParams: { ...('q' in to ? { q: to.q || null } : {}), ...('show' in to ? { show: to.show === 'all' ? null : to.show } : {}) }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected decided(): void {
    this.open();
    this.applications.reload();
    this.mentors.reload();
  }

  protected recorded(): void {
    this.clearing.set(undefined);
    this.filling.set(undefined);
    this.mentors.reload();
  }

  /** Nobody new is matched with a mentor who is paused; the students she has stay. The way back is the same act again. */
  protected async setPaused(mentor: MentorRow, paused: boolean): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refused.set(undefined);
    try {
      const { id, work, occupation, languages, times, offer, capacity, version, givenName } = mentor;
      const now = await this.client.fillProfile(id, { work, occupation, languages, times, offer, capacity, paused, version });
      this.toasts.show(this.t(paused ? 'mentors.nowPaused' : 'mentors.nowResumed', { name: givenName }), () => void this.setPaused(now, !paused));
    } catch (failure) {
      this.refused.set(ApiError.from(failure));
    } finally {
      this.busy = false;
      this.mentors.reload();
    }
  }

  protected reload(): void {
    this.applications.reload();
    this.mentors.reload();
  }

  private isIn(mentor: MentorRow, filter: Filter): boolean {
    const standing = standingOf(mentor, this.today);
    switch (filter) {
      case 'all': return true;
      case 'free': return !mentor.paused && standing !== 'lapsed' && mentor.students < mentor.capacity;
      case 'expiring': return standing === 'expiring';
      case 'lapsed': return standing === 'lapsed';
      case 'resting': return mentor.paused;
    }
  }
}
