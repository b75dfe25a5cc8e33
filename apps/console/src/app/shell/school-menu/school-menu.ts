import { Component, computed, inject } from '@angular/core';
import { MembershipChoice, SessionStore } from '@tendril/session';
import { Icon, injectText } from '@tendril/ui';
import { placeOf } from '../place-of';

/** The school at work, and the others of this person to switch to. */
@Component({
  selector: 'td-school-menu',
  imports: [Icon],
  host: { class: 'menu-of' },
  templateUrl: './school-menu.html',
})
export class SchoolMenu {
  protected readonly session = inject(SessionStore);
  protected readonly t = injectText();
  protected readonly name = computed(() => this.session.school()?.name ?? '');
  protected readonly initials = computed(() => this.name().split(/\s+/).slice(0, 2).map((word) => word[0]).join('').toUpperCase());
  protected readonly others = computed(() =>
    this.session.memberships().filter((one) => one.membershipId !== this.session.member()?.membershipId));

  /** The whole page is loaded anew, so that nothing of the first school stays in memory. */
  protected async switchTo({ membershipId, role, schoolSlug }: MembershipChoice): Promise<void> {
    await this.session.choose({ membershipId });
    location.assign(placeOf(role, schoolSlug));
  }
}
