import { exerciseView, language } from '@tendril/contracts';
import { builtInExercises } from './built-in-exercises';
import { kinyarwanda } from './rw';

const languages = language.options;

describe('the exercises that come with the product', () => {
  it('are nine, each with a key of its own and the shape of the contract', () => {
    expect(new Set(builtInExercises.map(one => one.builtIn)).size).toBe(9);
    for (const one of builtInExercises) exerciseView.parse({ id: '0199f7a0-0000-7000-8000-000000000000', ...one });
  });

  it('say something in each language, and something of its own', () => {
    for (const exercise of builtInExercises) {
      const words = [exercise.title, exercise.purpose, ...exercise.steps.flatMap(step => [step.title, step.help]), ...exercise.rubric.flatMap(one => [one.title, ...one.levels])];
      for (const word of words) for (const one of languages) expect(word[one].trim()).not.toBe('');
      for (const one of languages) expect(new Set(exercise.steps.map(step => step.help[one])).size).toBe(exercise.steps.length);
      expect(new Set(languages.map(one => exercise.purpose[one])).size).toBe(languages.length);
    }
  });

  it('score the interview by five criteria of four levels', () => {
    const interview = builtInExercises.find(one => one.builtIn === 'informational-interview');
    expect(interview?.rubric.map(one => one.key)).toEqual(['why-person', 'research', 'question-quality', 'insight', 'professionalism']);
    expect(interview?.rubric.every(one => one.levels.length === 4)).toBe(true);
    expect(interview?.rubric[3]?.levels[2]?.en).toBe('Gives a reason to keep or drop a plan');
  });

  it('mark the Kinyarwanda text as unread by a speaker', () => {
    expect(kinyarwanda.reviewed).toBe(false);
  });
});
