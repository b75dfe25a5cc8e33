import { Injectable } from '@nestjs/common';
import type { AuditQuery, Localised } from '@tendril/contracts';
import { AuditEntry, currentSchoolId, cursorOf, endOfDay, instantIn, readCursor, SchoolRepository } from '@tendril/platform';

/** Who did or saw what in the school, the newest first. */
@Injectable()
export class AuditTrail extends SchoolRepository<AuditEntry> {
  protected readonly entity = AuditEntry;

  /** @throws ProblemError 400 beside `cursor` when it is none of ours */
  async page({ actor, action, student, from, until, cursor, limit }: AuditQuery, timeZone: string): Promise<{ rows: AuditEntry[]; next: string | null }> {
    const query = this.query('a');
    if (actor) query.andWhere('a.actor_id = :actor', { actor });
    // A noun alone stands for all its verbs.
    if (action) query.andWhere('(a.action = :action OR a.action ^@ :noun)', { action, noun: `${action}.` });
    if (student) query.andWhere('a.subject_id = :student', { student });
    if (from) query.andWhere('a.at >= :from', { from: instantIn(timeZone, from, '00:00') });
    if (until) query.andWhere('a.at <= :until', { until: endOfDay(timeZone, until) });
    if (cursor) {
      const [at, id] = readCursor(cursor, ['instant', 'id']);
      query.andWhere('(a.at, a.id) < (:at, :id)', { at, id });
    }
    const rows = await query.orderBy('a.at', 'DESC').addOrderBy('a.id', 'DESC').limit(limit + 1).getMany();
    const last = rows[limit - 1];
    return { rows: rows.slice(0, limit), next: rows.length > limit && last ? cursorOf(last.at.toISOString(), last.id) : null };
  }

  /** Classes by their names, exercises and assignments by their titles; other ids are left out. */
  async titles(ids: readonly string[]): Promise<Map<string, string | Localised>> {
    const rows = await this.manager.query<{ id: string; title: string | Localised }[]>(`
      SELECT id, to_jsonb(name) AS title FROM cohort WHERE school_id = $1 AND id = ANY ($2)
      UNION ALL SELECT id, title FROM report_exercise WHERE school_id = $1 AND id = ANY ($2)
      UNION ALL SELECT a.id, x.title FROM report_assignment a JOIN report_exercise x ON x.school_id = $1 AND x.id = a.exercise_id WHERE a.school_id = $1 AND a.id = ANY ($2)`,
    [currentSchoolId(), ids]);
    return new Map(rows.map(row => [row.id, row.title]));
  }
}
