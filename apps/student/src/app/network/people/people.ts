import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ContactView, Tie } from '@tendril/contracts';
import { ApiError, apiResource, List } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Empty, Failed, Icon, injectPlural, injectText, Leaf, Skeleton } from '@tendril/ui';
import { injectAgo } from '../calendar';
import { Garden } from './garden';

const GROUPS: readonly Tie[] = ['wilting', 'dormant', 'thriving'];
const byLastTouch = (a: ContactView, b: ContactView) => a.lastTouchOn.localeCompare(b.lastTouchOn);

/** The student's people: the garden, one thing to do now, and all of them by how the tie stands. */
@Component({
  selector: 'td-people',
  imports: [Empty, Failed, Garden, Icon, Leaf, RouterLink, Skeleton],
  host: { class: 'screen' },
  templateUrl: './people.html',
})
export class People {
  protected readonly school = inject(SessionStore).school;
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly ago = injectAgo();

  protected readonly contacts = apiResource<List<ContactView>>(() => 'my/contacts');
  protected readonly people = computed(() => (this.contacts.hasValue() ? this.contacts.value().items : []));
  protected readonly groups = computed(() => GROUPS
    .map((tie) => ({ tie, people: this.people().filter((one) => one.tie === tie).sort(tie === 'thriving' ? (a, b) => byLastTouch(b, a) : byLastTouch) }))
    .filter((group) => group.people.length > 0));
  /** Whom to write to first: a wilting tie before a sleeping one, the longest silence before a shorter one. */
  protected readonly first = computed(() => this.groups().find((group) => group.tie !== 'thriving')?.people[0]);
  protected readonly refusal = computed(() => this.contacts.error() && ApiError.from(this.contacts.error()));

  protected wordsFor(tie: Tie, count: number): string {
    switch (tie) {
      case 'wilting': return this.t('network.countWilting', { count });
      case 'dormant': return this.t('network.countDormant', { count });
      case 'thriving': return this.t('network.countThriving', { count });
    }
  }
}
