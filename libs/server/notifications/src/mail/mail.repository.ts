import { Injectable } from '@nestjs/common';
import { Clock, currentSchoolId, SchoolRepository } from '@tendril/platform';
import { Mail, type MailState } from './mail';

/** Mails of the open school. One event's mail is in one process's hands at a time, by the hold on long handlers. */
@Injectable()
export class Mails extends SchoolRepository<Mail> {
  protected readonly entity = Mail;

  constructor(private readonly clock: Clock) {
    super();
  }

  /** The event's mail of this template; a new one is queued. */
  async of(eventId: string, template: string): Promise<Mail> {
    const known = await this.query('row').andWhere('row.event_id = :eventId AND row.template = :template', { eventId, template }).getOne();
    return known ?? this.add({ eventId, template, state: 'queued', tries: 0, sentAnew: false, createdAt: this.clock.now(), endedAt: null });
  }

  async keep({ id, state, tries, sentAnew }: Mail): Promise<void> {
    await this.rows.update({ schoolId: currentSchoolId(), id }, { state, tries, sentAnew });
  }

  async end({ id }: Mail, state: MailState): Promise<void> {
    await this.rows.update({ schoolId: currentSchoolId(), id }, { state, endedAt: state === 'queued' ? null : this.clock.now() });
  }
}
