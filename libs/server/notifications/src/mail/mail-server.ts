import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Config, log } from '@tendril/platform';
import { createTransport, type Transporter } from 'nodemailer';
import type { Composed } from './compose';

/** The mail server will never take this mail: trying again is of no use. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** The installation's way out for mails, `SMTP_URL`. */
@Injectable()
export class MailServer implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(private readonly config: Config) {
    this.transport = config.smtpUrl ? createTransport(withPatience(config.smtpUrl)) : null;
    if (!this.transport) log('warn', 'mail.no-smtp', { reason: 'SMTP_URL is not set: mails stay queued' });
  }

  get isSet(): boolean {
    return this.transport !== null;
  }

  /** @throws MailRefused for good; any other error may pass */
  async send(to: string, { subject, text, html }: Composed): Promise<void> {
    try {
      await this.transport?.sendMail({ from: this.config.mailFrom, to, subject, text, html, headers: { 'Auto-Submitted': 'auto-generated' } });
    } catch (error) {
      const { responseCode } = error as { responseCode?: number };
      throw responseCode !== undefined && responseCode >= 500 ? new MailRefused() : error;
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

/** A silent server must not hold a worker for the ten minutes that are usual. */
function withPatience(url: string): string {
  const patient = new URL(url);
  for (const [name, milliseconds] of [['connectionTimeout', 10_000], ['greetingTimeout', 10_000], ['socketTimeout', 30_000]] as const) {
    if (!patient.searchParams.has(name)) patient.searchParams.set(name, String(milliseconds));
  }
  return patient.href;
}
