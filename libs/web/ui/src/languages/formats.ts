import rw from '@angular/common/locales/rw';
import { inject, Service, signal } from '@angular/core';
import { Language, LanguageStore } from './language-store';

/** How much of a date is said: "Thu 26", "26 November", "26 November 2026", "Thursday, 26 November 2026", "26 November 2026, 16:30", "16:30". */
export type DateStyle = 'day' | 'date' | 'long' | 'full' | 'moment' | 'time';

const LOCALES: Record<Exclude<Language, 'rw'>, string> = { en: 'en-GB', fr: 'fr' };
const OPTIONS: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { weekday: 'short', day: 'numeric' },
  date: { day: 'numeric', month: 'long' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  moment: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
};
/** In Angular's locale data, 3 are the names of the days (1 short, 2 long) and 5 those of the months. */
const [, DAYS_SHORT = [], DAYS = []] = rw[3] as string[][];
const [, , MONTHS = []] = rw[5] as string[][];

/**
 * A date or an instant in words.
 * @param value an instant (ISO with a zone) or a plain date (YYYY-MM-DD), which no zone moves
 * @param zone an IANA time zone; without it the reader's own
 */
export function formatDate(language: Language, value: string | Date, style: DateStyle, zone?: string): string {
  const plain = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  const timeZone = plain ? 'UTC' : zone;
  const date = new Date(value);
  if (language !== 'rw') return formatter(LOCALES[language], style, timeZone).format(date);
  return kinyarwandaDate(date, style, timeZone);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Kept, since making one takes longer than a row of a table. */
function formatter(locale: string, style: DateStyle, timeZone?: string): Intl.DateTimeFormat {
  const key = `${locale} ${style} ${timeZone}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...OPTIONS[style], timeZone });
  formatters.set(key, known);
  return known;
}

/** Browsers have no Kinyarwanda dates, so names come from the locale data and the order is written here. */
function kinyarwandaDate(date: Date, style: DateStyle, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone, weekday: 'short', day: 'numeric', month: 'numeric', year: 'numeric', hour: '2-digit', minute: '2-digit',
  }).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(part('weekday'));
  const day = Number(part('day'));
  const month = MONTHS[Number(part('month')) - 1];
  const time = `${part('hour')}:${part('minute')}`;
  switch (style) {
    case 'day': return `${DAYS_SHORT[weekday]} ${day}`;
    case 'date': return `${day} ${month}`;
    case 'long': return `${day} ${month} ${part('year')}`;
    case 'full': return `${DAYS[weekday]}, ${day} ${month} ${part('year')}`;
    case 'moment': return `${day} ${month} ${part('year')}, ${time}`;
    case 'time': return time;
  }
}

/** A number with the language's marks; Kinyarwanda writes 1.234,5. */
export const formatNumber = (language: Language, value: number, digits = 0): string =>
  new Intl.NumberFormat(language === 'rw' ? 'de' : LOCALES[language], { maximumFractionDigits: digits }).format(value);

/** Words as one list: "a, b and c". Browsers know no Kinyarwanda list, so its "na" is written here. */
export function formatList(language: Language, words: readonly string[]): string {
  if (language !== 'rw') return new Intl.ListFormat(LOCALES[language]).format(words);
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' na ');
}

/** Dates, numbers and lists in the language of the page. */
@Service()
export class Formats {
  private readonly languages = inject(LanguageStore);
  /** The time zone of instants that name none: a school's; undefined means the reader's own. */
  readonly zone = signal<string | undefined>(undefined);

  date(value: string | Date, style: DateStyle = 'date', zone?: string): string {
    return formatDate(this.languages.current(), value, style, zone ?? this.zone());
  }

  list(words: readonly string[]): string {
    return formatList(this.languages.current(), words);
  }

  number(value: number, digits = 0): string {
    return formatNumber(this.languages.current(), value, digits);
  }
}
