import { z } from 'zod';
import { idOf, isoDate, language, line, version } from '../shared/fields';

export const timeZone = z.string().max(60).refine(zone => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', { params: { code: 'unknown_time_zone' } });

/** A school's own rules. Every number has a bound so that no rule can switch protection off by accident. */
export const schoolRules = z.strictObject({
  /** Guardian's consent is asked for below this age, in years (Rwanda: 16; 0 asks for none). */
  consentAge: z.int().min(0).max(21),
  /** Days a mentor's clearance is proposed to last (Rwanda: six months). */
  clearanceDays: z.int().min(30).max(1100),
  /** An interview may go ahead only after a counsellor approved it. */
  approveInterviews: z.boolean(),
  /** Days after which a mentor who has not answered loses the request. */
  mentorAnswerDays: z.int().min(3).max(60),
}).meta({ id: 'SchoolRules' });
export type SchoolRules = z.infer<typeof schoolRules>;

export const schoolSettings = z.object({
  slug: z.string(), name: z.string(), timeZone: z.string(), languages: z.array(language), defaultLanguage: language, rules: schoolRules, version,
}).meta({ id: 'SchoolSettings' });
export type SchoolSettings = z.infer<typeof schoolSettings>;

export const changeSchool = z.strictObject({
  name: line(120), timeZone, languages: z.array(language).min(1).max(3), defaultLanguage: language, rules: schoolRules, version,
}).refine(school => school.languages.includes(school.defaultLanguage), { path: ['defaultLanguage'], params: { code: 'not_among_languages' } })
  .meta({ id: 'ChangeSchool', examples: [{
    name: 'A school', timeZone: 'Africa/Kigali', languages: ['en', 'fr', 'rw'], defaultLanguage: 'en',
    rules: { consentAge: 16, clearanceDays: 183, approveInterviews: false, mentorAnswerDays: 14 }, version: 1,
  }] });
export type ChangeSchool = z.infer<typeof changeSchool>;

type Dated = { startsOn: string; endsOn: string };
const dated = { name: line(60), startsOn: isoDate, endsOn: isoDate };
const inOrder = (span: Dated) => span.startsOn < span.endsOn;
const outOfOrder = { path: ['endsOn'], params: { code: 'ends_before_start' } };

export const term = z.strictObject(dated).refine(inOrder, outOfOrder);
/** Days without school; both ends are free. Left out, those of the year stay. */
export const holiday = z.strictObject(dated).refine(span => span.startsOn <= span.endsOn, outOfOrder);
const year = { ...dated, terms: z.array(term).max(8), holidays: z.array(holiday).max(60).optional() };
const termsInside = (value: Dated & { terms: Dated[] }) => value.terms.every(one => one.startsOn >= value.startsOn && one.endsOn <= value.endsOn);
const termOutside = { path: ['terms'], params: { code: 'term_outside_year' } };
/** A holiday may begin before the year or go on after it. */
const holidaysTouch = (value: Dated & { holidays?: Dated[] | undefined }) => (value.holidays ?? []).every(one => one.startsOn <= value.endsOn && one.endsOn >= value.startsOn);
const holidayOutside = { path: ['holidays'], params: { code: 'holiday_outside_year' } };
const yearExample = { name: '2026', startsOn: '2026-01-05', endsOn: '2026-11-27', terms: [{ name: 'Term 1', startsOn: '2026-01-05', endsOn: '2026-04-03' }] };

export const academicYear = z.object({ id: z.uuid(), name: z.string(), startsOn: isoDate, endsOn: isoDate, terms: z.array(z.object(dated)), holidays: z.array(z.object(dated)), version }).meta({ id: 'AcademicYear' });
export type AcademicYear = z.infer<typeof academicYear>;

export const createAcademicYear = z.strictObject(year).refine(inOrder, outOfOrder).refine(termsInside, termOutside).refine(holidaysTouch, holidayOutside).meta({ id: 'CreateAcademicYear', examples: [yearExample] });
export type CreateAcademicYear = z.infer<typeof createAcademicYear>;

export const changeAcademicYear = z.strictObject({ ...year, version }).refine(inOrder, outOfOrder).refine(termsInside, termOutside).refine(holidaysTouch, holidayOutside)
  .meta({ id: 'ChangeAcademicYear', examples: [{ ...yearExample, name: '2026, changed', version: 1 }] });
export type ChangeAcademicYear = z.infer<typeof changeAcademicYear>;

export const cohortRow = z.object({
  id: z.uuid(), name: z.string(), academicYearId: z.uuid(), academicYear: z.string(), students: z.int(), counsellors: z.array(z.object({ id: z.uuid(), name: z.string() })), version,
}).meta({ id: 'CohortRow' });
export type CohortRow = z.infer<typeof cohortRow>;

export const createCohort = z.strictObject({ name: line(60), academicYearId: idOf('academicYear') }).meta({ id: 'CreateCohort', examples: [{ name: 'S5 PCM' }] });
export type CreateCohort = z.infer<typeof createCohort>;

export const changeCohort = z.strictObject({ name: line(60), version }).meta({ id: 'ChangeCohort', examples: [{ name: 'S5 PCB', version: 1 }] });
export type ChangeCohort = z.infer<typeof changeCohort>;
