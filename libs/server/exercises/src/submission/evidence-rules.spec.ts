import { builtInExercises } from '../exercise/built-in/built-in-exercises';
import { ExerciseVersion } from '../exercise/exercise-version';
import { refuseUnknownSteps, requireEvidence } from './evidence-rules';

const exercise = (key: string) => Object.assign(new ExerciseVersion(), builtInExercises.find(one => one.builtIn === key));
const problems = (work: () => void): string[] => {
  try {
    work();
  } catch (error) {
    return (error as { fields: { path: string; code: string }[] }).fields.map(one => `${one.path} ${one.code}`);
  }
  return [];
};
const id = '0199f7a0-0000-7000-8000-000000000001';

describe('evidence', () => {
  it('is a text for each text step, and an interview where one is asked for', () => {
    const interview = exercise('informational-interview');
    expect(problems(() => requireEvidence(interview, { why: 'I like chemistry.' }, id))).toEqual([]);
    expect(problems(() => requireEvidence(interview, { why: ' \n' }, null))).toEqual(['answers.why required', 'interviewId required']);
  });

  it('is no interview where none is asked for', () => {
    const answers = { cases: 'Three.', rule: 'One.' };
    expect(problems(() => requireEvidence(exercise('keep-confidence'), answers, null))).toEqual([]);
    expect(problems(() => requireEvidence(exercise('keep-confidence'), answers, id))).toEqual(['interviewId not_asked_for']);
  });

  it('asks for no text beside people in the network', () => {
    expect(problems(() => requireEvidence(exercise('map-network'), { gaps: 'No engineer.' }, null))).toEqual([]);
  });

  it('answers steps of this exercise only', () => {
    expect(problems(() => refuseUnknownSteps(exercise('map-network'), { gaps: '', why: 'x', constructor: 'x' }))).toEqual(['answers.why unknown_step', 'answers.constructor unknown_step']);
  });
});
