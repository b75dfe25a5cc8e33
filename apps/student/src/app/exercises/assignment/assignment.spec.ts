import { TestBed } from '@angular/core/testing';
import type { ExerciseStep, MyAssignment, MyInterview } from '@tendril/contracts';
import { answer, settle, studentView } from '../../../testing/student-view';
import { Assignment } from './assignment';

const same = (text: string) => ({ en: text, fr: text, rw: text });
const work: MyAssignment = {
  id: 'a1', dueOn: '2026-12-04', dueAt: '2026-12-04T21:59:59.000Z', late: false, state: 'returned', attempt: 1, answers: { why: 'She builds.' }, interviewId: null,
  picked: {}, files: [], draftVersion: 2, submittedAt: '2026-11-20T10:00:00.000Z', extended: false, closesOn: null, onPaper: false, canSubmit: true, whyNot: null, canAsk: false,
  review: { decision: 'returned', comment: 'Say what surprised you.', by: 'Ms Mukamana', at: '2026-11-21T10:00:00.000Z', scores: {} },
  exercise: {
    id: 'e1', builtIn: 'informational-interview', title: same('Informational interview'), purpose: same('Talk.'), minutes: 70, rubric: [],
    steps: [
      { key: 'why', title: same('Why this person'), help: same('Say why.'), evidence: 'text', minutes: 10 },
      { key: 'talk', title: same('The talk'), help: same('Talk.'), evidence: 'interview', minutes: 30 },
    ],
  },
};
const thanked = { id: 'i1', state: 'thanked', questions: ['A?'], heldOn: '2026-11-20', thankedAt: '2026-11-20T12:00:00.000Z', contact: { id: 'c1', name: 'Claudine', occupation: 'Civil engineer' } } as MyInterview;

async function screen(interviews: MyInterview[]) {
  const seen = await studentView(Assignment, { id: 'a1' });
  await answer(seen, 'GET', 'my/assignments/a1', work);
  await answer(seen, 'GET', 'my/interviews', { items: interviews, next: null });
  return seen;
}

