import type { AssignExercise, AssignmentRow } from '@tendril/contracts';
import { endOfDay, instantIn, invalidField } from '@tendril/platform';

/** What a counsellor sets of an assignment, with the instants that follow in the school's zone. */
export interface AssignmentRules {
  readonly dueOn: string;
  readonly dueAt: Date;
  readonly opensOn: string | null;
  readonly opensAt: Date | null;
  readonly closesOn: string | null;
  readonly closesAt: Date | null;
  readonly late: AssignmentRow['late'];
  readonly resubmission: AssignmentRow['resubmission'];
  readonly attempts: number | null;
  readonly joiners: AssignmentRow['joiners'];
  readonly joinsUntil: string | null;
  readonly reminders: number[];
}

export type WantedRules = Pick<AssignExercise, 'dueOn' | 'opensOn' | 'closesOn' | 'late' | 'resubmission' | 'attempts' | 'joiners' | 'reminders'>;

/** @param givenOn the day of assigning: with `nobody` whoever joins after it does not get the assignment */
export function rulesOf(wanted: WantedRules, givenOn: string, timeZone: string): AssignmentRules {
  const { dueOn, opensOn = null, closesOn = null, late = 'marked', resubmission, attempts = null, joiners = 'until-due', reminders = [] } = wanted;
  return {
    dueOn, dueAt: endOfDay(timeZone, dueOn), opensOn, opensAt: opensOn ? instantIn(timeZone, opensOn, '00:00') : null, closesOn, closesAt: closesOn ? endOfDay(timeZone, closesOn) : null,
    late, resubmission, attempts: resubmission === 'times' ? attempts : null, joiners, joinsUntil: { 'until-due': dueOn, 'until-closed': closesOn, 'nobody': givenOn }[joiners],
    reminders: [...new Set(reminders)].sort((a, b) => b - a),
  };
}

/** @throws ProblemError 400 beside `dueOn` when the day is over in the school's zone, or on a holiday, with the next day of school */
export async function requireDay(dueOn: string, today: string, holidayOn: (date: string) => Promise<{ name: string; next: string } | null>): Promise<void> {
  if (dueOn < today) throw invalidField('dueOn', 'in_past');
  const holiday = await holidayOn(dueOn);
  if (holiday) throw invalidField('dueOn', 'on_holiday', { holiday: holiday.name, next: holiday.next });
}

/** When whoever has sent nothing is reminded: at seven in the morning, so many days before the due day, in the school's zone; what lies behind `now` is left out. */
export const reminderTimes = ({ dueOn, reminders }: Pick<AssignmentRules, 'dueOn' | 'reminders'>, now: Date, timeZone: string): Date[] =>
  reminders.map(days => instantIn(timeZone, new Date(Date.parse(`${dueOn}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10), '07:00')).filter(at => at > now);
