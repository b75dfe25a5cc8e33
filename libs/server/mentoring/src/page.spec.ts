import { cursorOf } from '@tendril/platform';
import { cut, placeOf } from './page';

const id = '019ab000-0000-7000-8000-000000000001';
const rows = [3, 2, 1].map(score => ({ id, score }));

it('names the next page only where there is more', () => {
  expect(cut(rows, 2, row => row.score)).toEqual({ rows: rows.slice(0, 2), next: cursorOf(2, id) });
  expect(cut(rows, 3, row => row.score).next).toBeNull();
});

it('goes on where the page before ended, and begins where there was none', () => {
  expect(placeOf(cut(rows, 2, row => row.score).next ?? '', 'number')).toEqual([2, id]);
  expect(placeOf(undefined, 'number')).toBeNull();
});
