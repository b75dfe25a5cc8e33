import { afterNextRender, Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { ApiError } from '@tendril/api-client';
import { injectComeBack, MembershipChoice, SessionStore } from '@tendril/session';
import { Icon, injectErrorText, injectText, LanguageSegment, Notice } from '@tendril/ui';
import { Brand } from '../brand/brand';
import { placeOf } from '../place-of';

/** A person with several memberships says for which school the work is now. */
@Component({
  selector: 'td-choose-school',
  imports: [Brand, Icon, LanguageSegment, Notice],
  host: { class: 'alone' },
  templateUrl: './choose-school.html',
})
export class ChooseSchool {
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly comeBack = injectComeBack();
  private readonly errorText = injectErrorText();
  protected readonly t = injectText();
  protected readonly problem = signal<string | null>(null);

  constructor() {
    afterNextRender(() => void this.askWho());
  }

  protected async choose({ membershipId, role, schoolSlug }: MembershipChoice): Promise<void> {
    try {
      await this.session.choose({ membershipId });
      const place = placeOf(role, schoolSlug);
      if (place.startsWith('/console/')) await this.comeBack();
      else location.assign(place);
    } catch (failure) {
      const { code, params } = ApiError.from(failure);
      this.problem.set(this.errorText(code, params));
    }
  }

  private async askWho(): Promise<void> {
    const view = await this.session.known().catch(() => null);
    if (!view) await this.router.navigateByUrl('/sign-in');
  }
}
