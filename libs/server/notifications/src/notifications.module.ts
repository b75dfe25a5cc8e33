import { Module } from '@nestjs/common';
import { registerTables, type EntityClass, type TableRecord } from '@tendril/platform';
import { Mail } from './mail/mail';
import { Mails } from './mail/mail.repository';
import { MailServer } from './mail/mail-server';
import { Mailer } from './mail/mailer';
import { SendMails } from './mail/send-mails';

export const notificationsEntities: readonly EntityClass[] = [Mail];

export const notificationsTables: readonly TableRecord[] = [
  { table: 'mail', purpose: 'Which mail was sent for which event, so that it is sent once; no text and no address', retention: 'A year after it was asked for', lapses: { days: 365, since: 'row.created_at' }, readBy: [], erasedBy: 'Names nobody; goes with the school' },
];

/** Mails, asked for by events. */
@Module({ providers: [Mails, MailServer, Mailer, SendMails] })
export class NotificationsModule {
  constructor() {
    registerTables(notificationsTables);
  }
}
