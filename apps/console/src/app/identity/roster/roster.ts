import { Component, computed, DestroyRef, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { MapRoster, Progress as Standing, RosterImport, RosterMappingView, RosterState } from '@tendril/contracts';
import { ApiError, apiResource, followProgress, IdentityClient, List } from '@tendril/api-client';
import { Failed, Formats, Icon, IconName, injectErrorText, injectText, Notice, Pill, Progress, Skeleton, Tone } from '@tendril/ui';
import { Subscription } from 'rxjs';
import { RosterColumns } from './roster-columns';
import { RosterPreview } from './roster-preview';

const RUNNING: readonly string[] = ['reading', 'applying'];
const MARKS: Readonly<Record<RosterState, readonly [IconName, Tone]>> = {
  reading: ['clock', 'info'], mapping: ['edit', 'warn'], preview: ['eye', 'warn'], applying: ['clock', 'info'], applied: ['ok', 'ok'], refused: ['alert', 'danger'], cancelled: ['ban', 'none'], 'rolled-back': ['undo', 'none'],
};

/** A roster from a file: read, previewed, applied as one, and taken back while nobody has worked. Which import is open stands in the address. */
@Component({
  selector: 'td-roster',
  imports: [Failed, Icon, Notice, Pill, Progress, RosterColumns, RosterPreview, RouterLink, Skeleton],
  host: { class: 'work' },
  templateUrl: './roster.html',
})
export class Roster {
  /** From the address: the id of the import that is shown. */
  readonly import = input<string>();

  private readonly client = inject(IdentityClient);
  private readonly gone = inject(DestroyRef);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private following?: Subscription;
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();

  protected readonly imports = apiResource<List<RosterImport>>(() => 'roster-imports');
  protected readonly current = apiResource<RosterImport>(() => (this.import() ? `roster-imports/${this.import()}` : undefined));
  protected readonly state = computed(() => (this.current.hasValue() ? this.current.value().state : undefined));
  protected readonly running = computed(() => RUNNING.includes(this.state() ?? ''));
  protected readonly standing = linkedSignal<Standing>(() => (this.current.hasValue() ? this.current.value() : { state: '', done: 0, total: 0 }));
  protected readonly refusal = linkedSignal<string | undefined, ApiError | null>({ source: this.import, computation: () => null });
  protected readonly lacksYear = computed(() => [this.refusal()?.code, this.current.hasValue() ? this.current.value().refusal?.code : null].includes('no_academic_year'));
  protected readonly busy = signal(false);
  /** What the school remembers of its files' columns. */
  private readonly mapping = apiResource<RosterMappingView>(() => 'roster-mapping');
  protected readonly remembered = computed(() => {
    const { savedBy, savedAt } = this.mapping.hasValue() ? this.mapping.value() : { savedBy: null, savedAt: null };
    return savedAt ? this.t('roster.remembered', { name: savedBy ?? '', at: this.formats.date(savedAt, 'long') }) : '';
  });
  /** The columns of the next file are to be mapped by hand, known or not. */
  protected readonly asksColumns = signal(false);
  /** Reads the file that is shown by these columns; a refusal is the form's to say. */
  protected readonly map = async (body: MapRoster): Promise<void> => {
    try {
      this.current.set(await this.client.mapImport(this.current.value()!.id, body));
    } catch (failure) {
      if (ApiError.from(failure).status === 409) this.current.reload();
      throw failure;
    } finally {
      this.imports.reload();
      this.mapping.reload();
    }
  };
  /** A file is held over the page. */
  protected readonly over = signal(false);

  constructor() {
    effect(() => {
      const id = this.running() ? this.import() : undefined;
      untracked(() => this.follow(id));
    });
  }

  protected mark(state: RosterState): { icon: IconName; tone: Tone } {
    const [icon, tone] = MARKS[state];
    return { icon, tone };
  }

  protected choose(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    return this.take(file);
  }

  /** Without this the browser would open a dropped file in place of the page. */
  protected hold(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    this.over.set(false);
    return this.running() ? Promise.resolve() : this.take(event.dataTransfer?.files[0]);
  }

  private take(file: File | undefined): Promise<void> {
    return file ? this.attempt(() => this.client.startImport(file, this.asksColumns())) : Promise.resolve();
  }

  protected open(one: RosterImport): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: { import: one.id } });
  }

  protected async forget(): Promise<void> {
    this.refusal.set(null);
    await this.client.forgetColumns().catch((failure: unknown) => this.refusal.set(ApiError.from(failure)));
    this.mapping.reload();
  }

  protected apply(one: RosterImport, leavers: boolean): Promise<void> {
    return this.attempt(() => this.client.applyImport(one.id, { leavers }));
  }

  protected cancel(one: RosterImport): Promise<void> {
    return this.attempt(() => this.client.cancelImport(one.id));
  }

  protected rollBack(one: RosterImport): Promise<void> {
    return this.attempt(() => this.client.rollBackImport(one.id));
  }

  private async attempt(work: () => Promise<RosterImport>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(null);
    try {
      const one = await work();
      if (one.id === this.import()) this.current.set(one);
      else this.open(one);
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
      if (this.refusal()?.status === 409) this.current.reload();
    } finally {
      this.busy.set(false);
      this.imports.reload();
    }
  }

  private follow(id: string | undefined): void {
    this.following?.unsubscribe();
    if (!id) return;
    const over = () => {
      this.current.reload();
      this.imports.reload();
    };
    this.following = followProgress<Standing>(`/api/roster-imports/${id}`, (now) => !RUNNING.includes(now.state)).pipe(takeUntilDestroyed(this.gone)).subscribe({
      next: (now) => this.standing.set(now), error: over, complete: over,
    });
  }
}
