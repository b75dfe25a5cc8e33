import { builtInExercises } from '../exercise/built-in/built-in-exercises';
import { requireScoresOf, Review, visibleFrom } from './review';

const interview = { rubric: builtInExercises.find(one => one.builtIn === 'informational-interview')?.rubric ?? [] };
const problems = (scores: Record<string, number>): string[] => {
  try {
    requireScoresOf(interview, scores);
  } catch (error) {
    return (error as { fields: { path: string; code: string }[] }).fields.map(one => `${one.path} ${one.code}`);
  }
  return [];
};

describe('a review', () => {
  it('scores criteria of the exercise by levels that they have', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ insight: 1, professionalism: 4 })).toEqual([]);
    expect(problems({ insight: 5, charm: 1 })).toEqual(['scores.insight level_too_high', 'scores.charm unknown_criterion']);
  });

  it('is seen ten seconds after it was written, not before', () => {
    const at = new Date('2026-11-23T08:00:00Z');
    const review = Object.assign(new Review(), { visibleFrom: visibleFrom(at) });
    expect(review.isVisible(new Date('2026-11-23T08:00:09.999Z'))).toBe(false);
    expect(review.isVisible(new Date('2026-11-23T08:00:10Z'))).toBe(true);
  });
});
