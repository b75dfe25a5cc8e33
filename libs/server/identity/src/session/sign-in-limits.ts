import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, Tenancy, tooMany } from '@tendril/platform';
import type { AttemptKind } from './sign-in-attempt';
import { SignInAttempts, WINDOW_SECONDS, type Standing } from './sign-in-attempt.repository';

/** Failures after which an account waits, and after which a student's PIN is locked. */
export const FAILURES = 10;
/** Distinct names that may fail behind one address: a class in a computer room, mistyping all together. */
export const FAILING_NAMES = 60;
/** Tries that may be under way besides: one press of the button by three classes. */
const UNDER_WAY = 120;

/** The student's name, existing or not, was tried too often: only staff open it again. */
export const signInLocked = () => new ProblemError(429, 'sign_in_locked');

/**
 * Limits on guessing, by name and by address. A try is noted before it is checked, so that what is not answered counts as failed; no database, no sign-in.
 */
@Injectable()
export class SignInLimits {
  constructor(private readonly tenancy: Tenancy, private readonly attempts: SignInAttempts, private readonly clock: Clock) {}

  /**
   * Begins a try.
   *
   * @returns its id, for `end`
   * @throws ProblemError 429 `too_many_tries { seconds }` or, for a PIN, `sign_in_locked`
   */
  async begin(kind: AttemptKind, subject: string, address: string): Promise<string> {
    return this.tenancy.asInstallation('tries are counted before anybody is known', async () => {
      refuse(kind, await this.attempts.standing(kind, subject, address), this.clock.now());
      return this.attempts.begin(kind, subject, address);
    });
  }

  async end(id: string, succeeded: boolean): Promise<void> {
    await this.tenancy.asInstallation('tries are counted before anybody is known', () => this.attempts.end(id, succeeded));
  }

  /** Whether a student's name has failed as often as it may. */
  async isExhausted(subject: string, address: string): Promise<boolean> {
    return this.tenancy.asInstallation('tries are counted before anybody is known', async () =>
      (await this.attempts.standing('pin', subject, address)).failuresOfDay >= FAILURES);
  }

  /** Counts a request for a link; false when this subject had three of them lately, or the address asked for too many people. */
  async allowsLink(subject: string, address: string): Promise<boolean> {
    return this.tenancy.asInstallation('requests for links are counted before anybody is known', async () => {
      const { recentFailures } = await this.attempts.standing('link-request', subject, address);
      const asked = await this.attempts.linksAsked(address);
      await this.attempts.end(await this.attempts.begin('link-request', subject, address), false);
      return recentFailures < 3 && asked < FAILING_NAMES;
    });
  }
}

function refuse(kind: AttemptKind, standing: Standing, now: Date): void {
  if (kind === 'pin' && standing.failuresOfDay >= FAILURES) throw signInLocked();
  if (standing.recentFailures >= FAILURES) throw tooMany(secondsLeft(standing.oldestRecent, now));
  // Whoever signs in here as a rule is not shut out by what somebody else at this address makes up.
  if (standing.knownHere) return;
  if (standing.failingNames >= FAILING_NAMES) throw tooMany(secondsLeft(standing.oldestName, now));
  if (standing.openNames >= FAILING_NAMES + UNDER_WAY) throw tooMany(60);
}

const secondsLeft = (oldest: Date | null, now: Date): number =>
  Math.max(1, Math.ceil(((oldest ?? now).getTime() + WINDOW_SECONDS * 1000 - now.getTime()) / 1000));
