import { afterNextRender, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectComeBack, injectSchoolName, SessionStore } from '@tendril/session';
import { Icon, injectText, LanguageSegment, Sprout } from '@tendril/ui/first';

/** The school's public page for its alumni: become a mentor, or come in as one. */
@Component({
  selector: 'td-welcome',
  imports: [Icon, LanguageSegment, RouterLink, Sprout],
  host: { class: 'app' },
  templateUrl: './welcome.html',
})
export class Welcome {
  /** The school's code in the address. */
  readonly school = input.required<string>();

  private readonly session = inject(SessionStore);
  private readonly comeBack = injectComeBack();
  protected readonly t = injectText();
  protected readonly schoolName = injectSchoolName();

  constructor() {
    afterNextRender(() => void this.goHomeWhenSignedIn());
  }

  private async goHomeWhenSignedIn(): Promise<void> {
    const view = await this.session.known().catch(() => null);
    if (view?.member?.role === 'mentor' && view.member.school.slug === this.school()) await this.comeBack();
  }
}
