import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ContactView, MyInterview, RecordTouchpoint, TouchpointView } from '@tendril/contracts';
import { ApiError, apiResource, flatForm, List, NetworkClient } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Dialog, Failed, Field, FieldInput, Formats, Icon, injectText, Leaf, Refusal, Skeleton, Toasts } from '@tendril/ui';
import { Choice, ChoiceOne } from '@tendril/ui/choices';
import { injectAgo, injectToday } from '../calendar';

type Kind = RecordTouchpoint['kind'];
const KINDS: readonly Kind[] = ['talked', 'wrote', 'met', 'thanked', 'other'];

/** One person of the network: how the tie stands, what was done to keep it, and the interviews with them. */
@Component({
  selector: 'td-contact',
  imports: [ChoiceOne, Dialog, Failed, Field, FieldInput, Icon, Leaf, Refusal, RouterLink, Skeleton],
  host: { class: 'screen' },
  templateUrl: './contact.html',
})
export class Contact {
  readonly id = input.required<string>();
  readonly assignment = input<string>();
  /** Set when the student comes to say that she was in touch. */
  readonly did = input<string>();

  private readonly client = inject(NetworkClient);
  private readonly toasts = inject(Toasts);
  private readonly today = injectToday();
  protected readonly school = inject(SessionStore).school;
  protected readonly t = injectText();
  protected readonly ago = injectAgo();
  protected readonly formats = inject(Formats);

  protected readonly contact = apiResource<ContactView>(() => 'my/contacts/' + this.id());
  protected readonly refusal = computed(() => this.contact.error() && ApiError.from(this.contact.error()));
  private readonly touches = apiResource<List<TouchpointView>>(() => `my/contacts/${this.id()}/touchpoints`);
  protected readonly touchpoints = computed(() => (this.touches.hasValue() ? this.touches.value().items : []));
  private readonly talks = apiResource<List<MyInterview>>(() => 'my/interviews');
  protected readonly interviews = computed(() => (this.talks.hasValue() ? this.talks.value().items.filter((one) => one.contact.id === this.id()) : []));

  protected readonly kinds = computed(() => KINDS.map((value): Choice<Kind> => ({ value, label: this.t('network.kind.' + value) })));
  protected readonly saying = signal(false);
  protected readonly model = signal({ kind: 'wrote' as Kind | '', on: this.today(), note: '' });
  protected readonly form = flatForm(this.model, ['kind', 'on'], () => this.record());

  constructor() {
    effect(() => this.saying.set(this.did() !== undefined));
  }

  protected choose(kind: Kind | ''): void {
    this.model.update((now) => ({ ...now, kind }));
  }

  private async record(): Promise<void> {
    const { kind, on, note } = this.model();
    this.contact.set(await this.client.touch(this.id(), { kind: kind || 'other', on, note }));
    this.touches.reload();
    this.saying.set(false);
    this.model.set({ kind: 'wrote', on: this.today(), note: '' });
    this.form.reset();
    this.toasts.show(this.t('network.touchSaved'));
  }
}
