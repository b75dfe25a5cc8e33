import type { ContactView, MyAssignment, MyInterview, MyNotice } from '@tendril/contracts';
import { answer, studentView } from '../../../testing/student-view';
import { Home } from './home';
import { comingTalk, nextAction } from './next-action';

const now = new Date('2026-11-23T08:00:00.000Z');
const same = (text: string) => ({ en: text, fr: text, rw: text });
const work = (state: MyAssignment['state'], dueOn = '2026-12-04') => ({
  id: `${state}-${dueOn}`, state, dueOn, dueAt: dueOn + 'T21:59:59.000Z', canSubmit: state !== 'submitted' && state !== 'accepted', submittedAt: null,
  exercise: { title: same('Informational interview'), minutes: 70, steps: [{ key: 'talk', evidence: 'interview' }] },
}) as MyAssignment;
const interview = (state: MyInterview['state'], more: Partial<MyInterview> = {}) => ({
  id: 'i1', state, questions: ['A?'], notes: '', scheduledAt: null, needsApproval: false, contact: { id: 'c1', name: 'Claudine', occupation: '' }, ...more,
}) as MyInterview;
const contact = (tie: ContactView['tie']) => ({ id: 'c1', name: 'Eric', tie }) as ContactView;
const standing = { work: [], interviews: [], contacts: [], now };

describe('the one next action', () => {
  it('is what came back before anything else', () => {
    expect(nextAction({ ...standing, work: [work('draft', '2026-11-24'), work('returned')], interviews: [interview('held')] }).kind).toBe('returned');
  });

  it('goes on with an interview step by step', () => {
    const kind = (one: MyInterview) => nextAction({ ...standing, work: [work('draft')], interviews: [one], contacts: [contact('thriving')] }).kind;
    expect(kind(interview('planned', { questions: [] }))).toBe('questions');
    expect(kind(interview('planned'))).toBe('time');
    expect(kind(interview('scheduled', { scheduledAt: '2026-11-22T14:30:00.000Z' }))).toBe('talk');
    expect(kind(interview('held'))).toBe('notes');
    expect(kind(interview('held', { notes: 'Much' }))).toBe('reflection');
    expect(kind(interview('reflected'))).toBe('thanks');
    expect(kind(interview('thanked'))).toBe('send');
  });

  it('is the exercise that is due first, then a wilting tie, then a first person', () => {
    expect(nextAction({ ...standing, work: [work('not-begun', '2026-12-09'), work('not-begun', '2026-12-01')] }).work?.dueOn).toBe('2026-12-01');
    expect(nextAction({ ...standing, contacts: [contact('thriving'), contact('wilting')] }).kind).toBe('wilting');
    expect(nextAction(standing).kind).toBe('firstPerson');
  });

  it('leaves a talk that is to come to its own card', () => {
    const coming = interview('scheduled', { scheduledAt: '2026-11-26T14:30:00.000Z' });
    expect(nextAction({ ...standing, interviews: [coming], contacts: [contact('thriving')] }).kind).toBe('nothing');
    expect(comingTalk({ interviews: [coming], now })?.id).toBe('i1');
  });
});

describe('home', () => {
  it('shows the next action as its first card', async () => {
    const seen = await studentView(Home);
    await answer(seen, 'GET', 'my/assignments', { items: [work('not-begun')], next: null });
    await answer(seen, 'GET', 'my/interviews', { items: [], next: null });
    await answer(seen, 'GET', 'my/contacts', { items: [contact('wilting')], next: null });
    expect(seen.role('heading', 'Begin: Informational interview')).toBeTruthy();
    expect(seen.role('link', 'Start').getAttribute('href')).toBe('/gs-urugano/exercises/not-begun-2026-12-04');
    expect(seen.role('heading', '0 of 1 exercises done')).toBeTruthy();
  });

  it('says what happened to the work, and counts it as seen once it was opened', async () => {
    const seen = await studentView(Home);
    await answer(seen, 'GET', 'my/assignments', { items: [work('returned')], next: null });
    await answer(seen, 'GET', 'my/interviews', { items: [], next: null });
    await answer(seen, 'GET', 'my/contacts', { items: [], next: null });
    const notice = (kind: MyNotice['kind'], more: Partial<MyNotice> = {}): MyNotice => ({ id: kind, kind, assignmentId: 'a1', exercise: same('Map your network'), dueOn: '2026-12-04', at: '2026-11-22T10:00:00.000Z', seen: false, ...more });
    await answer(seen, 'GET', 'my/notices', { items: [notice('extended'), notice('withdrawn'), notice('given', { seen: true })], next: null });
    const page = seen.fixture.nativeElement as HTMLElement;
    expect(page.querySelector('summary')?.textContent).toContain('2 new messages');
    expect(seen.role('link', 'You have more time: Map your network, now due 4 December').getAttribute('href')).toBe('/gs-urugano/exercises/a1');
    expect(() => seen.role('link', /took this back/)).toThrow();
    page.querySelector('details')?.dispatchEvent(new Event('toggle'));
    expect(seen.http.expectOne({ method: 'POST', url: '/api/my/notices/seen' })).toBeTruthy();
  });
});
