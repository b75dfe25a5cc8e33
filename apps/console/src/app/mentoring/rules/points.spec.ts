import { PARTS, pointsOf } from './points';

const of = (...weights: number[]) => PARTS.map((_, place) => weights[place] ?? 0);
const points = (...weights: number[]) => Object.values(pointsOf(Object.fromEntries(PARTS.map((part, place) => [part, weights[place] ?? 0])) as never));

it.each([
  [[55, 15, 15, 10, 5], [550, 150, 150, 100, 50]],
  [[1, 1, 1, 0, 0], [334, 333, 333, 0, 0]],
  [[3, 3, 1, 0, 0], [429, 428, 143, 0, 0]],
  [[0, 0, 0, 0, 7], [0, 0, 0, 0, 1000]],
])('shares the thousand points by the weights %j', (weights, shares) => {
  expect(points(...weights)).toEqual(shares);
});

it.each([[of()], [[NaN, 0, 0, 0, 0]], [[-5, 0, 0, 0, 0]]])('gives nothing where nothing counts, %j', (weights) => {
  expect(points(...weights)).toEqual(of());
});
