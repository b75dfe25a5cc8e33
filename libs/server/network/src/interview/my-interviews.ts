import { Injectable } from '@nestjs/common';
import type {
  ChangeInterview, EndInterview, HoldInterview, MyInterview, PlanInterview, ReflectInterview, ScheduleInterview, ThankInterview,
} from '@tendril/contracts';
import { Schools, type School } from '@tendril/identity';
import { Audit, Clock, currentActor, invalidField, Outbox } from '@tendril/platform';
import { Contacts } from '../contact/contact.repository';
import { Touchpoints } from '../touchpoint/touchpoint.repository';
import type { Interview } from './interview';
import { Interviews } from './interview.repository';
import { toMyInterview } from './interview-views';
import { endOfTalk, momentOfThanks, talkTime } from './talk';

interface Moment {
  readonly school: School;
  readonly now: Date;
  readonly today: string;
}

/** The acting student's interviews, from plan to thank-you. */
@Injectable()
export class MyInterviews {
  constructor(
    private readonly interviews: Interviews, private readonly contacts: Contacts, private readonly touchpoints: Touchpoints, private readonly schools: Schools,
    private readonly clock: Clock, private readonly audit: Audit, private readonly outbox: Outbox,
  ) {}

  async list(): Promise<MyInterview[]> {
    const { rules } = await this.schools.current();
    return (await this.interviews.ofStudent(me())).map(one => toMyInterview(one, rules));
  }

  async view(id: string): Promise<MyInterview> {
    return toMyInterview(await this.interviews.own(me(), id), (await this.schools.current()).rules);
  }

  async plan({ contactId, purpose }: PlanInterview): Promise<MyInterview> {
    await this.contacts.own(me(), contactId);
    const { id } = await this.interviews.add({
      studentId: me(), contactId, state: 'planned', purpose, questions: [], notes: '', reflection: { surprised: '', interested: '', ruledOut: '' }, plannedAt: this.clock.now(),
    });
    await this.audit.record('interview.planned', id);
    await this.outbox.emit('interview.planned', { interviewId: id, studentId: me() });
    return this.view(id);
  }

  /** @throws ProblemError 409 when it was changed meanwhile */
  async change(id: string, { version, ...text }: ChangeInterview): Promise<MyInterview> {
    return this.step(id, 'interview.changed', async (interview, { now }) => {
      this.interviews.expectVersion(interview, version);
      interview.write(text, now);
    });
  }

  request(id: string): Promise<MyInterview> {
    return this.step(id, 'interview.requested', async (interview, { now, school }) => interview.request(now, school.rules));
  }

  schedule(id: string, { at, place }: ScheduleInterview): Promise<MyInterview> {
    return this.step(id, 'interview.scheduled', async (interview, { now, school }) => interview.schedule(talkTime(at, school.timeZone, now), place, school.rules));
  }

  /** A talk that was held is a touch. */
  hold(id: string, { heldOn, minutes }: HoldInterview): Promise<MyInterview> {
    return this.step(id, 'interview.held', async (interview, { now, today, school }) => {
      if (heldOn > today) throw invalidField('heldOn', 'in_future');
      interview.hold({ heldOn, minutes, endedAt: endOfTalk({ heldOn, minutes, scheduledAt: interview.scheduledAt }, school.timeZone, now) }, school.rules);
      await this.touchpoints.record({ contactId: interview.contactId, interviewId: id, kind: 'talked', touchedOn: heldOn });
      await this.outbox.emit('interview.held', { interviewId: id, studentId: interview.studentId });
    });
  }

  reflect(id: string, words: ReflectInterview): Promise<MyInterview> {
    return this.step(id, 'interview.reflected', async (interview, { now }) => interview.reflect(words, now));
  }

  /** A thank-you is a touch. */
  thank(id: string, { thankedOn, how }: ThankInterview): Promise<MyInterview> {
    return this.step(id, 'interview.thanked', async (interview, { now, today, school }) => {
      if (thankedOn > today) throw invalidField('thankedOn', 'in_future');
      if (interview.heldOn && thankedOn < interview.heldOn) throw invalidField('thankedOn', 'before_talk');
      interview.thank(how, momentOfThanks(thankedOn, interview.heldAt ?? now, school.timeZone, now));
      await this.touchpoints.record({ contactId: interview.contactId, interviewId: id, kind: 'thanked', touchedOn: thankedOn });
    });
  }

  end(id: string, { reason }: EndInterview): Promise<MyInterview> {
    return this.step(id, 'interview.ended', async (interview, { now }) => interview.end(reason, now));
  }

  /** One change of the student's own interview; of two at once the second is told how it stands. */
  private async step(id: string, action: string, work: (interview: Interview, moment: Moment) => Promise<void>): Promise<MyInterview> {
    const { interview } = await this.interviews.own(me(), id);
    const school = await this.schools.current();
    await work(interview, { school, now: this.clock.now(), today: this.clock.today(school.timeZone) });
    await this.interviews.change(interview);
    await this.audit.record(action, id);
    return this.view(id);
  }
}

const me = (): string => currentActor().membershipId;
