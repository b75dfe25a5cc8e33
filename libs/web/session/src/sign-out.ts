import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Icon, injectText } from '@tendril/ui/first';
import { SIGN_IN_PAGES } from './guards';
import { SessionStore } from './session-store';

/** The way out, for the head of a screen: ends the session, wipes the device, and goes to the first page of the school. */
@Component({
  selector: 'td-sign-out',
  imports: [Icon],
  template: `<button type="button" class="tap" (click)="signOut()"><td-icon name="out" [small]="true" />{{ t('ui.signOut') }}</button>`,
})
export class SignOut {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly pages = inject(SIGN_IN_PAGES);
  protected readonly t = injectText();

  protected async signOut(): Promise<void> {
    const address = '/' + (this.session.school()?.slug ?? '');
    try {
      await this.session.signOut();
    } finally {
      const page = this.pages.signIn(this.router, address);
      page.queryParams = {};
      await this.router.navigateByUrl(page);
    }
  }
}
