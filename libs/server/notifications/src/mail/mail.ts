import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** `queued`: no mail server took it yet. `sending`: handed to one, its answer not noted. */
export type MailState = 'queued' | 'sending' | 'sent' | 'failed';

/** A mail that an event asked for, and what became of it; never its text or its address. */
@Entity('mail')
export class Mail extends SchoolRow {
  @Column('uuid') eventId: string;
  @Column('text') template: string;
  @Column('text') state: MailState;
  @Column('int') tries: number;
  /** It was sent once more after a process died between sending and noting it; there is no third time. */
  @Column('boolean') sentAnew: boolean;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;

  /** Whether it may be handed to the mail server now; what is not is over. */
  begin(): boolean {
    if (this.state === 'sending' && this.sentAnew) this.state = 'failed';
    if (this.state === 'sent' || this.state === 'failed') return false;
    this.sentAnew ||= this.state === 'sending';
    this.state = 'sending';
    this.tries += 1;
    return true;
  }
}
