import { Injectable } from '@nestjs/common';
import { Schools } from '@tendril/identity';
import { Config, log, Tenancy, type DomainEvent } from '@tendril/platform';
import { compose } from './compose';
import { Mails } from './mail.repository';
import { MailRefused, MailServer } from './mail-server';
import type { Template } from './words';

/** Sends one mail for an event, outside of every transaction. A process that dies between sending and noting it sends it once more, at most. */
@Injectable()
export class Mailer {
  constructor(
    private readonly config: Config, private readonly tenancy: Tenancy, private readonly mails: Mails, private readonly schools: Schools, private readonly server: MailServer,
  ) {}

  /**
   * @param path below the public address; `{school}` becomes the school's slug
   * @throws what the mail server answered, when it may take the mail later
   */
  async send(event: DomainEvent, template: Template, to: string, path: string): Promise<void> {
    const begun = await this.tenancy.inSchool(event, async () => {
      const mail = await this.mails.of(event.id, template);
      if (!this.server.isSet) return null;
      const mayGo = mail.begin();
      await this.mails.keep(mail);
      return mayGo ? { mail, school: await this.schools.current() } : null;
    });
    if (!begun) return;
    const { mail, school } = begun;
    const link = `${this.config.publicUrl}${path.replaceAll('{school}', school.slug)}`;
    try {
      await this.server.send(to, compose(template, school.defaultLanguage, school.name, link));
    } catch (error) {
      const forGood = error instanceof MailRefused;
      await this.tenancy.inSchool(event, () => this.mails.end(mail, forGood ? 'failed' : 'queued'));
      if (!forGood) throw error;
      log('warn', 'mail.refused', { schoolId: event.schoolId, eventId: event.id });
      return;
    }
    await this.tenancy.inSchool(event, () => this.mails.end(mail, 'sent'));
  }
}
