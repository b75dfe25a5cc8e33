import { cursorOf, readCursor } from './cursor';

const id = '019ab000-0000-7000-8000-000000000001';
const invalid = expect.objectContaining({ status: 400, fields: [{ path: 'cursor', code: 'invalid_cursor', params: {} }] });

it('comes back as it was', () => {
  expect(readCursor(cursorOf(914, id), ['number', 'id'])).toEqual([914, id]);
  expect(readCursor(cursorOf('Uwitonze “é”', 'x', id), ['text', 'text', 'id'])).toEqual(['Uwitonze “é”', 'x', id]);
  expect(readCursor(cursorOf('2026-11-23T08:00:00.000Z', id), ['instant', 'id'])).toEqual(['2026-11-23T08:00:00.000Z', id]);
});

it.each(['', 'x', 'bnVsbA', cursorOf('914', id), cursorOf(914, 'no-id'), cursorOf(914), cursorOf(914, id, id), cursorOf(9.5, id), cursorOf(99999999999, id), cursorOf(1e300, id),
  cursorOf(914, '-'.repeat(36))])('is refused where a number and an id belong: %s', text => {
  expect(() => readCursor(text, ['number', 'id'])).toThrow(invalid);
});

it.each(['soon', '1', '0', '99999', '2026-02-31', '2026-02-31T00:00:00.000Z', '2026-13-01T00:00:00.000Z', '+275760-09-13T00:00:00.000Z', '-000001-01-01T00:00:00.000Z', '2026-11-23T08:00:00Z'])(
  'is refused where an instant belongs: %s', text => {
    expect(() => readCursor(cursorOf(text, id), ['instant', 'id'])).toThrow(invalid);
  });

it('takes no character that no text can hold', () => {
  expect(() => readCursor(cursorOf('a\u0000', id), ['text', 'id'])).toThrow(invalid);
});
