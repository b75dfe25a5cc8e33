import { isDone, nextStep } from './steps';

const planned = { state: 'planned' as const, purpose: 'Choose', questions: [] as string[], scheduledAt: null, notes: '', thankedAt: null };

describe('the steps of an interview', () => {
  it('lead from the questions over time, talk, notes and reflection to the thank-you', () => {
    expect(nextStep(planned)).toBe('questions');
    expect(nextStep({ ...planned, questions: ['What is hard?'] })).toBe('time');
    expect(nextStep({ ...planned, questions: ['What is hard?'], state: 'scheduled', scheduledAt: '2026-11-26T14:30:00.000Z' })).toBe('talk');
    expect(nextStep({ ...planned, questions: ['What is hard?'], state: 'held' })).toBe('notes');
    expect(nextStep({ ...planned, questions: ['What is hard?'], state: 'held', notes: 'Much' })).toBe('reflection');
    expect(nextStep({ ...planned, questions: ['What is hard?'], state: 'reflected', notes: 'Much' })).toBe('thanks');
    expect(nextStep({ ...planned, questions: ['What is hard?'], state: 'thanked', notes: 'Much', thankedAt: '2026-11-26T18:00:00.000Z' })).toBeNull();
  });

  it('keep the reflection open when the thank-you came first', () => {
    const thankedFirst = { ...planned, questions: ['What is hard?'], state: 'held' as const, notes: 'Much', thankedAt: '2026-11-26T18:00:00.000Z' };
    expect(isDone('thanks', thankedFirst)).toBe(true);
    expect(nextStep(thankedFirst)).toBe('reflection');
  });

  it('end with an interview that came to nothing', () => {
    expect(nextStep({ ...planned, state: 'no-reply' })).toBeNull();
  });
});
