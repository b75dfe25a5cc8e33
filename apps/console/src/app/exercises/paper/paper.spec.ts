import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { jest } from '@jest/globals';
import { DraftStore } from '@tendril/session/drafts';
import { answered, settled, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { assignmentOf, rowOf, same } from '../testing/exercise';
import { Paper } from './paper';

const kept = new Map<string, unknown>();
const SENT = '/api/assignments/a1/paper-submissions';
const given = rowOf({ steps: [...rowOf().steps, { key: 'how', title: same('How'), help: same('Tick.'), evidence: 'checklist', minutes: 1, options: [{ key: 'letter', text: same('By letter') }, { key: 'visit', text: same('By a visit') }] }] });

async function screen(student = 's2', exercise = given) {
  const drafts = {
    list: async () => [], read: async (thing: string) => (kept.has(thing) ? { value: kept.get(thing), savedAt: new Date(0), base: 0 } : undefined),
    write: async (thing: string, value: unknown) => { kept.set(thing, value); return new Date(0); }, remove: async (thing: string) => void kept.delete(thing),
  };
  const page = await view(Paper, { texts: english, inputs: { id: 'a1', student }, providers: [provideRouter([]), { provide: DraftStore, useValue: drafts }] });
  jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  await answered(page, '/api/assignments/a1', assignmentOf({ given: exercise }));
  return page;
}

describe('a paper sheet', () => {
  afterEach(async () => {
    TestBed.resetTestingModule();
    await new Promise((done) => setTimeout(done));
    kept.clear();
  });

  it('is entered as it was given, marked, of the day on the sheet', async () => {
    const page = await screen();
    expect(page.fixture.nativeElement.textContent).toContain('The work will say that it came on paper');
    expect(page.fixture.nativeElement.textContent).toContain('A sheet cannot show this');
    await page.write('Write first', 'Good morning, aunt.');
    page.role('checkbox', 'By a visit').click();
    await page.press('Enter for the student');
    page.http.expectNone(SENT);
    await page.write('Day on the sheet', '2026-11-20');
    await page.press('Enter for the student');
    expect(page.http.expectOne(SENT).request.body).toEqual({ studentId: 's2', writtenOn: '2026-11-20', answers: { message: 'Good morning, aunt.' }, picked: { how: ['visit'] } });
  });

  it('tells of an interview, with the person as the sheet names her', async () => {
    const step = (key: string) => ({ key, title: same('Talk'), help: same(''), evidence: 'interview' as const, minutes: 5 });
    const page = await screen('s1', rowOf({ steps: [step('talk'), step('thanks')] }));
    await page.write('Day on the sheet', '2026-11-21');
    await page.write('Who was spoken to', 'Joséphine Ineza');
    await page.write('Who they are to the student', 'neighbour');
    await page.write('Day of the talk', '2026-11-20');
    await page.write('Minutes', '25');
    await page.write('Why this person?', 'Choose.');
    await page.write('Questions', ' What is hard?\n\nWhat next? ');
    await page.write('What the person said', 'She starts at seven.');
    await page.write('What surprised the student', 'The checking.');
    await page.write('Still interested, and why', 'Yes.');
    await page.press('Enter for the student');
    const sent = page.http.expectOne(SENT);
    expect(sent.request.body).toEqual({ studentId: 's1', writtenOn: '2026-11-21', answers: {}, picked: {}, interview: {
      person: { name: 'Joséphine Ineza', occupation: '', organisation: '', relationship: 'neighbour' }, heldOn: '2026-11-20', minutes: 25, purpose: 'Choose.',
      questions: ['What is hard?', 'What next?'], notes: 'She starts at seven.', reflection: { surprised: 'The checking.', interested: 'Yes.', ruledOut: '' }, thanks: null,
    } });
    sent.flush({ code: 'invalid', params: {}, fields: [{ path: 'interview.heldOn', code: 'after_sheet', params: {} }, { path: 'interview.questions.1', code: 'too_long', params: { most: 300 } }] }, { status: 400, statusText: '' });
    await settled(page);
    expect(page.fixture.nativeElement.textContent).toContain('This is after the day on the sheet.');
    expect(page.field('Questions').getAttribute('aria-invalid')).toBe('true');
  });

  it('sends no interview where the sheet tells of none', async () => {
    const page = await screen('s2', rowOf({ steps: [{ key: 'talk', title: same('Talk'), help: same(''), evidence: 'interview', minutes: 5 }, ...rowOf().steps] }));
    await page.write('Day on the sheet', '2026-11-21');
    await page.write('Write first', 'Good morning.');
    await page.press('Enter for the student');
    expect(page.http.expectOne(SENT).request.body).not.toHaveProperty('interview');
  });

  it('is restored though it was begun before the form knew of interviews', async () => {
    kept.set('paper:a1:s2', { writtenOn: '2026-11-20', answers: { message: 'Good morning' }, one: {}, picked: { how: [] } });
    const page = await screen('s2', rowOf({ steps: [...given.steps, { key: 'talk', title: same('Talk'), help: same(''), evidence: 'interview', minutes: 5 }] }));
    await settled(page);
    expect([page.field('Write first').value, page.field('Who was spoken to').value]).toEqual(['Good morning', '']);
  });

  it('is kept on this device when the page is left, and is gone once it was entered', async () => {
    const left = await screen();
    await left.write('Write first', 'Good morning');
    left.fixture.destroy();
    await new Promise((done) => setTimeout(done));
    TestBed.resetTestingModule();
    const page = await screen();
    await settled(page);
    expect(page.field('Write first').value).toBe('Good morning');
    await page.write('Day on the sheet', '2026-11-20');
    await page.press('Enter for the student');
    await answered(page, SENT, {}, 201);
    expect(kept.size).toBe(0);
  });

  it('says beside its field what does not fit', async () => {
    const page = await screen();
    await page.write('Day on the sheet', '2030-01-01');
    await page.press('Enter for the student');
    await answered(page, SENT, { code: 'invalid', params: {}, fields: [{ path: 'writtenOn', code: 'in_future', params: {} }] }, 400);
    expect(page.fixture.nativeElement.textContent).toContain('This date is in the future.');
  });

  it('says so when the student has gone meanwhile', async () => {
    const page = await screen('nobody');
    expect(page.role('alert', /Nothing was entered/)).toBeTruthy();
  });
});
