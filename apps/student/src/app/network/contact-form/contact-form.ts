import { Component, computed, inject, input, OnInit, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AddContact, ContactView } from '@tendril/contracts';
import { ApiError, apiResource, flatForm, List, NetworkClient } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Field, FieldInput, Icon, injectErrorText, injectText, Notice, Refusal, Skeleton } from '@tendril/ui';

const RELATIONSHIPS = ['family', 'friend', 'teacher', 'neighbour', 'alumni', 'work', 'other'] as const satisfies AddContact['relationship'][];
const EMPTY = {
  name: '', occupation: '', organisation: '', relationship: 'other' as AddContact['relationship'], howMet: '', note: '', idealGapDays: '30',
  longestGapDays: '60', introducedById: '',
};

/** A new person, or with an `id` one that is already there. */
@Component({
  selector: 'td-contact-form',
  imports: [Field, FieldInput, Icon, Notice, Refusal, RouterLink, Skeleton],
  host: { class: 'screen' },
  templateUrl: './contact-form.html',
})
export class ContactForm implements OnInit {
  readonly id = input<string>();
  /** The assignment that asked for this person; planning the interview goes on from it. */
  readonly assignment = input<string>();
  /** The step of it that asks for people: the student goes back there with the new person. */
  readonly step = input<string>();

  private readonly client = inject(NetworkClient);
  private readonly router = inject(Router);
  protected readonly school = inject(SessionStore).school;
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly relationships = RELATIONSHIPS;
  protected readonly refusal = signal<ApiError | undefined>(undefined);
  protected readonly ready = signal(false);
  private version = 0;

  private readonly contacts = apiResource<List<ContactView>>(() => 'my/contacts');
  protected readonly introducers = computed(() => (this.contacts.hasValue() ? this.contacts.value().items.filter((one) => one.id !== this.id()) : []));
  protected readonly model = signal(EMPTY);
  protected readonly form = flatForm(this.model, ['name', 'idealGapDays', 'longestGapDays'], () => this.save());

  protected readonly back = computed(() => {
    const id = this.id();
    return ['/', this.school()?.slug, 'network', ...(id ? [id] : [])];
  });

  async ngOnInit(): Promise<void> {
    const id = this.id();
    try {
      if (id) this.show(await this.client.contact(id));
      this.ready.set(true);
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    }
  }

  private show({ introducedBy, version, name, occupation, organisation, relationship, howMet, note, idealGapDays, longestGapDays }: ContactView): void {
    this.version = version;
    this.model.set({ name, occupation, organisation, relationship, howMet, note, idealGapDays: String(idealGapDays), longestGapDays: String(longestGapDays), introducedById: introducedBy?.id ?? '' });
  }

  private async save(): Promise<void> {
    const { introducedById, idealGapDays, longestGapDays, ...words } = this.model();
    const body = { ...words, idealGapDays: Number(idealGapDays), longestGapDays: Number(longestGapDays), introducedById: introducedById || null };
    const id = this.id();
    const saved = id ? await this.client.changeContact(id, { ...body, version: this.version }) : await this.client.addContact(body);
    const [school, assignment, step] = [this.school()?.slug, this.assignment(), this.step()];
    await (assignment && step
      ? this.router.navigate(['/', school, 'exercises', assignment], { queryParams: { step, person: saved.id }, replaceUrl: true })
      : this.router.navigate(['/', school, 'network', saved.id], { queryParams: { assignment }, replaceUrl: true }));
  }
}
