import { isoDate, line, paragraph, personName } from './fields';

describe('a text', () => {
  it('loses what is unseen and can make a name read as another, and keeps the joiners that scripts need', () => {
    expect(personName.parse('Ali\u202Ece\u200B \uFEFF')).toBe('Alice');
    expect(personName.parse('می\u200Cخواهم')).toBe('می\u200Cخواهم');
    expect(paragraph(20).parse('one\u2028two\nthree')).toBe('onetwo\nthree');
  });

  it('of unseen characters alone is none', () => {
    expect(line(10).safeParse('\u200B \u202E').success).toBe(false);
  });

  it('takes no control characters', () => {
    expect(line(10).safeParse('a\u0007b').success).toBe(false);
    expect(line(10).safeParse('a\nb').success).toBe(false);
    expect(paragraph(10).safeParse('a\0b').success).toBe(false);
  });
});

it.each(['0000-01-01', '1899-12-31', '2200-01-01', '2026-02-30'])('takes no day that cannot be meant: %s', day => {
  expect(isoDate.safeParse(day).error?.issues).toHaveLength(1);
});
