import type { ApplicationView, InterviewRow, MatchRunView, MentorRow, ReviewRow } from '@tendril/contracts';
import { inject, Service } from '@angular/core';
import { Formats, injectPlural, injectText, LanguageStore, type IconName } from '@tendril/ui';
import { daysUntil, type DueWork } from './due-work';

const DAY = 86_400_000;
/** From so many days on, whatever waits is said to wait long. */
const LONG = 5;

/** A line of Today: what it is, who it is about, since when, and the one thing to do, with the letter that does it. */
export interface TodayRow {
  readonly id: string;
  readonly icon: IconName;
  readonly subject: string;
  readonly remark: string;
  readonly who: string;
  readonly where: string;
  readonly age: string;
  readonly late: boolean;
  readonly action: string;
  readonly letter: string;
  readonly link: readonly string[];
}

/** Makes lines of Today in the language of the page. */
@Service()
export class TodayRows {
  private readonly t = injectText();
  private readonly tn = injectPlural();
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageStore).current;

  review(row: ReviewRow, now: Date): TodayRow {
    return {
      id: row.submissionId, icon: 'reviews', subject: row.exercise[this.language()], remark: this.attempt(row.attempt), who: row.student, where: row.cohort,
      ...this.waited(row.submittedAt, now), action: this.t('today.review'), letter: 'R', link: ['/reviews', row.submissionId],
    };
  }

  interview(row: InterviewRow, now: Date): TodayRow {
    return {
      id: row.id, icon: 'talk', subject: row.occupation, remark: row.organisation, who: row.student, where: row.cohort,
      ...this.waited(row.askedAt, now), action: this.t('today.approve'), letter: 'A', link: ['/reviews/interviews', row.id],
    };
  }

  unbegun(work: DueWork, now: Date): TodayRow {
    return {
      id: work.key, icon: 'idle', subject: work.exercise[this.language()], remark: '', who: this.tn('today.notBegun', work.students - work.begun), where: work.cohorts.join(', '),
      age: this.t('today.due', { day: this.formats.date(work.dueOn, 'day') }), late: daysUntil(work.dueAt, now) < 1, action: this.t('today.seeWho'), letter: 'N', link: ['/exercises/assignments', work.first],
    };
  }

  application(row: ApplicationView, now: Date): TodayRow {
    return {
      id: row.id, icon: 'apply', subject: row.work, remark: row.classYear ? this.t('today.classOf', { year: row.classYear }) : '', who: `${row.givenName} ${row.familyName}`, where: '',
      ...this.waited(row.confirmedAt ?? row.appliedAt, now), action: this.t('today.decide'), letter: 'D', link: ['/mentors', 'applications', row.id],
    };
  }

  run(row: MatchRunView, now: Date): TodayRow {
    return {
      id: row.id, icon: 'matching', subject: row.name, remark: this.t('today.proposed'), who: this.t('today.matched', { count: row.matched, all: row.students }), where: '',
      ...this.waited(row.createdAt, now), action: this.t('today.checkPairs'), letter: 'P', link: ['/matching', row.id],
    };
  }

  clearance(row: MentorRow, now: Date): TodayRow {
    const until = row.clearedUntil ?? '';
    return {
      id: row.id, icon: 'shield', subject: this.t(row.cleared ? 'today.ends' : 'today.ended', { date: this.formats.date(until, 'long') }), remark: this.tn('today.students', row.students),
      who: `${row.givenName} ${row.familyName}`, where: row.work, age: row.cleared ? this.tn('today.left', Math.ceil(daysUntil(until, now))) : this.tn('today.days', Math.floor(-daysUntil(until, now))), late: !row.cleared,
      action: this.t('today.renew'), letter: 'C', link: ['/mentors', row.id],
    };
  }

  private attempt(attempt: number): string {
    if (attempt === 1) return this.t('today.first');
    return attempt === 2 ? this.t('today.second') : this.t('today.attempt', { attempt });
  }

  private waited(since: string, now: Date): Pick<TodayRow, 'age' | 'late'> {
    const days = Math.max(0, Math.floor((now.getTime() - new Date(since).getTime()) / DAY));
    return { age: days === 0 ? this.t('today.thisDay') : this.tn('today.days', days), late: days >= LONG };
  }
}
