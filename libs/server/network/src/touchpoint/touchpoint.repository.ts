import { Injectable } from '@nestjs/common';
import { Clock, SchoolRepository } from '@tendril/platform';
import { Contacts } from '../contact/contact.repository';
import { Touchpoint } from './touchpoint';

@Injectable()
export class Touchpoints extends SchoolRepository<Touchpoint> {
  protected readonly entity = Touchpoint;

  constructor(private readonly contacts: Contacts, private readonly clock: Clock) {
    super();
  }

  /** The latest first. */
  ofContact(contactId: string): Promise<Touchpoint[]> {
    return this.query('t').andWhere('t.contact_id = :contactId', { contactId }).orderBy('t.touchedOn', 'DESC').addOrderBy('t.id', 'DESC').getMany();
  }

  /** Records a touch and resets the contact's cadence. */
  async record(touch: Pick<Touchpoint, 'contactId' | 'kind' | 'touchedOn'> & Partial<Pick<Touchpoint, 'note' | 'interviewId'>>): Promise<Touchpoint> {
    const touchpoint = await this.add({ note: '', interviewId: null, ...touch, recordedAt: this.clock.now() });
    await this.contacts.touch(touch.contactId, touch.touchedOn);
    return touchpoint;
  }
}
