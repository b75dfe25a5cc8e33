import { Injectable } from '@nestjs/common';
import { Clock, Config, log, Tenancy, type DomainEvent } from '@tendril/platform';
import { Schools } from '@tendril/identity';
import { createTransport, type Transporter } from 'nodemailer';
import { compose } from './compose';
import { Mails } from './mail.repository';
import type { Template } from './words';

/** Sends at most one mail for an event, outside of every transaction; a crash between sending and noting it may send it once more. */
@Injectable()
export class Mailer {
  private readonly transport: Transporter | null;

  constructor(private readonly config: Config, private readonly tenancy: Tenancy, private readonly mails: Mails, private readonly schools: Schools, private readonly clock: Clock) {
    this.transport = config.smtpUrl ? createTransport(config.smtpUrl) : null;
    if (!this.transport) log('warn', 'mail.no-smtp', { reason: 'SMTP_URL is not set: mails are not sent' });
  }

  /** @param path below the public address; `{school}` becomes the school's slug */
  async send(event: DomainEvent, template: Template, to: string, path: string): Promise<void> {
    if (!this.transport) return;
    const school = await this.tenancy.inSchool(event, async () => ((await this.mails.begin(event.id, template, this.clock.now())) ? this.schools.current() : null));
    if (!school) return;
    const link = `${this.config.publicUrl}${path.replace('{school}', school.slug)}`;
    const { subject, text, html } = compose(template, school.defaultLanguage, school.name, link);
    await this.transport.sendMail({ from: this.config.mailFrom, to, subject, text, html, headers: { 'Auto-Submitted': 'auto-generated' } });
    await this.tenancy.inSchool(event, () => this.mails.end(event.id, template, this.clock.now()));
  }
}
