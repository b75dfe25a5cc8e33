import type { MatchWeights } from '@tendril/contracts';

/** The parts of a score in the order in which they are told. */
export const PARTS = ['goal', 'times', 'language', 'study', 'place'] as const satisfies readonly (keyof MatchWeights)[];

/** What each part can give of 1000 points by its weight, as a run divides them: what rounding leaves goes to the largest remainders. A weight that is no number counts as 0; all 0 give nothing. */
export function pointsOf(written: MatchWeights): MatchWeights {
  const weights = Object.fromEntries(PARTS.map((part) => [part, Math.max(0, written[part] || 0)])) as MatchWeights;
  const sum = PARTS.reduce((total, part) => total + weights[part], 0);
  if (sum === 0) return weights;
  const points = Object.fromEntries(PARTS.map((part) => [part, Math.floor((1000 * weights[part]) / sum)])) as MatchWeights;
  const byRest = [...PARTS].sort((one, other) => ((1000 * weights[other]) % sum) - ((1000 * weights[one]) % sum));
  const left = 1000 - PARTS.reduce((total, part) => total + points[part], 0);
  for (const part of byRest.slice(0, left)) points[part] += 1;
  return points;
}
