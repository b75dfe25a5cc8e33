import { Component, inject, signal } from '@angular/core';
import { email, form, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { submitTo } from '@tendril/api-client';
import { injectComeBack, SessionStore } from '@tendril/session';
import { injectText, LanguageSegment } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { Brand } from '../brand/brand';

/** Staff sign in with e-mail and password. Who works at several schools is asked for one next. */
@Component({
  selector: 'td-sign-in',
  imports: [...FORM, Brand, LanguageSegment, RouterLink],
  host: { class: 'alone' },
  templateUrl: './sign-in.html',
})
export class SignIn {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly comeBack = injectComeBack();
  protected readonly t = injectText();
  protected readonly passwordShown = signal(false);

  private readonly model = signal({ email: '', password: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.email);
    email(path.email);
    required(path.password);
  }, { submission: { action: (root) => submitTo(root, () => this.signIn()) } });

  private async signIn(): Promise<void> {
    const view = await this.session.signIn({ kind: 'password', ...this.model() });
    if (view.member) await this.comeBack();
    else await this.router.navigate(['/choose-school'], { queryParamsHandling: 'preserve' });
  }
}
