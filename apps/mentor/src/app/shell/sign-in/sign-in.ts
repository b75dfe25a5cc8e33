import { Component, inject, input, signal } from '@angular/core';
import { email, form, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Api, submitTo } from '@tendril/api-client';
import { injectSchoolName } from '@tendril/session';
import { Icon, injectText, LanguageMenu, Notice } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

/** A mentor asks for a link by e-mail. The answer is the same whether or not the school knows the address. */
@Component({
  selector: 'td-sign-in',
  imports: [...FORM, Icon, LanguageMenu, Notice, RouterLink],
  host: { class: 'app' },
  templateUrl: './sign-in.html',
})
export class SignIn {
  /** The school's code in the address. */
  readonly school = input.required<string>();

  private readonly api = inject(Api);
  protected readonly t = injectText();
  protected readonly schoolName = injectSchoolName();
  /** The address that a link was sent to. */
  protected readonly sentTo = signal('');

  private readonly model = signal({ email: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.email);
    email(path.email);
  }, { submission: { action: (root) => submitTo(root, () => this.ask()) } });

  private async ask(): Promise<void> {
    const { email } = this.model();
    await this.api.post('sign-in-links', { school: this.school(), email });
    this.sentTo.set(email);
  }
}
