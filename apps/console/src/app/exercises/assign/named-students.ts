import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, model, output, signal } from '@angular/core';
import { FormValueControl, ValidationError } from '@angular/forms/signals';
import type { StudentRow, StudentTag } from '@tendril/contracts';
import { Field, Icon, injectText } from '@tendril/ui';
import { Combobox } from '@tendril/ui/combobox';
import { nameOf, withCohort } from './audience';

const SHOWN = 12;

/** Students by name: found by writing, taken together by a tag, or brought along from another list. */
@Component({
  selector: 'td-named-students',
  imports: [Combobox, Field, Icon],
  host: { class: 'stack s2' },
  template: `
    @for (round of [rounds()]; track round) {
      <td-field [label]="t('exercises.give.byName')" [hint]="t('exercises.give.byNameHint')" [optional]="true"><td-combobox [options]="options()" [value]="''" (valueChange)="add($event)" /></td-field>
    }
    @if (tags().length) {
      <p class="row wrap"><span class="small muted">{{ t('exercises.give.tags') }}</span>
        @for (one of tags(); track one.tag) {<button type="button" class="tap go" (click)="addAll(one.studentIds)"><td-icon name="plus" [small]="true" />{{ one.tag }} ({{ one.studentIds.length }})</button>}
      </p>
    }
    @if (value().length) {
      <ul class="chips" [attr.aria-label]="t('exercises.give.chosen')">
        @for (id of value().slice(0, shown()); track id) {
          <li class="chosen">{{ names().get(id) ?? t('exercises.give.unknown') }}<button type="button" class="icon" (click)="remove(id)"><td-icon name="x" [small]="true" /><span class="vh">{{ t('exercises.give.leaveOut', { name: names().get(id) ?? '' }) }}</span></button></li>
        }
      </ul>
      <p class="row wrap">
        @if (value().length > shown()) {<button type="button" class="tap go" (click)="shown.set(value().length)">{{ t('exercises.give.more', { count: value().length - shown() }) }}</button>}
        <button type="button" class="tap" (click)="value.set([])">{{ t('exercises.give.nobodyByName') }}</button>
      </p>
    }
  `,
})
export class NamedStudents implements FormValueControl<readonly string[]> {
  readonly students = input.required<readonly StudentRow[]>();
  readonly tags = input<readonly StudentTag[]>([]);
  readonly value = model<readonly string[]>([]);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly touch = output();

  private readonly injector = inject(Injector);
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = injectText();
  /** A new box for each name, empty again. */
  protected readonly rounds = signal(0);
  protected readonly shown = signal(SHOWN);
  /** Of the chosen ones; the cohort stands beside those of one name. */
  protected readonly names = computed(() => {
    const chosen = new Set(this.value());
    const rows = this.students().filter(({ id }) => chosen.has(id));
    const times = new Map<string, number>();
    for (const row of rows) times.set(nameOf(row), (times.get(nameOf(row)) ?? 0) + 1);
    return new Map(rows.map((row) => [row.id, (times.get(nameOf(row)) ?? 0) > 1 ? withCohort(row) : nameOf(row)]));
  });
  protected readonly options = computed(() => {
    const taken = new Set(this.value());
    return this.students().filter((one) => !taken.has(one.id)).map((one) => ({ value: one.id, label: withCohort(one) }));
  });

  protected add(id: string): void {
    if (!id) return;
    this.addAll([id]);
    this.rounds.update((now) => now + 1);
    afterNextRender(() => this.page.querySelector('input')?.focus(), { injector: this.injector });
  }

  protected addAll(ids: readonly string[]): void {
    this.value.update((now) => [...new Set([...now, ...ids])]);
  }

  protected remove(id: string): void {
    this.value.update((now) => now.filter((one) => one !== id));
  }
}
