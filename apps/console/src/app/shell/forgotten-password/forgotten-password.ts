import { Component, inject, signal } from '@angular/core';
import { email, form, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Api, submitTo } from '@tendril/api-client';
import { injectText, LanguageSegment, Notice } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { Brand } from '../brand/brand';

/** Staff who forgot their password ask for a link. What they read is the same whether or not the address is known. */
@Component({
  selector: 'td-forgotten-password',
  imports: [...FORM, Brand, LanguageSegment, Notice, RouterLink],
  host: { class: 'alone' },
  templateUrl: './forgotten-password.html',
})
export class ForgottenPassword {
  private readonly api = inject(Api);
  protected readonly t = injectText();
  /** The address to which a link was asked for. */
  protected readonly asked = signal('');

  private readonly model = signal({ email: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.email);
    email(path.email);
  }, { submission: { action: (root) => submitTo(root, () => this.ask()) } });

  private async ask(): Promise<void> {
    await this.api.post('new-password-links', this.model());
    this.asked.set(this.model().email);
  }
}
