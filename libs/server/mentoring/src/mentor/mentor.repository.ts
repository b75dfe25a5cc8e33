import { Injectable } from '@nestjs/common';
import type { Availability, Gender, MeetingMode, SpokenLanguage, StudyField } from '@tendril/contracts';
import { currentSchoolId, notFound, VersionedRepository } from '@tendril/platform';
import type { Cursor } from '../page';
import { Mentor } from './mentor';

/** A mentor with what decides whether she may be given a student. */
export interface MentorStanding {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string | null;
  readonly email: string | null;
  readonly work: string;
  readonly occupation: string;
  readonly languages: SpokenLanguage[];
  readonly times: Availability[];
  readonly classYear: number | null;
  readonly meeting: MeetingMode;
  readonly place: string;
  readonly studied: StudyField[];
  readonly gender: Gender | null;
  /** Name of the member of staff who wrote the profile on the mentor's behalf. */
  readonly filledBy: string | null;
  readonly offer: string;
  readonly capacity: number;
  /** Places taken: mentorships that are active or paused. */
  readonly students: number;
  readonly paused: boolean;
  readonly left: boolean;
  readonly clearedUntil: string | null;
  readonly cleared: boolean;
  readonly version: number;
}

/** `$1` the school, `$2` today. */
const STANDING = `
  SELECT m.id, p.given_name AS "givenName", p.family_name AS "familyName", p.preferred_name AS "preferredName", p.email,
    m.work, m.occupation, m.languages, m.times, m.class_year AS "classYear", m.offer, m.meeting, m.place, m.studied, m.gender,
    (SELECT coalesce(f.preferred_name, f.given_name) || ' ' || f.family_name FROM membership f WHERE f.school_id = m.school_id AND f.id = m.filled_by) AS "filledBy", m.capacity, m.version,
    (SELECT count(*)::int FROM mentorship s WHERE s.school_id = m.school_id AND s.mentor_id = m.id AND s.state IN ('active', 'paused')) AS students,
    m.paused_at IS NOT NULL AS paused, coalesce(p.left_on <= $2, false) AS left,
    c.valid_until AS "clearedUntil", coalesce(c.valid_until >= $2, false) AS cleared
  FROM mentor m
  JOIN membership p ON p.school_id = m.school_id AND p.id = m.id
  LEFT JOIN LATERAL (
    SELECT valid_until FROM clearance WHERE school_id = m.school_id AND mentor_id = m.id ORDER BY recorded_at DESC, id DESC LIMIT 1
  ) c ON true
  WHERE m.school_id = $1`;

@Injectable()
export class Mentors extends VersionedRepository<Mentor> {
  protected readonly entity = Mentor;

  /** Those who are here, by family name. */
  page(today: string, limit: number, after: Cursor<string> | null): Promise<MentorStanding[]> {
    return this.standing(`AND (p.left_on IS NULL OR p.left_on > $2) AND ($3::text IS NULL OR (p.family_name, m.id) > ($3, $4::uuid))
      ORDER BY p.family_name, m.id LIMIT $5`, today, [after?.[0] ?? null, after?.[1] ?? null, limit + 1]);
  }

  /** @throws ProblemError 404 */
  async standingOf(id: string, today: string): Promise<MentorStanding> {
    return (await this.standingsOf([id], today)).get(id) ?? absent();
  }

  async standingsOf(ids: readonly string[], today: string): Promise<Map<string, MentorStanding>> {
    const rows = await this.standing('AND m.id = ANY ($3)', today, [ids]);
    return new Map(rows.map(row => [row.id, row]));
  }

  /** Who may be given a student today: here, cleared, not paused, with a free place. */
  withFreePlaces(today: string): Promise<MentorStanding[]> {
    return this.standing(`AND m.paused_at IS NULL AND (p.left_on IS NULL OR p.left_on > $2) AND c.valid_until >= $2
      AND m.capacity > (SELECT count(*) FROM mentorship s WHERE s.school_id = m.school_id AND s.mentor_id = m.id AND s.state IN ('active', 'paused'))
      ORDER BY m.id`, today, []);
  }

  /** How many who are here may be given nobody today, each counted by the first cause. */
  absent(today: string): Promise<{ rule: 'clearance' | 'paused' | 'full'; mentors: number }[]> {
    return this.manager.query(`
      SELECT rule, count(*)::int AS mentors FROM (
        SELECT CASE WHEN NOT cleared THEN 'clearance' WHEN paused THEN 'paused' WHEN capacity <= students THEN 'full' END AS rule FROM (${STANDING}) AS standing WHERE NOT "left"
      ) AS mentor WHERE rule IS NOT NULL GROUP BY rule ORDER BY rule`, [currentSchoolId(), today]);
  }

  /** Holds these mentors against other publications and changes of capacity until the commit; in one order, so that nobody waits in a circle. */
  async lock(ids: readonly string[]): Promise<void> {
    await this.manager.query('SELECT id FROM mentor WHERE school_id = $1 AND id = ANY ($2) ORDER BY id FOR UPDATE', [currentSchoolId(), ids]);
  }

  private standing(rest: string, today: string, parameters: readonly unknown[]): Promise<MentorStanding[]> {
    return this.manager.query<MentorStanding[]>(`${STANDING} ${rest}`, [currentSchoolId(), today, ...parameters]);
  }
}

function absent(): never {
  throw notFound();
}
