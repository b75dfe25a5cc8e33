import { nearestOccupation } from './nearest-occupation';

const all = ['Civil engineer', 'Electrical engineer', 'Electrician', 'Nurse', 'Midwife', 'Infirmière', 'Car and taxi driver', 'Bus driver'].map((label, at) => ({ value: String(at), label }));
const nearest = (work: string) => nearestOccupation(work, all)?.label;

it.each([
  ['Structural and civil engineer, roads', 'Civil engineer'], ['ELECTRICIANS in a team', 'Electrician'], ['Nurse at a district hospital', 'Nurse'], ['infirmiere', 'Infirmière'], ['Driver', 'Bus driver'],
])('takes “%s” for %s', (work, occupation) => {
  expect(nearest(work)).toBe(occupation);
});

it.each(['', 'I do many things', 'at', 'an'])('guesses nothing from “%s”', (work) => {
  expect(nearest(work)).toBeUndefined();
});
