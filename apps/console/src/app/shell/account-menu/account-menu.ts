import { Component, computed, inject } from '@angular/core';
import { SessionStore } from '@tendril/session';
import { injectText, Icon } from '@tendril/ui';

/** Who is signed in, and the ways out. */
@Component({
  selector: 'td-account-menu',
  imports: [Icon],
  host: { class: 'menu-of end' },
  templateUrl: './account-menu.html',
})
export class AccountMenu {
  protected readonly session = inject(SessionStore);
  protected readonly t = injectText();
  protected readonly name = computed(() => {
    const member = this.session.member();
    return member ? `${this.session.name()} ${member.familyName}` : '';
  });
  protected readonly initials = computed(() => this.name().split(' ').map((part) => part[0]).slice(0, 2).join(''));

  protected signOut(): Promise<void> {
    return this.leave(this.session.signOut());
  }

  protected signOutEverywhere(): Promise<void> {
    return this.leave(this.session.signOutEverywhere());
  }

  /** The page is loaded anew, so that nothing of the session stays in memory; also when the network is gone. */
  private async leave(end: Promise<void>): Promise<void> {
    await end.catch(() => undefined);
    location.assign(new URL('sign-in', document.baseURI));
  }
}
