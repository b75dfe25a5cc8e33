import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ExerciseStep, MyAssignment, MyInterview } from '@tendril/contracts';
import type { Wrong } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Icon, injectErrorText, injectText, LanguageStore } from '@tendril/ui';
import { Pick, Pickable } from './pick';

/** Which interview shows the work, the way to it, and the way to one when there is none. */
@Component({
  selector: 'td-interview-step',
  imports: [Icon, Pick, RouterLink],
  host: { class: 'stack answer' },
  template: `
    @let open = work().canSubmit;
    @if (open && choices().length) {
      <p class="strong">{{ t('exercises.which') }}</p>
      <td-pick [legend]="t('exercises.which')" [choices]="choices()" [optional]="!!step().optional" [picked]="chosen() ? [chosen()!.id] : []" [problem]="problem()" (pickedChange)="chosenChange.emit($event[0] ?? '')" />
    }
    @if (chosen(); as talk) {
      <a class="btn" [routerLink]="['/', school()?.slug, 'network', 'interviews', talk.id]" [queryParams]="{ assignment: work().id }">{{ t('exercises.openInterview', { name: talk.contact.name }) }}</a>
    }
    @if (open) {
      @if (!choices().length) {<p class="small">{{ t('exercises.noInterview') }}</p>}
      <a class="btn" [routerLink]="['/', school()?.slug, 'network', 'new']" [queryParams]="{ assignment: work().id }">{{ t('exercises.addPerson') }}</a>
      <a class="tap go start" [routerLink]="['/', school()?.slug, 'network']">{{ t('exercises.known') }}</a>
      @if (!choices().length && problem(); as wrong) {<p class="error"><td-icon name="alert" [small]="true" />{{ errorText(wrong.kind, wrong.params) }}</p>}
    }
  `,
})
export class InterviewStep {
  readonly step = input.required<ExerciseStep>();
  readonly work = input.required<MyAssignment>();
  readonly interviews = input.required<readonly MyInterview[]>();
  readonly chosen = input.required<MyInterview | undefined>();
  readonly problem = input<Wrong>();
  readonly chosenChange = output<string>();
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly school = inject(SessionStore).school;
  protected readonly language = inject(LanguageStore).current;
  protected readonly choices = computed(() => this.interviews().map(({ id, contact }): Pickable => ({ value: id, label: [contact.name, contact.occupation].filter(Boolean).join(', ') })));
}
