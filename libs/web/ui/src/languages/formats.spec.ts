import { TestBed } from '@angular/core/testing';
import { Formats, formatDate, formatList, formatNumber } from './formats';
import { provideLanguages } from './provide-languages';

const INSTANT = '2026-11-26T22:30:00.000Z';

describe('a date', () => {
  it.each([
    ['en', 'full', 'Thursday, 26 November 2026'],
    ['fr', 'full', 'jeudi 26 novembre 2026'],
    ['rw', 'full', 'Kuwa kane, 26 Ugushyingo 2026'],
    ['rw', 'day', 'kan. 26'],
    ['rw', 'date', '26 Ugushyingo'],
  ] as const)('in %s, %s', (language, style, words) => expect(formatDate(language, '2026-11-26', style)).toBe(words));

  it('is read in the zone that is given', () => {
    expect(formatDate('rw', INSTANT, 'moment', 'Africa/Kigali')).toBe('27 Ugushyingo 2026, 00:30');
    expect(formatDate('en', INSTANT, 'date', 'Africa/Kigali')).toBe('27 November');
    expect(formatDate('en', INSTANT, 'date', 'UTC')).toBe('26 November');
  });

  it('without a time is moved by no zone', () => expect(formatDate('en', '2026-11-26', 'date', 'America/Los_Angeles')).toBe('26 November'));
});

it('an instant that names no zone is said in the school’s', () => {
  TestBed.configureTestingModule({ providers: [provideLanguages({ en: async () => ({ default: {} }) })] });
  const formats = TestBed.inject(Formats);
  formats.zone.set('Asia/Tokyo');
  expect(formats.date(INSTANT, 'time')).toBe('07:30');
  expect(formats.date(INSTANT, 'time', 'UTC')).toBe('22:30');
});

it('a number has the marks of its language', () => {
  expect(formatNumber('en', 1234.5, 1)).toBe('1,234.5');
  expect(formatNumber('rw', 1234.5, 1)).toBe('1.234,5');
});

it.each([['en', 'lunch, evening and Sunday'], ['fr', 'lunch, evening et Sunday'], ['rw', 'lunch, evening na Sunday']] as const)('makes one list of words in %s', (language, words) => {
  expect(formatList(language, ['lunch', 'evening', 'Sunday'])).toBe(words);
  expect([formatList(language, ['lunch']), formatList(language, [])]).toEqual(['lunch', '']);
});
