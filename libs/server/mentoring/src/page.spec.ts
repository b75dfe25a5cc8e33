import { cursorOf, cut, readCursor } from './page';

const id = '019ab000-0000-7000-8000-000000000001';
const invalid = expect.objectContaining({ status: 400, fields: [{ path: 'cursor', code: 'invalid_cursor', params: {} }] });

describe('a cursor', () => {
  it('comes back as it was', () => {
    expect(readCursor(cursorOf(914, id), 'number')).toEqual([914, id]);
    expect(readCursor(cursorOf('Uwitonze “é”', id), 'text')).toEqual(['Uwitonze “é”', id]);
    expect(readCursor(undefined, 'text')).toBeNull();
  });

  it.each(['', 'x', 'bnVsbA', cursorOf('914', id), cursorOf(914, 'no-id'), cursorOf(9.5, id)])('is refused when it is none of ours: %s', text => {
    expect(() => readCursor(text, 'number')).toThrow(invalid);
  });

  it('of an instant is refused when it is none', () => {
    expect(() => readCursor(cursorOf('soon', id), 'instant')).toThrow(invalid);
    expect(() => readCursor(cursorOf('a\u0000', id), 'text')).toThrow(invalid);
  });
});

describe('a page', () => {
  const rows = [3, 2, 1].map(score => ({ id, score }));

  it('names the next one only where there is more', () => {
    expect(cut(rows, 2, row => row.score)).toEqual({ rows: rows.slice(0, 2), next: cursorOf(2, id) });
    expect(cut(rows, 3, row => row.score).next).toBeNull();
  });
});
