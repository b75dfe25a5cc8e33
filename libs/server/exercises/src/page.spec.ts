import { cursorOf, cut, readCursor } from './page';

const id = (n: number) => `0199f7a0-0000-7000-8000-00000000000${n}`;

describe('a page', () => {
  const rows = [1, 2, 3].map(n => ({ id: id(n), at: new Date(Date.UTC(2026, 10, n)) }));

  it('names the next page only when there is one', () => {
    expect(cut(rows, 3, row => row.at).next).toBeNull();
    const page = cut(rows, 2, row => row.at);
    expect(page.rows.map(row => row.id)).toEqual([id(1), id(2)]);
    expect(readCursor(page.next ?? undefined)).toEqual({ at: '2026-11-02T00:00:00.000Z', id: id(2) });
  });

  it('refuses a cursor that it did not make', () => {
    expect(readCursor(undefined)).toBeNull();
    expect(readCursor(cursorOf(new Date(0), id(1)))?.id).toBe(id(1));
    for (const text of ['', 'x', Buffer.from(`2026-11-02T00:00:00.000Z ' OR 1`).toString('base64url')]) {
      expect(() => readCursor(text)).toThrow(expect.objectContaining({ status: 400, fields: [{ path: 'cursor', code: 'invalid_cursor', params: {} }] }));
    }
  });
});
