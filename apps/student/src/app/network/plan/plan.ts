import { Component, inject, input, OnInit, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ContactView, MyAssignment } from '@tendril/contracts';
import { apiResource, flatForm, MyWorkClient, NetworkClient, onOneLine } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { DraftStore } from '@tendril/session/drafts';
import { Field, FieldInput, Icon, injectText, Refusal } from '@tendril/ui';

const LONGEST = 1000;

/** The first step of an interview: why this person. What the exercise was told already stands there. */
@Component({
  selector: 'td-plan',
  imports: [Field, FieldInput, Icon, Refusal, RouterLink],
  host: { class: 'screen' },
  templateUrl: './plan.html',
})
export class Plan implements OnInit {
  /** The contact to speak to. */
  readonly id = input.required<string>();
  readonly assignment = input<string>();

  private readonly client = inject(NetworkClient);
  private readonly exercises = inject(MyWorkClient);
  private readonly drafts = inject(DraftStore);
  private readonly router = inject(Router);
  protected readonly school = inject(SessionStore).school;
  protected readonly t = injectText();
  protected readonly contact = apiResource<ContactView>(() => 'my/contacts/' + this.id());
  protected readonly taken = signal(false);
  protected readonly model = signal({ purpose: '' });
  protected readonly form = flatForm(this.model, ['purpose'], () => this.plan());

  async ngOnInit(): Promise<void> {
    const assignment = this.assignment();
    if (!assignment) return;
    const kept = await this.drafts.read<Pick<MyAssignment, 'answers'>>('assignment:' + assignment).catch(() => undefined);
    const { answers } = kept?.value ?? (await this.exercises.one(assignment).catch(() => ({ answers: {} as MyAssignment['answers'] })));
    const why = onOneLine(answers['why'] ?? '').slice(0, LONGEST);
    if (!why || this.model().purpose) return;
    this.model.set({ purpose: why });
    this.taken.set(true);
  }

  private async plan(): Promise<void> {
    const purpose = onOneLine(this.model().purpose);
    const { id } = await this.client.plan({ contactId: this.id(), purpose });
    await this.router.navigate(['/', this.school()?.slug, 'network', 'interviews', id], { queryParams: { assignment: this.assignment() }, replaceUrl: true });
  }
}
