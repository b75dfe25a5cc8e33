import { CLEARANCE_DAYS_AT_MOST, type RecordClearance } from '@tendril/contracts';
import { invalidField, SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** The result of a background check: the dates, never the certificate. Rows are only added; the one recorded last counts. */
@Entity('clearance')
export class Clearance extends SchoolRow {
  @Column('uuid') mentorId: string;
  @Column('date') checkedOn: string;
  /** The last day on which it counts. */
  @Column('date') validUntil: string;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}

const DAY = 86_400_000;

/**
 * A clearance that is recorded was made already, has not ended, and does not last beyond all sense.
 *
 * @throws ProblemError 400 beside the date that is wrong
 */
export function requireSoundDates({ checkedOn, validUntil }: RecordClearance, today: string): void {
  if (checkedOn > today) throw invalidField('checkedOn', 'in_future');
  if (validUntil <= checkedOn) throw invalidField('validUntil', 'ends_before_start');
  if (validUntil < today) throw invalidField('validUntil', 'in_past');
  if (Date.parse(validUntil) - Date.parse(checkedOn) > CLEARANCE_DAYS_AT_MOST * DAY) throw invalidField('validUntil', 'clearance_too_long', { days: CLEARANCE_DAYS_AT_MOST });
}
