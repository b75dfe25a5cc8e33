import type { InvitationView } from '@tendril/contracts';
import { Component, effect, inject, input, signal } from '@angular/core';
import { form, minLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Api, ApiError, submitTo } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { injectErrorText, injectText, LanguageSegment, Notice } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { Brand } from '../brand/brand';

/** Where an invitation's mail leads: staff set a password, or give the one they have at another school. */
@Component({
  selector: 'td-invitation',
  imports: [...FORM, Brand, LanguageSegment, Notice, RouterLink],
  host: { class: 'alone' },
  templateUrl: './invitation.html',
})
export class Invitation {
  readonly school = input.required<string>();
  readonly token = input.required<string>();

  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly errorText = injectErrorText();
  protected readonly t = injectText();
  protected readonly invitation = signal<InvitationView | null>(null);
  protected readonly refused = signal<ApiError | null>(null);

  private readonly model = signal({ password: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.password);
    minLength(path.password, 10);
  }, { submission: { action: (root) => submitTo(root, () => this.accept()) } });

  constructor() {
    effect(() => void this.lookUp({ school: this.school(), token: this.token() }));
  }

  protected words(problem: ApiError): string {
    return this.errorText(problem.code, problem.params);
  }

  private async lookUp(key: { school: string; token: string }): Promise<void> {
    try {
      this.invitation.set(await this.api.post<InvitationView>('invitations/lookup', key));
    } catch (failure) {
      this.refused.set(ApiError.from(failure));
    }
  }

  private async accept(): Promise<void> {
    const view = await this.session.accept({ school: this.school(), token: this.token(), password: this.model().password });
    await this.router.navigateByUrl(view.member ? '/today' : '/choose-school');
  }
}
