import { Injectable } from '@nestjs/common';
import { Memberships, OneTimeTokens, Schools } from '@tendril/identity';
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
  constructor(private readonly tenancy: Tenancy, private readonly tokens: OneTimeTokens, private readonly memberships: Memberships, private readonly schools: Schools, private readonly mailer: Mailer) {}

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
    await this.askMentor(event, 'mentorship-published');
  }

  @Handles('mentorship.reminded', 'notifications.remind-mentor', 'long')
  async reminded(event: DomainEvent): Promise<void> {
    await this.askMentor(event, 'mentorship-reminder');
  }

  /** A match that ended without a word of the mentor's. Of two records of one student that became one she has the other. */
  @Handles('mentorship.closed', 'notifications.mail-closed', 'long')
  async closed(event: DomainEvent): Promise<void> {
    const { closure, mentorId } = event.payload;
    if (closure !== 'merged' && mentorId) await this.toMember(event, 'mentorship-closed', mentorId);
  }

  /** The link signs the mentor in, once and as long as she may answer, and ends on the student whom it is about. */
  private async askMentor(event: DomainEvent, template: 'mentorship-published' | 'mentorship-reminder'): Promise<void> {
    const { mentorId, mentorshipId } = event.payload;
    const key = mentorId && mentorshipId ? await this.tenancy.inSchool(event, async () => {
      const member = await this.memberships.find(mentorId);
      if (!member?.email || member.leftOn !== null) return null;
      const { mentorAnswerDays } = (await this.schools.current()).rules;
      return { email: member.email, token: await this.tokens.toSignIn(mentorId, member.email, mentorAnswerDays * 24) };
    }) : null;
    if (key) await this.mailer.send(event, template, key.email, `/mentor/{school}/enter/${key.token}?then=/{school}/students/${mentorshipId}`);
  }

  private async toMember(event: DomainEvent, template: 'application-approved' | 'mentorship-closed', id: string): Promise<void> {
    const member = await this.tenancy.inSchool(event, () => this.memberships.find(id));
    if (member?.email && member.leftOn === null) await this.mailer.send(event, template, member.email, '/mentor/{school}');
  }
}
