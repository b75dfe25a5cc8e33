import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { currentSchoolId, SchoolRepository } from '@tendril/platform';
import { Mail } from './mail';

@Injectable()
export class Mails extends SchoolRepository<Mail> {
  protected readonly entity = Mail;

  /** Notes that the mail of this event is about to be sent. False when it was sent already. */
  async begin(eventId: string, template: string, now: Date): Promise<boolean> {
    const rows = await this.manager.query<{ state: string }[]>(`
      INSERT INTO mail (school_id, id, event_id, template, state, tries, created_at) VALUES ($1, $2, $3, $4, 'sending', 1, $5)
      ON CONFLICT (school_id, event_id, template) DO UPDATE SET tries = mail.tries + 1 RETURNING state`,
    [currentSchoolId(), randomUUIDv7(), eventId, template, now]);
    return rows[0]?.state === 'sending';
  }

  async end(eventId: string, template: string, now: Date): Promise<void> {
    await this.manager.query(`UPDATE mail SET state = 'sent', sent_at = $4 WHERE school_id = $1 AND event_id = $2 AND template = $3`, [currentSchoolId(), eventId, template, now]);
  }
}