describe('an assignment', () => {
  it('shows what the counsellor said when it came back', async () => {
    const seen = await screen([]);
    expect(seen.role('heading', 'Ms Mukamana returned your work')).toBeTruthy();
    expect(seen.fixture.nativeElement.textContent).toContain('Say what surprised you.');
  });

  it('leads to a person when there is no interview yet, and sends nothing', async () => {
    const seen = await screen([]);
    await seen.press('Send to my counsellor');
    expect(seen.role('link', 'Add a person to interview').getAttribute('href')).toBe('/gs-urugano/network/new?assignment=a1');
    expect(seen.fixture.nativeElement.textContent).toContain('This is needed.');
    seen.http.expectNone((request) => request.method === 'POST');
  });

  it('sends the answers with the chosen interview', async () => {
    const seen = await screen([thanked]);
    seen.role('radio', 'Claudine, Civil engineer').click();
    await seen.write('Your answer: Why this person', 'She builds what I want to study.');
    await seen.press('Send to my counsellor');
    const body = await answer(seen, 'POST', 'my/assignments/a1/submissions', { ...work, state: 'submitted', canSubmit: false, review: null });
    expect(body).toEqual({ answers: { why: 'She builds what I want to study.' }, picked: {}, interviewId: 'i1' });
    expect(seen.fixture.nativeElement.textContent).toContain('Your counsellor will read it.');
  });

  it('sends what was written last when the student leaves at once', async () => {
    const seen = await screen([]);
    await seen.write('Your answer: Why this person', 'She knows the ward.');
    seen.fixture.destroy();
    await new Promise((done) => setTimeout(done));
    const { request } = seen.http.expectOne('/api/my/assignments/a1/draft');
    expect(request.body).toMatchObject({ answers: { why: 'She knows the ward.' }, version: 2 });
  });

  it('asks once why this person: takes it from the plan when nothing is written yet', async () => {
    const seen = await studentView(Assignment, { id: 'a1' });
    await answer(seen, 'GET', 'my/assignments/a1', { ...work, answers: {} });
    await answer(seen, 'GET', 'my/interviews', { items: [{ ...thanked, purpose: 'She chose building over nursing.' }], next: null });
    seen.role('radio', 'Claudine, Civil engineer').click();
    await settle(seen.fixture);
    expect(seen.field('Your answer: Why this person').value).toBe('She chose building over nursing.');
  });

  it('tells the plan of the interview what was written here', async () => {
    const talk = { ...thanked, purpose: 'Old.', notes: '', reflection: { surprised: '', interested: '', ruledOut: '' }, version: 5 };
    const seen = await studentView(Assignment, { id: 'a1' });
    await answer(seen, 'GET', 'my/assignments/a1', { ...work, interviewId: 'i1' });
    await answer(seen, 'GET', 'my/interviews', { items: [talk], next: null });
    await seen.write('Your answer: Why this person', 'She chose building.');
    seen.fixture.destroy();
    await settle(seen.fixture);
    await answer(seen, 'PUT', 'my/assignments/a1/draft', { version: 3, savedAt: '' });
    expect(await answer(seen, 'PUT', 'my/interviews/i1', talk)).toMatchObject({ purpose: 'She chose building.', questions: ['A?'], version: 5 });
  });

  it('waits for the reflection of the interview', async () => {
    const seen = await screen([{ ...thanked, state: 'held', thankedAt: null }]);
    seen.role('radio', 'Claudine, Civil engineer').click();
    await seen.press('Send to my counsellor');
    expect(seen.fixture.nativeElement.textContent).toContain('Finish the notes and the reflection of this interview first.');
  });

  it('keeps nothing from being sent by a number of words', async () => {
    const steps = [{ ...work.exercise.steps[0]!, words: { least: 20, most: 80 } }];
    const seen = await asked(steps);
    await seen.write('Your answer: Why this person', 'She builds bridges.');
    expect(seen.fixture.nativeElement.textContent).toContain('Good length: 20 to 80 words. Now 3 words.');
    await seen.press('Send to my counsellor');
    expect(seen.http.expectOne({ method: 'POST', url: '/api/my/assignments/a1/submissions' })).toBeTruthy();
  });

  it('takes a choice, a checklist, a date and people, and says beside each what is missing', async () => {
    const seen = await asked([
      { ...plain('how', 'How'), evidence: 'choice', options: [{ key: 'phone', text: same('By phone') }, { key: 'met', text: same('We met') }] },
      { ...plain('did', 'What I did'), evidence: 'checklist', options: [{ key: 'greeted', text: same('Greeted') }, { key: 'thanked', text: same('Said thank you') }] },
      { ...plain('when', 'When'), evidence: 'date' }, { ...plain('who', 'Who'), evidence: 'contact' }, { ...plain('more', 'More'), evidence: 'text', optional: true },
    ]);
    await answer(seen, 'GET', 'my/contacts', { items: [{ id: 'c1', name: 'Eric', occupation: 'Nurse', organisation: '' }], next: null });
    await seen.press('Send to my counsellor');
    expect(seen.fixture.nativeElement.querySelectorAll('.error')).toHaveLength(4);
    seen.http.expectNone((request) => request.method === 'POST');
    seen.role('radio', 'By phone').click();
    seen.role('checkbox', 'Greeted').click();
    await settle(seen.fixture);
    seen.role('checkbox', 'Said thank you').click();
    seen.role('radio', /^Eric/).click();
    await seen.write('Your answer: When', '2026-11-20');
    await seen.press('Send to my counsellor');
    const body = await answer(seen, 'POST', 'my/assignments/a1/submissions', { ...work, state: 'submitted', canSubmit: false, review: null });
    expect(body).toMatchObject({ answers: { when: '2026-11-20' }, picked: { how: ['phone'], did: ['greeted', 'thanked'], who: ['c1'] } });
  });

  it('picks the person whom the student went to add', async () => {
    const steps: ExerciseStep[] = [{ ...plain('who', 'Who'), evidence: 'contacts' }];
    const seen = await studentView(Assignment, { id: 'a1', step: 'who', person: 'c2' });
    await answer(seen, 'GET', 'my/assignments/a1', { ...work, picked: { who: ['c1'] }, exercise: { ...work.exercise, steps } });
    const eric = { id: 'c1', name: 'Eric', occupation: '', organisation: '' };
    await answer(seen, 'GET', 'my/contacts', { items: [eric, { ...eric, id: 'c2', name: 'Odette' }], next: null });
    expect((seen.role('checkbox', 'Odette') as HTMLInputElement).checked).toBe(true);
    expect((seen.role('checkbox', 'Eric') as HTMLInputElement).checked).toBe(true);
    expect(seen.role('link', 'Add a person').getAttribute('href')).toBe('/gs-urugano/network/new?assignment=a1&step=who');
  });

  it('puts together what two tabs wrote in different steps, and says so', async () => {
    const seen = await asked([plain('why', 'Why'), plain('next', 'Next')], { answers: { why: 'A', next: 'B' } });
    await seen.write('Your answer: Why', 'A, longer');
    seen.fixture.destroy();
    await settle(seen.fixture);
    await answer(seen, 'PUT', 'my/assignments/a1/draft', { code: 'changed_meanwhile', params: {} }, 409);
    await answer(seen, 'GET', 'my/assignments/a1', { ...work, draftVersion: 7, answers: { why: 'A', next: 'B, elsewhere' }, exercise: { ...work.exercise, steps: [plain('why', 'Why'), plain('next', 'Next')] } });
    expect(await answer(seen, 'PUT', 'my/assignments/a1/draft', { version: 8, savedAt: '' })).toMatchObject({ answers: { why: 'A, longer', next: 'B, elsewhere' }, version: 7 });
  });

  it.each([
    ['assignment_closed', 'This exercise is closed. Ask your counsellor for more time.'], ['no_attempt_left', 'You have used every attempt.'], ['assignment_withdrawn', 'Your counsellor took this exercise back.'],
    ['ask_to_resubmit', 'You asked to send this again. Your counsellor will answer.'],
  ] as const)('says in words why nothing can be sent: %s', async (whyNot, words) => {
    const seen = await asked(work.exercise.steps.slice(0, 1), { canSubmit: false, whyNot });
    expect(seen.fixture.nativeElement.textContent).toContain(words);
    expect(() => seen.role('button', 'Send to my counsellor')).toThrow();
  });

  it('lets the student ask to send again', async () => {
    const seen = await asked(work.exercise.steps.slice(0, 1), { canSubmit: false, whyNot: 'ask_to_resubmit', canAsk: true });
    await seen.write('Whyoptional', 'I have talked to her again.');
    await seen.press('Ask my counsellor');
    expect(await answer(seen, 'POST', 'my/assignments/a1/resubmission-requests', { ...work, canSubmit: false, whyNot: 'ask_to_resubmit', canAsk: false })).toEqual({ reason: 'I have talked to her again.' });
    expect(seen.fixture.nativeElement.textContent).toContain('Your counsellor will answer.');
  });

  it('says when there is more time, when it closes, and what came from paper', async () => {
    const seen = await asked(work.exercise.steps.slice(0, 1), { extended: true, closesOn: '2026-12-10' });
    expect(seen.fixture.nativeElement.textContent).toMatch(/Closes 10 December.*More time for you/s);
    TestBed.resetTestingModule();
    const paper = await asked(work.exercise.steps.slice(0, 1), { state: 'submitted', canSubmit: false, whyNot: 'awaiting_review', onPaper: true, review: null });
    expect(paper.fixture.nativeElement.textContent).toContain('Your counsellor entered this from your paper sheet on 20 November 2026');
  });

  it('shows what was sent before, once it is opened', async () => {
    const seen = await asked(work.exercise.steps.slice(0, 1));
    (seen.fixture.nativeElement as HTMLElement).querySelector('details')?.dispatchEvent(new Event('toggle'));
    await settle(seen.fixture);
    const before = { attempt: 1, submittedAt: '2026-11-20T10:00:00.000Z', late: false, onPaper: false, answers: { why: 'As it was.' }, picked: {}, people: {}, files: [], review: null };
    await answer(seen, 'GET', 'my/assignments/a1/attempts', { items: [before], next: null });
    expect(seen.fixture.nativeElement.textContent).toContain('As it was.');
  });

  it('shows the rubric beside the comment, by points where a criterion has some', async () => {
    const rubric = [{ key: 'insight', title: same('Insight'), levels: [same('Retells'), same('Reasons')], points: [2, 5] }, { key: 'tone', title: same('Tone'), levels: [same('Rough'), same('Kind')] }];
    const seen = await asked(work.exercise.steps.slice(0, 1), { exercise: { ...work.exercise, rubric, steps: work.exercise.steps.slice(0, 1) }, review: { ...work.review!, scores: { insight: 2, tone: 1 } } });
    expect(seen.fixture.nativeElement.textContent).toMatch(/Insight.*5 of 5 points.*Reasons.*Tone.*Level 1 of 2.*Rough/s);
  });
});

const plain = (key: string, title: string): ExerciseStep => ({ key, title: same(title), help: same(''), evidence: 'text', minutes: 5 });

/** The screen of an exercise with these steps. */
async function asked(steps: ExerciseStep[], more: Partial<MyAssignment> = {}) {
  const seen = await studentView(Assignment, { id: 'a1' });
  await answer(seen, 'GET', 'my/assignments/a1', { ...work, exercise: { ...work.exercise, steps }, ...more });
  return seen;
}
