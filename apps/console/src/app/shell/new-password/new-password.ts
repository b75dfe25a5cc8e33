import { Component, inject, input, signal } from '@angular/core';
import { form, minLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Api, submitTo } from '@tendril/api-client';
import { injectText, LanguageSegment, Notice } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { Brand } from '../brand/brand';

/** Where the mail about a forgotten password leads. The key is spent when the new password is sent, not when the page is looked at. */
@Component({
  selector: 'td-new-password',
  imports: [...FORM, Brand, LanguageSegment, Notice, RouterLink],
  host: { class: 'alone' },
  templateUrl: './new-password.html',
})
export class NewPassword {
  readonly school = input.required<string>();
  readonly token = input.required<string>();

  private readonly api = inject(Api);
  protected readonly t = injectText();
  protected readonly changed = signal(false);

  private readonly model = signal({ password: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.password);
    minLength(path.password, 10);
  }, { submission: { action: (root) => submitTo(root, () => this.change()) } });

  private async change(): Promise<void> {
    await this.api.post('new-passwords', { school: this.school(), token: this.token(), password: this.model().password });
    this.changed.set(true);
  }
}
