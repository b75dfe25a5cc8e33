import type { ApplicationView, AssignmentRow, MatchRunView, ReviewRow } from '@tendril/contracts';
import { inject, Service } from '@angular/core';
import { injectText, LanguageStore, type IconName } from '@tendril/ui';

const DAY = 86_400_000;
const SOON = 7;

/** A line of Today: what it is, who it is about, since when, and the one thing to do, with the letter that does it. */
export interface TodayRow {
  readonly id: string;
  readonly icon: IconName;
  readonly subject: string;
  readonly remark: string;
  readonly who: string;
  readonly where: string;
  /** Whole days of waiting. */
  readonly days: number;
  readonly action: string;
  readonly letter: string;
  readonly link: readonly string[];
}

/** Makes lines of Today in the language of the page. */
@Service()
export class TodayRows {
  private readonly t = injectText();
  private readonly language = inject(LanguageStore).current;

  review(row: ReviewRow): TodayRow {
    return {
      id: row.submissionId, icon: 'reviews', subject: row.exercise[this.language()], remark: this.t('today.attempt', { attempt: row.attempt }), who: row.student, where: row.cohort,
      days: daysSince(row.submittedAt), action: this.t('today.review'), letter: 'R', link: ['/reviews', row.submissionId],
    };
  }

  application(row: ApplicationView): TodayRow {
    return {
      id: row.id, icon: 'apply', subject: row.work, remark: row.classYear ? this.t('today.classOf', { year: row.classYear }) : '', who: `${row.givenName} ${row.familyName}`, where: '',
      days: daysSince(row.confirmedAt ?? row.appliedAt), action: this.t('today.decide'), letter: 'D', link: ['/mentors'],
    };
  }

  run(row: MatchRunView): TodayRow {
    return {
      id: row.id, icon: 'matching', subject: row.name, remark: this.t('today.proposed'), who: this.t('today.matched', { count: row.matched, all: row.students }), where: '',
      days: daysSince(row.createdAt), action: this.t('today.checkPairs'), letter: 'P', link: ['/matching', row.id],
    };
  }
}

/** Due within a week from `now` and neither over nor withdrawn. */
export function isDueSoon({ dueAt, withdrawnAt }: Pick<AssignmentRow, 'dueAt' | 'withdrawnAt'>, now: Date): boolean {
  const left = new Date(dueAt).getTime() - now.getTime();
  return !withdrawnAt && left >= 0 && left <= SOON * DAY;
}

const daysSince = (instant: string) => Math.max(0, Math.floor((Date.now() - new Date(instant).getTime()) / DAY));
