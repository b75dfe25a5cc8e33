import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { Progress as Standing, RosterImport } from '@tendril/contracts';
import { ApiError, apiResource, followProgress, IdentityClient, List } from '@tendril/api-client';
import { Formats, injectErrorText, injectText, Notice, Progress, Skeleton } from '@tendril/ui';

const RUNNING: readonly string[] = ['reading', 'applying'];

/** A roster from a file: read, previewed, applied as one, and taken back while nobody has worked. */
@Component({
  selector: 'td-roster',
  imports: [Notice, Progress, RouterLink, Skeleton],
  host: { class: 'work' },
  templateUrl: './roster.html',
})
export class Roster {
  private readonly client = inject(IdentityClient);
  private readonly gone = inject(DestroyRef);
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly imports = apiResource<List<RosterImport>>(() => 'roster-imports');
  protected readonly current = signal<RosterImport | null>(null);
  protected readonly standing = signal<Standing>({ state: '', done: 0, total: 0 });
  protected readonly refusal = signal<ApiError | null>(null);
  protected readonly busy = signal(false);
  protected readonly leavers = signal(false);
  protected readonly running = computed(() => RUNNING.includes(this.current()?.state ?? ''));
  protected readonly changes = computed(() => {
    const counts = this.current()?.counts;
    return counts ? counts.create + counts.update + (this.leavers() ? counts.leavers : 0) : 0;
  });

  protected choose(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    return file ? this.attempt(() => this.client.startImport(file)) : Promise.resolve();
  }

  protected count(one: RosterImport, name: string): number {
    return one.counts[name as keyof RosterImport['counts']];
  }

  protected open(one: RosterImport): void {
    this.follow(one);
  }

  protected apply(one: RosterImport): Promise<void> {
    return this.attempt(() => this.client.applyImport(one.id, { leavers: this.leavers() }));
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
      this.follow(await work());
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    } finally {
      this.busy.set(false);
      this.imports.reload();
    }
  }

  private follow(one: RosterImport): void {
    this.current.set(one);
    this.standing.set(one);
    if (!RUNNING.includes(one.state)) return;
    followProgress<Standing>(`/api/roster-imports/${one.id}`, (now) => !RUNNING.includes(now.state)).pipe(takeUntilDestroyed(this.gone)).subscribe({
      next: (now) => this.standing.set(now),
      error: () => void this.refresh(one.id),
      complete: () => void this.refresh(one.id),
    });
  }

  private async refresh(id: string): Promise<void> {
    if (this.current()?.id === id) this.current.set(await this.client.import(id));
    this.imports.reload();
  }
}
