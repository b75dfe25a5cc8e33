import { provideRouter } from '@angular/router';
import { answered, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { assignmentOf, rowOf, same } from '../testing/exercise';
import { inPart, sought } from './exercise-list';
import { Exercises } from './exercises';

const OWN = rowOf({ id: 'e2', builtIn: null, title: same('Écrire à un aîné'), state: 'draft', number: null });
const RETIRED = rowOf({ id: 'e3', title: same('Old one'), state: 'retired' });
const CHANGED = rowOf({ id: 'e4', builtIn: null, title: same('Thank a teacher'), changed: true });
const ALL = [rowOf(), OWN, RETIRED, CHANGED];

async function screen(inputs: Record<string, unknown> = {}) {
  const page = await view(Exercises, { texts: english, inputs, providers: [provideRouter([])] });
  await answered(page, '/api/exercises?state=all', { items: ALL, next: null });
  await answered(page, '/api/assignments', { items: [assignmentOf()], next: null });
  await answered(page, '/api/resubmission-requests', { items: [], next: null });
  return { ...page, titles: () => [...page.fixture.nativeElement.querySelectorAll('.card h2')].map((one) => (one as HTMLElement).textContent) };
}

describe('the library', () => {
  it('shows in each part what belongs there, with how many', async () => {
    const page = await screen();
    expect(page.titles()).toEqual(['Reconnect', 'Thank a teacher']);
    expect(page.role('link', 'Drafts 2')).toBeTruthy();
    expect(page.role('link', 'Retired 1')).toBeTruthy();
    page.fixture.componentRef.setInput('part', 'drafts');
    await page.fixture.whenStable();
    expect(page.titles()).toEqual(['Écrire à un aîné', 'Thank a teacher']);
    expect(page.role('link', 'Open Écrire à un aîné').getAttribute('href')).toBe('/exercises/e2/edit');
  });

  it('finds by any word without accents, and says when nothing fits', async () => {
    expect(sought(ALL, 'aine ecrire', 'en')).toEqual([OWN]);
    expect(inPart(ALL, 'retired')).toEqual([RETIRED]);
    const page = await screen();
    await page.write('Search exercises', 'xyz');
    expect(page.fixture.nativeElement.textContent).toContain('Nothing fits the search.');
  });

  it('lists what was given in a part of its own', async () => {
    const page = await screen({ part: 'assignments' });
    expect(page.role('link', 'Reconnect').getAttribute('href')).toBe('/exercises/assignments/a1');
  });

  it('begins a new exercise as a draft, once', async () => {
    const page = await screen();
    await page.press('New exercise');
    await page.press('New exercise');
    expect(page.http.expectOne('/api/exercises').request.body).toMatchObject({ title: { en: '', fr: '', rw: '' }, steps: [], rubric: [] });
  });
});
