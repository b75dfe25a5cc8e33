import { z } from 'zod';

/** What an id names. A walker over all routes fills every such field from its own world, so a new route is tried without being listed. */
export type Noun =
  | 'membership' | 'session' | 'staff' | 'cohort' | 'academicYear' | 'student' | 'consent' | 'rosterImport'
  | 'exercise' | 'assignment' | 'submission' | 'review' | 'workFile' | 'extension' | 'resubmissionRequest' | 'reviewComment'
  | 'export' | 'studentNote' | 'savedView'
  | 'contact' | 'interview'
  | 'mentorApplication' | 'mentor' | 'matchRun' | 'proposal' | 'mentorship'
  /** A student and a mentor in a run: whoever runs a matching sees all of them. */
  | 'matchStudent' | 'matchMentor' | 'matchExclusion' | 'matchChoice' | 'rematchRequest' | 'mentorQuestion';

/** The id of one thing. `state` says which state the thing must be in for the request to succeed (for example `submitted`). */
export const idOf = (noun: Noun, state?: string) => z.uuid().meta({ idOf: noun, ...(state ? { idState: state } : {}) });

export const NO_CONTROLS = /^[^\u0000-\u0008\u000B-\u001F\u007F]*$/u;

/** What is pasted along unseen and can make a name read as another: overrides of direction, zero-width spaces, separators of lines. Joiners stay: some scripts need them. */
const UNSEEN = /[\u200B\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** One line that may be left empty, 0 to `max` characters. */
export const optionalLine = (max: number) => z.string().overwrite(withoutUnseen).trim().normalize('NFC').max(max).regex(NO_CONTROLS).regex(/^[^\r\n\t]*$/u);

/** One line of text, 1 to `max` characters after trimming, without control characters. */
export const line = (max: number) => optionalLine(max).min(1);

/** Several lines of text, 0 to `max` characters. */
export const paragraph = (max: number) => z.string().overwrite(withoutUnseen).normalize('NFC').max(max).regex(NO_CONTROLS);

/** A part of a person's name in any script. */
export const personName = line(80);

export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** A calendar date, `2026-11-23`, in the school's zone. The years before 1900 and after 2199 are slips of the finger. */
export const isoDate = z.iso.date({ abort: true }).refine(date => date >= '1900' && date < '2200', { params: { code: 'not_a_date' } });

/** An instant in UTC, `2026-11-23T08:00:00.000Z`. */
export const instant = z.iso.datetime();

/** Version of a row: sent back with a change; when it is stale the answer is 409 with the current row. */
export const version = z.int().min(1);

export const language = z.enum(['en', 'fr', 'rw']);
export type Language = z.infer<typeof language>;

/** A text of the product in the three languages. */
export const localised = z.object({ en: z.string(), fr: z.string(), rw: z.string() });
export type Localised = z.infer<typeof localised>;

export const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/);

/** A list's answer: `next` is the cursor of the following page, or null at the end. */
export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

/** A list's query: `cursor` from the page before, `limit` 1 to 1000. */
export const listQuery = z.object({ cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(1000).default(1000) });
export type ListQuery = z.infer<typeof listQuery>;
