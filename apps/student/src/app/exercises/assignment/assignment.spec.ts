import type { MyAssignment, MyInterview } from '@tendril/contracts';
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
});
