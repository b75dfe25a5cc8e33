import type { Language, SchoolRules } from '@tendril/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The tenant. Everything else that a school has carries its id. */
@Entity('school')
export class School {
  @PrimaryColumn('uuid') id: string;
  /** The school's code in every public address. */
  @Column('text') slug: string;
  @Column('text') name: string;
  /** IANA name, `Africa/Kigali`. */
  @Column('text') timeZone: string;
  @Column('text', { array: true }) languages: Language[];
  @Column('text') defaultLanguage: Language;
  @Column('jsonb') rules: SchoolRules;
  @Column('int') version: number;
  @Column('timestamptz') createdAt: Date;
}

/** What a new school begins with; its admin changes it. */
export const DEFAULT_RULES: SchoolRules = { consentAge: 16, clearanceDays: 183, approveInterviews: false, mentorAnswerDays: 14 };
