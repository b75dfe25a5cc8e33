import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ContactView, ExerciseStep, MyAssignment } from '@tendril/contracts';
import { apiResource, List, Wrong } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Icon, injectText, LanguageStore } from '@tendril/ui';
import { Pick, Pickable } from './pick';

/** One or several people of the student's own network; a new person can be added, and the student comes back with the person picked. */
@Component({
  selector: 'td-people-step',
  imports: [Icon, Pick, RouterLink],
  host: { class: 'stack' },
  template: `
    @if (work().canSubmit) {
      @if (people().length) {
        <td-pick [legend]="t('exercises.answerTo', { step: step().title[language()] })" [choices]="people()" [many]="many()" [optional]="!!step().optional" [picked]="picked()" [problem]="problem()" (pickedChange)="pickedChange.emit($event)" />
      } @else if (known()) {
        <p class="small">{{ t('exercises.nobodyYet') }}</p>
        @if (problem()) {<p class="error"><td-icon name="alert" [small]="true" />{{ t('errors.no_contact_yet') }}</p>}
      }
      <a class="btn" [routerLink]="['/', school()?.slug, 'network', 'new']" [queryParams]="{ assignment: work().id, step: step().key }"><td-icon name="plus" [small]="true" />{{ t('exercises.addToPick') }}</a>
    } @else {
      <ul class="stack s1">@for (one of chosen(); track one.value) {<li>{{ one.label }}@if (one.more) {<span class="small muted blk">{{ one.more }}</span>}</li>}</ul>
    }
  `,
})
export class PeopleStep {
  readonly step = input.required<ExerciseStep>();
  readonly work = input.required<MyAssignment>();
  readonly picked = input.required<readonly string[]>();
  readonly problem = input<Wrong>();
  readonly pickedChange = output<readonly string[]>();
  protected readonly t = injectText();
  protected readonly school = inject(SessionStore).school;
  protected readonly language = inject(LanguageStore).current;
  protected readonly many = computed(() => this.step().evidence === 'contacts');
  private readonly contacts = apiResource<List<ContactView>>(() => 'my/contacts');
  protected readonly known = computed(() => this.contacts.hasValue());
  protected readonly people = computed(() => (this.contacts.hasValue() ? this.contacts.value().items : [])
    .map(({ id, name, occupation, organisation }): Pickable => ({ value: id, label: name, more: [occupation, organisation].filter(Boolean).join(', ') })));
  protected readonly chosen = computed(() => this.people().filter((one) => this.picked().includes(one.value)));
}
