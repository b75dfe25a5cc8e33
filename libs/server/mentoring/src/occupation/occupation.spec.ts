import { closeness } from './closeness';
import { occupations, requireOccupation } from './occupation';
import { isco08 } from './isco-08';

describe('occupations', () => {
  it.each([
    ['2142', '2142', 'unit-group'],
    ['2142', '2144', 'minor'],
    ['2142', '2151', 'sub-major'],
    ['2142', '2221', 'major'],
    ['2142', '3142', 'none'],
  ])('finds how near %s lies to %s: %s', (one, other, expected) => {
    expect(closeness(one, other)).toBe(expected);
    expect(closeness(other, one)).toBe(expected);
  });

  it('are unit groups of every major group, each once, named in three languages', () => {
    const codes = occupations.map(one => one.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(new Set(codes.map(code => code[0]))).toEqual(new Set('0123456789'));
    for (const { code, name } of occupations) {
      expect(code).toMatch(/^\d{4}$/);
      for (const text of Object.values(name)) expect(text.trim()).not.toBe('');
    }
    expect(isco08.reviewed.rw).toBe(false);
  });

  it('refuses a code that is none of them beside its field', () => {
    expect(() => requireOccupation('occupation', '2142')).not.toThrow();
    expect(() => requireOccupation('occupations.1', '9999')).toThrow(expect.objectContaining({ status: 400, fields: [{ path: 'occupations.1', code: 'unknown_occupation', params: {} }] }));
  });
});
