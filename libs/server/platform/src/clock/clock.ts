import { Injectable } from '@nestjs/common';

/** The only source of the present instant; tests and the demonstration move it. */
@Injectable()
export class Clock {
  /** The present instant. */
  now(): Date {
    return new Date();
  }

  /** Today's date, `2026-11-23`, in an IANA time zone. */
  today(timeZone: string): string {
    return dateIn(timeZone, this.now());
  }
}

/** A clock that stands still until it is moved. */
export class MovableClock extends Clock {
  constructor(private instant = new Date('2026-11-23T08:00:00Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }

  moveTo(instant: Date | string): void {
    this.instant = new Date(instant);
  }

  /** Moves on by so many seconds. */
  advance(seconds: number): void {
    this.instant = new Date(this.instant.getTime() + seconds * 1000);
  }
}

/** The calendar date, `2026-11-23`, that an instant has in a time zone. */
export function dateIn(timeZone: string, instant: Date): string {
  return formatOf(DATES, timeZone, 'en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}

/** A format takes a hundred times longer to make than to use; there are some hundred zones. */
const DATES = new Map<string, Intl.DateTimeFormat>();
const MOMENTS = new Map<string, Intl.DateTimeFormat>();

function formatOf(known: Map<string, Intl.DateTimeFormat>, timeZone: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  let format = known.get(timeZone);
  if (!format) known.set(timeZone, format = new Intl.DateTimeFormat(locale, { ...options, timeZone }));
  return format;
}

/**
 * The instant at which a wall clock of the zone shows `date` `time`.
 * A time that a change of the clocks skips becomes the instant after the gap; one that comes twice is the first.
 *
 * @param date `2026-11-23`
 * @param time `16:30`
 */
export function instantIn(timeZone: string, date: string, time: string): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const first = wanted - offsetAt(timeZone, wanted);
  const offsets = [offsetAt(timeZone, first - 86_400_000), offsetAt(timeZone, first + 86_400_000)];
  const candidates = offsets.map(offset => wanted - offset).filter(instant => instant + offsetAt(timeZone, instant) === wanted);
  return new Date(candidates.length > 0 ? Math.min(...candidates) : wanted - Math.min(...offsets));
}

/** The last instant of a date in a zone: where the next date begins, less a millisecond. */
export function endOfDay(timeZone: string, date: string): Date {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return new Date(instantIn(timeZone, next, '00:00').getTime() - 1);
}

/** Milliseconds by which the zone's wall clock is ahead of UTC at an instant. */
function offsetAt(timeZone: string, instant: number): number {
  const parts = formatOf(MOMENTS, timeZone, 'en-GB', {
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find(one => one.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}
