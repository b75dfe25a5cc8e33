import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiError } from '@tendril/api-client/base';
import { injectComeBack, injectSchoolName, SessionStore } from '@tendril/session';
import { injectErrorText, injectText, LanguageMenu, Notice } from '@tendril/ui';

/** Where the link of a mail leads. The token is spent by the button, never by the visit: scanners of mail open links. Who is signed in already goes on without it. */
@Component({
  selector: 'td-enter',
  imports: [LanguageMenu, Notice, RouterLink],
  host: { class: 'app' },
  templateUrl: './enter.html',
})
export class Enter {
  readonly school = input.required<string>();
  /** The one-time token of the mail. */
  readonly token = input.required<string>();

  private readonly session = inject(SessionStore);
  private readonly comeBack = injectComeBack();
  private readonly errorText = injectErrorText();
  protected readonly t = injectText();
  protected readonly schoolName = injectSchoolName();
  protected readonly sending = signal(false);
  protected readonly problem = signal<ApiError | null>(null);

  protected async enter(): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.problem.set(null);
    try {
      const known = await this.session.known().catch(() => null);
      if (known?.member?.role !== 'mentor' || known.member.school.slug !== this.school()) await this.session.signIn({ kind: 'link', school: this.school(), token: this.token() });
      await this.comeBack();
    } catch (failure) {
      this.problem.set(ApiError.from(failure));
    } finally {
      this.sending.set(false);
    }
  }

  /** A token that was cut off on its way here is as good as a spent one. */
  protected words({ code, params }: ApiError): string {
    return this.errorText(code === 'invalid' ? 'wrong_credentials' : code, params);
  }
}
