import { Component, inject, input, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { ContactView } from '@tendril/contracts';
import { apiResource, NetworkClient, submitTo } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Icon, injectText } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

/** The first step of an interview: why this person. */
@Component({
  selector: 'td-plan',
  imports: [...FORM, Icon, RouterLink],
  host: { class: 'screen' },
  templateUrl: './plan.html',
})
export class Plan {
  /** The contact to speak to. */
  readonly id = input.required<string>();
  readonly assignment = input<string>();

  private readonly client = inject(NetworkClient);
  private readonly router = inject(Router);
  protected readonly school = inject(SessionStore).school;
  protected readonly t = injectText();
  protected readonly contact = apiResource<ContactView>(() => 'my/contacts/' + this.id());
  protected readonly model = signal({ purpose: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.purpose);
    maxLength(path.purpose, 1000);
  }, { submission: { action: (root) => submitTo(root, () => this.plan()) } });

  private async plan(): Promise<void> {
    const purpose = this.model().purpose.replace(/\s+/g, ' ').trim();
    const { id } = await this.client.plan({ contactId: this.id(), purpose });
    await this.router.navigate(['/', this.school()?.slug, 'network', 'interviews', id], { queryParams: { assignment: this.assignment() }, replaceUrl: true });
  }
}
