import { Injectable } from '@nestjs/common';
import type { AddContact, ChangeContact, ContactView, RecordTouchpoint, TouchpointView } from '@tendril/contracts';
import { Schools } from '@tendril/identity';
import { Audit, Clock, currentActor, invalidField, refused } from '@tendril/platform';
import { Interviews } from '../interview/interview.repository';
import type { Introduction } from '../introduction/introduction';
import { Introductions } from '../introduction/introduction.repository';
import { Touchpoints } from '../touchpoint/touchpoint.repository';
import type { Contact } from './contact';
import { Contacts } from './contact.repository';
import { tieOf } from './tie';

/** The acting student's network. Nobody else, staff included, has a way to it. */
@Injectable()
export class MyContacts {
  constructor(
    private readonly contacts: Contacts, private readonly touchpoints: Touchpoints, private readonly introductions: Introductions, private readonly interviews: Interviews,
    private readonly schools: Schools, private readonly clock: Clock, private readonly audit: Audit,
  ) {}

  async list(): Promise<ContactView[]> {
    const contacts = await this.contacts.ofStudent(me());
    const edges = await this.introductions.ofStudent(me());
    const today = await this.schools.today();
    const names = new Map(contacts.map(one => [one.id, one.name]));
    return contacts.map(contact => shown(contact, edges, names, today));
  }

  async view(id: string): Promise<ContactView> {
    const contact = await this.contacts.own(me(), id);
    const edges = await this.introductions.ofStudent(me());
    const introducer = edges.find(one => one.toContactId === id)?.fromContactId;
    const names = new Map(introducer ? [[introducer, (await this.contacts.own(me(), introducer)).name]] : []);
    return shown(contact, edges, names, await this.schools.today());
  }

  async add({ introducedById, ...fields }: AddContact): Promise<ContactView> {
    if (introducedById) await this.contacts.own(me(), introducedById);
    const contact = await this.contacts.add({ ...fields, studentId: me(), lastTouchOn: await this.schools.today(), createdAt: this.clock.now() });
    if (introducedById) await this.introductions.set(me(), contact.id, introducedById);
    await this.audit.record('contact.added', contact.id);
    return this.view(contact.id);
  }

  /** @throws ProblemError 409 when it was changed meanwhile */
  async change(id: string, { introducedById, version, ...fields }: ChangeContact): Promise<ContactView> {
    const contact = await this.contacts.own(me(), id);
    this.contacts.expectVersion(contact, version);
    if (introducedById) await this.contacts.own(me(), introducedById);
    await this.contacts.change(Object.assign(contact, fields));
    if (introducedById !== undefined) await this.introductions.set(me(), id, introducedById);
    await this.audit.record('contact.changed', id);
    return this.view(id);
  }

  /** Erases a contact with its touches. @throws ProblemError 422 while an interview with that person is kept */
  async erase(id: string): Promise<void> {
    await this.contacts.own(me(), id);
    if (await this.interviews.existsWith(id)) throw refused('contact_has_interview');
    await this.contacts.erase([id]);
    await this.audit.record('contact.erased', id);
  }

  async touches(id: string): Promise<TouchpointView[]> {
    await this.contacts.own(me(), id);
    return (await this.touchpoints.ofContact(id)).map(({ id: touchpointId, kind, touchedOn, note, recordedAt }) =>
      ({ id: touchpointId, kind, on: touchedOn, note, recordedAt: recordedAt.toISOString() }));
  }

  /** @throws ProblemError 400 when the day is yet to come */
  async touch(id: string, { kind, on, note }: RecordTouchpoint): Promise<ContactView> {
    await this.contacts.own(me(), id);
    if (on > await this.schools.today()) throw invalidField('on', 'in_future');
    const touchpoint = await this.touchpoints.record({ contactId: id, kind, touchedOn: on, note });
    await this.audit.record('touchpoint.recorded', touchpoint.id, { contactId: id });
    return this.view(id);
  }
}

const me = (): string => currentActor().membershipId;

function shown(contact: Contact, edges: readonly Introduction[], names: ReadonlyMap<string, string>, today: string): ContactView {
  const { id, name, occupation, organisation, relationship, howMet, note, idealGapDays, longestGapDays, lastTouchOn, version } = contact;
  const introducer = edges.find(one => one.toContactId === id)?.fromContactId;
  return {
    id, name, occupation, organisation, relationship, howMet, note, idealGapDays, longestGapDays,
    introducedBy: introducer ? { id: introducer, name: names.get(introducer) ?? '' } : null, tie: tieOf(contact, today), lastTouchOn, version,
  };
}
