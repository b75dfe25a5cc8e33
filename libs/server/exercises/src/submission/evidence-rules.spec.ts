import type { ExerciseStep } from '@tendril/contracts';
import { builtInExercises } from '../exercise/built-in/built-in-exercises';
import { ExerciseVersion } from '../exercise/exercise-version';
import { pickedIn, refuseUnknownSteps, requireEvidence } from './evidence-rules';

const exercise = (key: string) => Object.assign(new ExerciseVersion(), builtInExercises.find(one => one.builtIn === key));
const words = { en: 'x', fr: 'x', rw: 'x' };
const step = (key: string, evidence: ExerciseStep['evidence'], more: Partial<ExerciseStep> = {}): ExerciseStep => ({ key, title: words, help: words, evidence, minutes: 1, ...more });
const options = ['a', 'b'].map(key => ({ key, text: words }));
const made = (...steps: ExerciseStep[]) => Object.assign(new ExerciseVersion(), { steps, rubric: [] });
const problems = (work: () => void): string[] => {
  try {
    work();
  } catch (error) {
    return (error as { fields: { path: string; code: string }[] }).fields.map(one => `${one.path} ${one.code}`);
  }
  return [];
};
const id = '0199f7a0-0000-7000-8000-000000000001';
const work = (answers: Record<string, string>, interviewId: string | null = null, picked: Record<string, string[]> = {}) => ({ answers, picked, interviewId });

describe('evidence', () => {
  it('is a text for each text step, and an interview where one is asked for', () => {
    const interview = exercise('informational-interview');
    expect(problems(() => requireEvidence(interview, work({ why: 'I like chemistry.' }, id)))).toEqual([]);
    expect(problems(() => requireEvidence(interview, work({ why: ' \n' })))).toEqual(['answers.why required', 'interviewId required']);
  });

  it('is no interview where none is asked for', () => {
    const answers = { cases: 'Three.', rule: 'One.' };
    expect(problems(() => requireEvidence(exercise('keep-confidence'), work(answers)))).toEqual([]);
    expect(problems(() => requireEvidence(exercise('keep-confidence'), work(answers, id)))).toEqual(['interviewId not_asked_for']);
  });

  it('asks for no text beside people in the network', () => {
    expect(problems(() => requireEvidence(exercise('map-network'), work({ gaps: 'No engineer.' })))).toEqual([]);
  });

  it('answers steps of this exercise only', () => {
    expect(problems(() => refuseUnknownSteps(exercise('map-network'), work({ gaps: '', why: 'x', constructor: 'x' })))).toEqual(['answers.why unknown_step', 'answers.constructor unknown_step']);
    expect(problems(() => refuseUnknownSteps(exercise('map-network'), work({}, null, { gaps: ['x'], constructor: ['x'] })))).toEqual(['picked.gaps unknown_step', 'picked.constructor unknown_step']);
  });

  it('is picked from what the step offers, once, and not too often', () => {
    const one = made(step('which', 'choice', { options }), step('done', 'checklist', { options }), step('who', 'contact'), step('paper', 'file'), step('on', 'date'));
    expect(problems(() => requireEvidence(one, work({})))).toEqual(['picked.which required', 'picked.done required', 'picked.who required', 'picked.paper required', 'answers.on required']);
    expect(problems(() => requireEvidence(one, work({ on: '2026-11-23' }, null, { which: ['a'], done: ['a', 'b'], who: [id], paper: [id] })))).toEqual([]);
    expect(problems(() => refuseUnknownSteps(one, work({ on: '2026-02-30' }, null, { which: ['a', 'b'], done: ['c'], who: [id, id], paper: ['1', '1'] }))))
      .toEqual(['answers.on wrong_format', 'picked.which too_many_picked', 'picked.done unknown_option', 'picked.who too_many_picked', 'picked.paper repeated']);
  });

  it('may be left out where the step is optional', () => {
    const one = made(step('say', 'text', { optional: true }), step('paper', 'file', { optional: true }), step('talk', 'interview', { optional: true }));
    expect(problems(() => requireEvidence(one, work({})))).toEqual([]);
    expect(problems(() => requireEvidence(one, work({}, id)))).toEqual([]);
  });

  it('is found by the kind of its step', () => {
    expect(pickedIn(made(step('who', 'contact'), step('paper', 'file')), { who: ['1'], paper: ['2'] }, 'file')).toEqual([['paper', ['2']]]);
  });
});
