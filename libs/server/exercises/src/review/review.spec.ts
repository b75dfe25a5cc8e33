import { builtInExercises } from '../exercise/built-in/built-in-exercises';
import { pointsOf, requireScoresOf, Review, visibleFrom } from './review';

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

  it('is worth the points of the levels, where criteria have points', () => {
    const [title, levels] = [{ en: '', fr: '', rw: '' }, interview.rubric[0]?.levels ?? []];
    const rubric = [{ key: 'a', title, levels, points: [0, 2, 4, 5] }, { key: 'b', title, levels, points: [0, 1, 2, 10] }, { key: 'c', title, levels }];
    expect(pointsOf({ rubric }, { a: 3, c: 4 })).toEqual({ got: 4, most: 15 });
    expect(pointsOf({ rubric }, {})).toEqual({ got: 0, most: 15 });
    expect(pointsOf(interview, { insight: 4 })).toBeNull();
  });

  it('is seen ten seconds after it was written, not before', () => {
    const at = new Date('2026-11-23T08:00:00Z');
    const review = Object.assign(new Review(), { visibleFrom: visibleFrom(at) });
    expect(review.isVisible(new Date('2026-11-23T08:00:09.999Z'))).toBe(false);
    expect(review.isVisible(new Date('2026-11-23T08:00:10Z'))).toBe(true);
  });
});
