import { Injectable } from '@nestjs/common';
import type { ConfirmApplication as Confirmation } from '@tendril/contracts';
import { OneTimeTokens, Schools } from '@tendril/identity';
import { Audit, Clock, Outbox, refused, Tenancy } from '@tendril/platform';
import { MentorApplications } from './mentor-application.repository';

/** The link of the mail shows that the address is the applicant's. Opens its own transaction. */
@Injectable()
export class ConfirmApplication {
  constructor(
    private readonly tenancy: Tenancy, private readonly schools: Schools, private readonly applications: MentorApplications,
    private readonly tokens: OneTimeTokens, private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 422 `link_used_or_expired`, 404 for an unknown school */
  async run({ school: slug, token }: Confirmation): Promise<void> {
    const school = await this.schools.bySlug(slug);
    await this.tenancy.inSchool({ schoolId: school.id, actor: null }, async () => {
      const spent = await this.tokens.spend('confirm-application', token);
      const application = spent && await this.applications.find(spent.subjectId);
      if (!application) throw refused('link_used_or_expired');
      if (!application.isOpen) return;
      application.confirm(this.clock.now());
      await this.applications.change(application);
      await this.audit.record('mentor-application.confirmed', application.id);
      await this.outbox.emit('mentor-application.confirmed', { applicationId: application.id });
    });
  }
}
