import { TestBed } from '@angular/core/testing';
import type { MyInterview } from '@tendril/contracts';
import { DraftStore } from '@tendril/session/drafts';
import { answer, studentView } from '../../../testing/student-view';
import { Interview } from './interview';
import { wordsOf } from './words';

const planned: MyInterview = {
  id: 'i1', state: 'planned', purpose: 'Choose', questions: [], scheduledAt: null, place: null, heldOn: null, minutes: null, notes: '',
  reflection: { surprised: '', interested: '', ruledOut: '' }, approvedAt: null, needsApproval: false, returned: null, thankDueAt: null, thankedAt: null, encounter: false, onPaper: false, version: 1,
  contact: { id: 'c1', name: 'Claudine', occupation: 'Civil engineer' },
};
const held: MyInterview = { ...planned, state: 'held', questions: ['What is hard?'], heldOn: '2026-11-23', minutes: 25, version: 4 };

async function screen(row: MyInterview) {
  const seen = await studentView(Interview, { id: 'i1' });
  await answer(seen, 'GET', 'my/interviews/i1', row);
  return seen;
}

describe('the interview', () => {
  it('opens the questions first and sends them with the version it read', async () => {
    const seen = await screen(planned);
    await seen.write('Question 1', 'What is hard?');
    await seen.press('My questions are ready');
    const body = await answer(seen, 'PUT', 'my/interviews/i1', { ...planned, questions: ['What is hard?'], version: 2 });
    expect(body).toMatchObject({ questions: ['What is hard?'], version: 1 });
    expect(seen.field('Day and time')).toBeTruthy();
  });

  it('asks for at least one question', async () => {
    const seen = await screen(planned);
    await seen.press('My questions are ready');
    expect(seen.fixture.nativeElement.textContent).toContain('This is needed.');
    seen.http.expectNone('/api/my/interviews/i1');
  });

  it('says that the plan waits for a yes, or what the counsellor asks for first', async () => {
    const waiting = await screen({ ...planned, needsApproval: true });
    expect(waiting.fixture.nativeElement.textContent).toContain('Your counsellor looks at the plan first.');
    TestBed.resetTestingModule();
    const returned = { comment: 'Write two more questions.', at: '2026-11-22T08:00:00.000Z', answered: false };
    const sentBack = await screen({ ...planned, needsApproval: true, returned });
    expect(sentBack.fixture.nativeElement.textContent).toContain('Write two more questions.');
    expect(sentBack.fixture.nativeElement.textContent).not.toContain('looks at it again');
  });

  it('says that it was entered from a paper sheet', async () => {
    expect((await screen(held)).fixture.nativeElement.textContent).not.toContain('from your paper sheet');
    TestBed.resetTestingModule();
    expect((await screen({ ...held, onPaper: true })).fixture.nativeElement.textContent).toContain('Your school entered this talk from your paper sheet.');
  });

  it('keeps the words when somebody changed the interview meanwhile', async () => {
    const seen = await screen(held);
    await seen.write(/What did Claudine say/, 'She starts at seven.');
    await seen.press('Finish notes');
    await answer(seen, 'PUT', 'my/interviews/i1', { code: 'changed_meanwhile', params: {} }, 409);
    await answer(seen, 'GET', 'my/interviews/i1', { ...held, version: 9 });
    const body = await answer(seen, 'PUT', 'my/interviews/i1', { ...held, notes: 'She starts at seven.', version: 10 });
    expect(body).toMatchObject({ notes: 'She starts at seven.', version: 9 });
    expect(seen.field('What surprised you?')).toBeTruthy();
  });

  it('says that it was changed elsewhere while words waited on this device, and sends them only when the student keeps them', async () => {
    const kept = { ...wordsOf(held), notes: 'Much.', reflection: { ...held.reflection, surprised: 'Written on the bus.' } };
    TestBed.overrideProvider(DraftStore, { useValue: { list: async () => [], read: async () => ({ value: kept, savedAt: new Date(0), base: 2 }), write: async () => new Date(0), remove: async () => undefined } });
    const seen = await screen({ ...held, notes: 'Much.', reflection: { ...held.reflection, surprised: 'Written at school.' } });
    expect(seen.role('alert', /changed elsewhere too/)).toBeTruthy();
    expect(seen.field('What surprised you?').value).toBe('Written on the bus.');
    seen.http.expectNone({ method: 'PUT' });
    await seen.press('Keep what I see');
    expect(await answer(seen, 'PUT', 'my/interviews/i1', { ...held, version: 5 })).toMatchObject({ reflection: { surprised: 'Written on the bus.' }, version: 4 });
    expect(seen.fixture.nativeElement.textContent).not.toContain('changed elsewhere too');
  });

  it('sends no words that the API has already', async () => {
    const seen = await screen({ ...held, notes: 'Much.', reflection: { ruledOut: '', interested: 'Yes.', surprised: 'The checking.' } });
    await seen.press('Finish reflection');
    const body = await answer(seen, 'POST', 'my/interviews/i1/reflection', { ...held, state: 'reflected', notes: 'Much.', version: 5 });
    expect(body).toEqual({ notes: 'Much.', reflection: { surprised: 'The checking.', interested: 'Yes.', ruledOut: '' } });
    expect(seen.role('radio', 'In writing')).toBeTruthy();
  });

  it('lets a reflection that came back be mended', async () => {
    const reflection = { surprised: 'Nothing.', interested: 'Yes.', ruledOut: '' };
    const seen = await screen({ ...held, state: 'reflected', notes: 'Much.', reflection });
    await seen.press('Change: Reflection');
    await seen.write('What surprised you?', 'How much she reads.');
    await seen.press('Finish reflection');
    const body = await answer(seen, 'PUT', 'my/interviews/i1', { ...held, state: 'reflected', notes: 'Much.', reflection: { ...reflection, surprised: 'How much she reads.' }, version: 5 });
    expect(body).toMatchObject({ reflection: { surprised: 'How much she reads.' } });
    seen.http.expectNone('/api/my/interviews/i1/reflection');
    expect(seen.role('radio', 'In writing')).toBeTruthy();
  });

  it('asks about a phone number and takes it out', async () => {
    const seen = await screen(held);
    await seen.write(/What did Claudine say/, 'Call her on 078 000 0142.');
    await seen.press('Take it out');
    expect(seen.field(/What did Claudine say/).value).toBe('Call her on.');
  });

  it('shows a refused reflection beside its field', async () => {
    const seen = await screen({ ...held, notes: 'Much.' });
    await seen.write('What surprised you?', 'The checking.');
    await seen.press('Finish reflection');
    expect(seen.field(/Are you still interested/).getAttribute('aria-invalid')).toBe('true');
  });

  it('brings the news that all is done into sight', async () => {
    const brought: string[] = [];
    HTMLElement.prototype.scrollIntoView = function (this: HTMLElement) { brought.push(this.textContent); };
    const seen = await screen({ ...held, state: 'reflected', notes: 'Much.' });
    seen.role('radio', 'In writing').click();
    await seen.press('I said thank you');
    await answer(seen, 'POST', 'my/interviews/i1/thanks', { ...held, state: 'thanked', notes: 'Much.', thankedAt: '2026-11-23T12:00:00.000Z' });
    expect(brought).toEqual(['All steps are done.']);
  });
});
