import { afterNextRender, Component, inject, input, signal } from '@angular/core';
import { ApiError } from '@tendril/api-client/base';
import { injectComeBack, injectSchoolName, SessionStore } from '@tendril/session';
import { Field, FieldInput, FieldProblem, Icon, injectErrorText, injectText, LanguageSegment, Notice, Sprout } from '@tendril/ui/first';

/**
 * A student signs in: the school from the address, a user name and a PIN. Nothing is remembered of the user name: computers are shared.
 * A plain form, so that the library of forms is no part of the first download.
 */
@Component({
  selector: 'td-sign-in',
  imports: [Field, FieldInput, Icon, LanguageSegment, Notice, Sprout],
  host: { class: 'app' },
  templateUrl: './sign-in.html',
})
export class SignIn {
  /** The school's code in the address. */
  readonly school = input.required<string>();

  private readonly session = inject(SessionStore);
  private readonly comeBack = injectComeBack();
  private readonly errorText = injectErrorText();
  protected readonly t = injectText();
  protected readonly schoolName = injectSchoolName();
  protected readonly pinShown = signal(false);
  protected readonly sending = signal(false);
  protected readonly problems = signal<{ username?: FieldProblem; pin?: FieldProblem; all?: FieldProblem }>({});

  constructor() {
    afterNextRender(() => void this.goHomeWhenSignedIn());
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    const entered = new FormData(event.target as HTMLFormElement);
    const username = String(entered.get('username')).trim();
    const pin = String(entered.get('pin')).trim();
    const problems = {
      ...(username ? {} : { username: { kind: 'required' } }),
      ...(/^\d{6}$/.test(pin) ? {} : { pin: { kind: pin ? 'pin_form' : 'required' } }),
    };
    this.problems.set(problems);
    if (Object.keys(problems).length || this.sending()) return;
    this.sending.set(true);
    try {
      await this.session.signIn({ kind: 'pin', school: this.school(), username, pin });
      await this.comeBack();
    } catch (failure) {
      const { code: kind, params } = ApiError.from(failure);
      this.problems.set({ all: { kind, params } });
    } finally {
      this.sending.set(false);
    }
  }

  protected words(problem: FieldProblem): string {
    return this.errorText(problem.kind, problem.params);
  }

  private async goHomeWhenSignedIn(): Promise<void> {
    const view = await this.session.known().catch(() => null);
    if (view?.member?.role === 'student' && view.member.school.slug === this.school()) await this.comeBack();
  }
}
