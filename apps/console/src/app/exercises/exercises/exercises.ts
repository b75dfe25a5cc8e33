import { Component, computed, ElementRef, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { AssignmentRow, ExerciseRow, ResubmissionRequest } from '@tendril/contracts';
import { ApiError, apiResource, ExercisesClient, List } from '@tendril/api-client';
import { Empty, Failed, Formats, Icon, injectErrorText, injectText, LanguageStore, Notice, Pill, Skeleton, useShortcuts } from '@tendril/ui';
import { BLANK } from '../content';
import { inPart, type Part, sought, written } from './exercise-list';

const PARTS: readonly Part[] = ['published', 'drafts', 'retired'];

/** The library of exercises in its parts, and what was given to students. What is shown stands in the address. */
@Component({
  selector: 'td-exercises',
  imports: [Empty, Failed, Icon, Notice, Pill, RouterLink, Skeleton],
  host: { class: 'work' },
  templateUrl: './exercises.html',
})
export class Exercises {
  /** From the address: a part of the library, or `assignments`; and what is sought. */
  readonly part = input<string>();
  readonly q = input<string>();

  private readonly client = inject(ExercisesClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly searchBox = viewChild<ElementRef<HTMLInputElement>>('searchBox');
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  protected readonly written = written;

  protected readonly library = apiResource<List<ExerciseRow>>(() => 'exercises', () => ({ state: 'all' }));
  protected readonly assignments = apiResource<List<AssignmentRow>>(() => 'assignments');
  protected readonly requests = apiResource<List<ResubmissionRequest>>(() => 'resubmission-requests');
  protected readonly refusal = computed(() => {
    const failure = this.library.error() ?? this.assignments.error();
    return failure && ApiError.from(failure);
  });
  protected readonly search = linkedSignal(() => this.q() ?? '');
  protected readonly shownPart = computed(() => PARTS.find((one) => one === this.part()) ?? 'published');
  protected readonly showsAssignments = computed(() => this.part() === 'assignments');
  private readonly all = computed(() => (this.library.hasValue() ? this.library.value().items : []));
  protected readonly parts = computed(() => PARTS.map((part) => ({ part, count: inPart(this.all(), part).length })));
  protected readonly shown = computed(() => sought(inPart(this.all(), this.shownPart()), this.search(), this.language()));
  private readonly given = computed(() => (this.assignments.hasValue() ? this.assignments.value().items : []));
  protected readonly shownAssignments = computed(() => {
    const text = this.search().trim().toLowerCase();
    return this.given().filter(({ exercise, cohorts }) => `${exercise[this.language()]} ${cohorts.join(' ')}`.toLowerCase().includes(text));
  });
  protected readonly asked = computed(() => (this.requests.hasValue() ? this.requests.value().items.length : 0));
  protected readonly beginning = signal(false);
  protected readonly refused = signal<ApiError | null>(null);

  constructor() {
    useShortcuts(
      { key: '/', label: 'exercises.search', run: () => this.searchBox()?.nativeElement.focus() },
      { key: 'n', label: 'exercises.new', run: () => void this.begin() },
    );
  }

  protected again(): void {
    this.library.reload();
    this.assignments.reload();
  }

  protected write(event: Event): void {
    this.search.set((event.target as HTMLInputElement).value);
    void this.router.navigate([], { relativeTo: this.route, queryParams: { q: this.search() || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** A new exercise is a draft from its first moment, so that nothing written is lost. */
  protected async begin(): Promise<void> {
    if (this.beginning()) return;
    this.beginning.set(true);
    this.refused.set(null);
    try {
      const { id } = await this.client.writeExercise(BLANK);
      await this.router.navigate(['/exercises', id, 'edit']);
    } catch (failure) {
      this.refused.set(ApiError.from(failure));
    } finally {
      this.beginning.set(false);
    }
  }
}
