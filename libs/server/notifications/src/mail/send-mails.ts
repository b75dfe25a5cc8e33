import { Injectable } from '@nestjs/common';
import { Memberships, OneTimeTokens } from '@tendril/identity';
import { Handles, Tenancy, type DomainEvent } from '@tendril/platform';
import { Mailer } from './mailer';

const PATHS = {
  'invitation': (token: string) => `/console/invitation/{school}/${token}`,
  'new-password': (token: string) => `/console/new-password/{school}/${token}`,
  'sign-in': (token: string) => `/mentor/{school}/enter/${token}`,
  'confirm-application': (token: string) => `/mentor/{school}/confirm/${token}`,
} as const;

/** Which event asks for which mail. */
@Injectable()
export class SendMails {
  constructor(private readonly tenancy: Tenancy, private readonly tokens: OneTimeTokens, private readonly memberships: Memberships, private readonly mailer: Mailer) {}

  @Handles('one-time-token.issued', 'notifications.mail-link', 'long')
  async link(event: DomainEvent): Promise<void> {
    const key = await this.tenancy.inSchool(event, () => this.tokens.toSend(event.payload['tokenId'] ?? ''));
    if (key) await this.mailer.send(event, key.purpose, key.email, PATHS[key.purpose](key.token));
  }

  @Handles('mentor-application.decided', 'notifications.mail-decision', 'long')
  async decided(event: DomainEvent): Promise<void> {
    const { decision, mentorId } = event.payload;
    if (decision === 'approved' && mentorId) await this.toMember(event, 'application-approved', mentorId);
  }

  @Handles('mentorship.published', 'notifications.mail-mentor', 'long')
  async published(event: DomainEvent): Promise<void> {
    const { mentorId } = event.payload;
    if (mentorId) await this.toMember(event, 'mentorship-published', mentorId);
  }

  @Handles('mentorship.reminded', 'notifications.remind-mentor', 'long')
  async reminded(event: DomainEvent): Promise<void> {
    const { mentorId } = event.payload;
    if (mentorId) await this.toMember(event, 'mentorship-reminder', mentorId);
  }

  private async toMember(event: DomainEvent, template: 'application-approved' | 'mentorship-published' | 'mentorship-reminder', id: string): Promise<void> {
    const member = await this.tenancy.inSchool(event, () => this.memberships.find(id));
    if (member?.email && member.leftOn === null) await this.mailer.send(event, template, member.email, '/mentor/{school}');
  }
}
