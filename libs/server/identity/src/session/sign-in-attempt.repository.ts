import { createHash, randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, currentManager } from '@tendril/platform';
import { SignInAttempt, type AttemptKind } from './sign-in-attempt';

export interface Standing {
  /** Failures of this subject since its last success, in the last day and in the last quarter of an hour, this try not among them. */
  readonly failuresOfDay: number;
  readonly recentFailures: number;
  /** The oldest of the recent ones. */
  readonly oldestRecent: Date | null;
  /** Distinct subjects that failed from this address in the last quarter of an hour. */
  readonly failingNames: number;
  /** The same with those that are being checked at this moment. */
  readonly openNames: number;
  /** When the oldest of the failing subjects failed last: with it one leaves the count. */
  readonly oldestName: Date | null;
  /** Whether this subject signed in from this address within a month: one of the people of the house. */
  readonly knownHere: boolean;
}

export const WINDOW_SECONDS = 15 * 60;
const DAY_SECONDS = 24 * 3600;
const MONTH_SECONDS = 30 * DAY_SECONDS;

/** Tries at signing in, behind either door. */
@Injectable()
export class SignInAttempts {
  constructor(private readonly clock: Clock) {}

  /** Says how subject and address stand. Two tries of one subject, or from one address, are counted one after the other. */
  async standing(kind: AttemptKind, subject: string, address: string): Promise<Standing> {
    await currentManager().query(`SELECT pg_advisory_xact_lock(1, hashtext($1))`, [keyOf(kind, subject)]);
    await currentManager().query(`SELECT pg_advisory_xact_lock(2, hashtext($1))`, [address]);
    const now = this.clock.now().getTime();
    const [row] = await currentManager().query<Standing[]>(`
      WITH own AS (
        SELECT f.at FROM sign_in_attempt f WHERE f.subject = $1 AND f.at > $4 AND f.succeeded IS NOT TRUE
          AND NOT EXISTS (SELECT FROM sign_in_attempt s WHERE s.subject = $1 AND s.succeeded AND (s.at, s.id) > (f.at, f.id))),
      near AS (SELECT subject, succeeded, at FROM sign_in_attempt WHERE address = $2 AND at > $3 AND kind <> 'link-request')
      SELECT (SELECT count(*) FROM own) AS "failuresOfDay", (SELECT count(*) FROM own WHERE at > $3) AS "recentFailures",
        (SELECT min(at) FROM own WHERE at > $3) AS "oldestRecent",
        (SELECT count(DISTINCT subject) FROM near WHERE succeeded = false) AS "failingNames",
        (SELECT count(DISTINCT subject) FROM near WHERE succeeded IS NOT TRUE) AS "openNames",
        (SELECT min(last) FROM (SELECT max(at) AS last FROM near WHERE succeeded = false GROUP BY subject) names) AS "oldestName",
        EXISTS (SELECT FROM sign_in_attempt k WHERE k.subject = $1 AND k.at > $5 AND k.address = $2 AND k.succeeded) AS "knownHere"`,
    [keyOf(kind, subject), address, new Date(now - WINDOW_SECONDS * 1000), new Date(now - DAY_SECONDS * 1000), new Date(now - MONTH_SECONDS * 1000)]);
    if (!row) throw new Error('a count is always one row');
    return row;
  }

  /** Notes a try before it is checked; until its end it counts as a failure of its subject. */
  async begin(kind: AttemptKind, subject: string, address: string): Promise<string> {
    const id = randomUUIDv7();
    await currentManager().getRepository(SignInAttempt).insert({ id, kind, subject: keyOf(kind, subject), address, at: this.clock.now(), succeeded: null });
    return id;
  }

  async end(id: string, succeeded: boolean): Promise<void> {
    await currentManager().getRepository(SignInAttempt).update({ id }, { succeeded });
  }

  /** For how many people links were asked from an address lately. */
  async linksAsked(address: string): Promise<number> {
    const [row] = await currentManager().query<{ asked: number }[]>(
      `SELECT count(DISTINCT subject) AS asked FROM sign_in_attempt WHERE address = $1 AND at > $2 AND kind = 'link-request'`,
      [address, new Date(this.clock.now().getTime() - WINDOW_SECONDS * 1000)]);
    return row?.asked ?? 0;
  }

  /** Forgets the failures of subjects that staff let in again. */
  async forgive(kind: AttemptKind, subjects: readonly string[]): Promise<void> {
    await currentManager().query(`DELETE FROM sign_in_attempt WHERE subject = ANY ($1) AND succeeded IS NOT TRUE`, [subjects.map(subject => keyOf(kind, subject))]);
  }
}

/** The table holds no names of people, guessed ones included. */
const keyOf = (kind: AttemptKind, subject: string): string => createHash('sha256').update(`${kind} ${subject}`).digest('base64url');

/** What a student's tries are counted under. */
export const pinSubject = (slug: string, username: string): string => `${slug}/${username}`;
