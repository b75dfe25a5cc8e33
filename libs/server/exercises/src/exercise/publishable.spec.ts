import type { WriteExercise } from '@tendril/contracts';
import { inEveryLanguage, requirePublishable, unpublishable } from './publishable';

const words = (en: string) => ({ en, fr: '', rw: '' });
const draft = (): WriteExercise => ({
  title: words('Thank a teacher'), purpose: words('Say thank you.'),
  steps: [{ key: 'message', title: words('Message'), help: words(''), evidence: 'text', minutes: 10, words: { least: 20, most: 80 } }],
  rubric: [{ key: 'done', title: words('Done'), levels: [words('Not yet'), words('Done')], points: [0, 5] }],
});
const codes = (change: (one: WriteExercise) => void) => {
  const one = draft();
  change(one);
  return unpublishable(one).map(({ path, code }) => `${path} ${code}`);
};

describe('a draft of an exercise', () => {
  it('can be published when it has words, a step and a rubric with levels', () => {
    expect(unpublishable(draft())).toEqual([]);
    expect(() => requirePublishable({ ...draft(), rubric: [] })).toThrow(expect.objectContaining({ status: 400, fields: [{ path: 'rubric', code: 'no_criterion', params: {} }] }));
  });

  it('says beside each field what is missing', () => {
    expect(codes(one => Object.assign(one, { title: words(' '), purpose: words(''), steps: [], rubric: [] }))).toEqual(['title required', 'purpose required', 'steps no_step', 'rubric no_criterion']);
    expect(codes(one => (one.rubric[0] = { key: 'done', title: words('Done'), levels: [] }))).toEqual(['rubric.0.levels no_level']);
    expect(codes(one => (one.rubric[0] = { key: 'done', title: words('Done'), levels: [words('x'), words('')], points: [3] }))).toEqual(['rubric.0.levels.1 required', 'rubric.0.points points_for_each_level']);
    expect(codes(one => (one.rubric[0] = { key: 'done', title: words('Done'), levels: [words('x'), words('y')], points: [3, 1] }))).toEqual(['rubric.0.points points_fall']);
  });

  it('asks a choice for options, and keys for being different', () => {
    const step = { key: 'message', title: words('Which?'), help: words(''), evidence: 'choice' as const, minutes: 5 };
    expect(codes(one => one.steps.push(step))).toEqual(['steps.1.key repeated', 'steps.1.options too_few_options']);
    expect(codes(one => one.steps.push({ ...step, key: 'which', options: [{ key: 'a', text: words('A') }, { key: 'a', text: words('') }] }))).toEqual(['steps.1.options.1.text required', 'steps.1.options.1.key repeated']);
    expect(codes(one => one.steps.push({ ...step, key: 'long', evidence: 'text', words: { least: 9, most: 8 } }))).toEqual(['steps.1.words least_above_most']);
  });

  it('borrows a language that is not written from the school’s', () => {
    const full = inEveryLanguage({ ...draft(), title: { en: 'Thank a teacher', fr: 'Remercier', rw: ' ' } }, 'fr');
    expect(full.title).toEqual({ en: 'Thank a teacher', fr: 'Remercier', rw: 'Remercier' });
    expect(full.steps[0]?.title.rw).toBe('Message');
    expect(full.rubric[0]?.levels[1]?.fr).toBe('Done');
  });
});
