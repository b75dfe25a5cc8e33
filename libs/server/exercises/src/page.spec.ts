import { cut, placeOf } from './page';

const id = (n: number) => `0199f7a0-0000-7000-8000-00000000000${n}`;
const rows = [1, 2, 3].map(n => ({ id: id(n), at: new Date(Date.UTC(2026, 10, n)) }));

it('names the next page only when there is one', () => {
  expect(cut(rows, 3, row => row.at).next).toBeNull();
  const page = cut(rows, 2, row => row.at);
  expect(page.rows.map(row => row.id)).toEqual([id(1), id(2)]);
  expect(placeOf(page.next ?? undefined)).toEqual({ at: '2026-11-02T00:00:00.000Z', id: id(2) });
  expect(placeOf(undefined)).toBeNull();
});
