import { evidenceKind, exerciseView, language } from '@tendril/contracts';
import { unpublishable } from '../publishable';
import { builtInExercises } from './built-in-exercises';
import { kinyarwanda } from './rw';

const languages = language.options;
const wordsOf = (exercise: (typeof builtInExercises)[number]) =>
  [exercise.title, exercise.purpose, ...exercise.steps.flatMap(step => [step.title, step.help, ...(step.options ?? []).map(one => one.text)]), ...exercise.rubric.flatMap(one => [one.title, ...one.levels])];

describe('the exercises that come with the product', () => {
  it('are nine, each with a key of its own and the shape of the contract', () => {
    expect(new Set(builtInExercises.map(one => one.builtIn)).size).toBe(9);
    for (const one of builtInExercises) exerciseView.parse({ id: '0199f7a0-0000-7000-8000-000000000000', ...one });
  });

  it('say something in each language, and something of its own', () => {
    for (const exercise of builtInExercises) {
      for (const word of wordsOf(exercise)) for (const one of languages) expect(word[one].trim()).not.toBe('');
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

  it('say vous in French, with high signs and quotation marks kept on the line of their word', () => {
    const french = builtInExercises.flatMap(wordsOf).map(word => word.fr);
    expect(french.filter(text => /(?<![\u00a0\u202f])[:;?!»]|«(?![\u00a0\u202f])/.test(text))).toEqual([]);
    expect(french.filter(text => /(?<!\p{L})(?:tu|te|ton|ta|tes|toi|t’\p{L}+)(?!\p{L})/iu.test(text))).toEqual([]);
  });

  it('guide each text by the time that it may take', () => {
    const steps = builtInExercises.flatMap(one => one.steps);
    expect(steps.filter(step => step.evidence === 'text').every(step => step.words && step.words.least < step.words.most)).toBe(true);
    expect(steps.filter(step => step.evidence !== 'text').some(step => step.words)).toBe(false);
    expect(builtInExercises[0]?.steps.find(step => step.key === 'gaps')?.words).toEqual({ least: 40, most: 120 });
  });

  it('ask for evidence of every kind, and offer options exactly where they are picked', () => {
    const steps = builtInExercises.flatMap(one => one.steps);
    expect(new Set(steps.map(step => step.evidence))).toEqual(new Set(evidenceKind.options));
    for (const { evidence, options = [] } of steps) expect(options.length >= 2).toBe(evidence === 'choice' || evidence === 'checklist');
    expect(steps.filter(step => step.evidence === 'file').every(step => step.optional)).toBe(true);
  });

  it('can be copied and published as they are', () => {
    for (const one of builtInExercises) expect(unpublishable(one)).toEqual([]);
  });

  it('mark the Kinyarwanda text as unread by a speaker', () => {
    expect(kinyarwanda.reviewed).toBe(false);
  });
});
