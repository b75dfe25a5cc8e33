import { Injectable } from '@nestjs/common';
import type { PaperInterview } from '@tendril/contracts';
import { Schools } from '@tendril/identity';
import { Audit, Clock, currentActor, invalidField, Outbox } from '@tendril/platform';
import { Contacts } from '../contact/contact.repository';
import { Touchpoints } from '../touchpoint/touchpoint.repository';
import { Interviews } from './interview.repository';
import { endOfTalk, momentOfThanks } from './talk';

/** Days between touches for a person whom a sheet names first; the student may set others. */
const GAPS = { idealGapDays: 30, longestGapDays: 60 };

/**
 * Interviews that staff enter for a student from a paper sheet: held and reflected by the rules of the student's own. It is a way in alone: a name that stands in the
 * student's network already is that person, and whether it does is not said.
 */
@Injectable()
export class PaperInterviews {
  constructor(
    private readonly interviews: Interviews, private readonly contacts: Contacts, private readonly touchpoints: Touchpoints, private readonly schools: Schools,
    private readonly clock: Clock, private readonly audit: Audit, private readonly outbox: Outbox,
  ) {}

  /** Whoever enters it has read it: that is the yes that a school may ask for before a talk. @returns its id @throws ProblemError 400 when the talk is yet to come, or the thank-you is out of turn */
  async enter(studentId: string, { person, heldOn, minutes, purpose, questions, notes, reflection, thanks }: PaperInterview): Promise<string> {
    const { rules, timeZone } = await this.schools.current();
    const [now, today] = [this.clock.now(), this.clock.today(timeZone)];
    if (heldOn > today) throw invalidField('interview.heldOn', 'in_future');
    if (thanks && thanks.thankedOn > today) throw invalidField('interview.thanks.thankedOn', 'in_future');
    if (thanks && thanks.thankedOn < heldOn) throw invalidField('interview.thanks.thankedOn', 'before_talk');
    const contactId = await this.personOf(studentId, person, heldOn);
    const enteredBy = currentActor().membershipId;
    const { id } = await this.interviews.add({
      studentId, contactId, state: 'planned', purpose, questions, notes: '', reflection: { surprised: '', interested: '', ruledOut: '' }, plannedAt: now, enteredBy,
    });
    const interview = await this.interviews.get(id);
    if (interview.needsApproval(rules)) interview.approve({ by: enteredBy, at: now });
    interview.hold({ heldOn, minutes, endedAt: endOfTalk({ heldOn, minutes, scheduledAt: null }, timeZone, now) }, rules);
    interview.reflect({ notes, reflection }, now);
    if (thanks) interview.thank(thanks.how, momentOfThanks(thanks.thankedOn, interview.heldAt ?? now, timeZone, now));
    await this.interviews.change(interview);
    await this.touchpoints.record({ contactId, interviewId: id, kind: 'talked', touchedOn: heldOn });
    if (thanks) await this.touchpoints.record({ contactId, interviewId: id, kind: 'thanked', touchedOn: thanks.thankedOn });
    await this.audit.record('interview.entered-from-paper', studentId, { interviewId: id });
    await this.outbox.emit('interview.held', { interviewId: id, studentId });
    return id;
  }

  private async personOf(studentId: string, person: PaperInterview['person'], heldOn: string): Promise<string> {
    const known = (await this.contacts.ofStudent(studentId)).find(one => folded(one.name) === folded(person.name));
    if (known) return known.id;
    const { id } = await this.contacts.add({ ...person, studentId, howMet: '', note: '', ...GAPS, lastTouchOn: heldOn, createdAt: this.clock.now() });
    await this.audit.record('contact.entered-from-paper', studentId, { contactId: id });
    return id;
  }
}

const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
