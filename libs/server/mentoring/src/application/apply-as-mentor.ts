import { Injectable } from '@nestjs/common';
import type { ApplyAsMentor as Application } from '@tendril/contracts';
import { OneTimeTokens, Schools } from '@tendril/identity';
import { Audit, Clock, Tenancy, tooMany } from '@tendril/platform';
import { refuseContactDetails } from '../contact-details';
import { requireOccupation } from '../occupation/occupation';
import { MentorApplications } from './mentor-application.repository';

const HOUR = 3_600_000;
export const CONFIRM_HOURS = 72;
/** Mails that one e-mail address is sent in a day; further tries are taken in silence. */
export const MAILS_A_DAY = 3;
/** Tries from one network address in an hour: an alumni day shares one. */
export const TRIES_AN_HOUR = 60;

/** Anybody asks a school to become a mentor. Whoever asks learns nothing about who is known there. Opens its own transaction. */
@Injectable()
export class ApplyAsMentor {
  constructor(
    private readonly tenancy: Tenancy, private readonly schools: Schools, private readonly applications: MentorApplications,
    private readonly tokens: OneTimeTokens, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /**
   * @param address the network address of the request, null for the product's own calls
   * @throws ProblemError 404 for an unknown school, 400 beside a field, 429 for too many tries from one network address
   */
  async run({ school: slug, email, ...answers }: Application, address: string | null): Promise<void> {
    requireOccupation('occupation', answers.occupation);
    const { givenName, familyName, work } = answers;
    refuseContactDetails({ givenName, familyName, work });
    const school = await this.schools.bySlug(slug);
    const tooOften = await this.tenancy.inSchool({ schoolId: school.id, actor: null }, async () => {
      await this.applications.queueUp(email);
      const now = this.clock.now();
      const tried = await this.applications.countAttempts(email, address, now, { email: new Date(now.getTime() - 24 * HOUR), address: new Date(now.getTime() - HOUR) });
      if (tried.byAddress >= TRIES_AN_HOUR) return true;
      if (tried.byEmail < MAILS_A_DAY) await this.take(email, answers, now);
      return false;
    });
    if (tooOften) throw tooMany(HOUR / 1000);
  }

  private async take(email: string, answers: Omit<Application, 'school' | 'email'>, now: Date): Promise<void> {
    const open = await this.applications.openOf(email);
    open?.applyAgain(answers, now);
    const { id } = open ? await this.applications.change(open) : await this.applications.add({
      email, ...answers, renewal: null, state: 'unconfirmed', appliedAt: now, confirmedAt: null, decidedAt: null, decidedBy: null, reason: null, mentorId: null,
    });
    await this.audit.record(open ? 'mentor-application.renewed' : 'mentor-application.made', id);
    await this.tokens.issue('confirm-application', id, email, CONFIRM_HOURS);
  }
}
