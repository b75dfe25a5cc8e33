import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { StudentRow } from '@tendril/contracts';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { settled, signInAs } from '../testing/page';
import { viewOf } from '../testing/student-view';
import { Students } from './students';

const row = (id: string, familyName: string, changes: Partial<StudentRow> = {}): StudentRow =>
  ({ id, givenName: 'Aline', familyName, preferredName: null, cohortId: 'c1', cohort: 'S5 PCM', consent: 'given', lastSeenOn: null, left: false, ...changes });
const ROWS = [row('a', 'Akimana'), row('b', 'Bwiza', { givenName: 'Éric', cohort: 'S5 MCB' }), row('c', 'Cyusa', { consent: 'missing' })];

async function opened(inputs: Record<string, string> = {}, rows = ROWS, role: 'admin' | 'counsellor' = 'admin') {
  const page = await view(Students, { texts: english, inputs, providers: [provideRouter([])] });
  await signInAs(page, role);
  page.http.expectOne(inputs['show'] ? '/api/students?left=yes' : '/api/students').flush({ items: rows, next: null });
  await settled(page);
  return page;
}
type Page = Awaited<ReturnType<typeof opened>>;
const names = ({ fixture }: Page) => [...(fixture.nativeElement as HTMLElement).querySelectorAll('tbody th')].map((one) => one.textContent);
const key = (name: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));

describe('the list of students', () => {
  it('takes what it shows from the address', async () => {
    expect(names(await opened({ q: 'eric' }))).toEqual(['Éric Bwiza']);
  });

  it('shows one cohort, or those whose consent is missing', async () => {
    const page = await opened({ cohort: 'S5 PCM' });
    expect(names(page)).toEqual(['Aline Akimana', 'Aline Cyusa']);
    page.fixture.componentRef.setInput('consent', 'missing');
    await settled(page);
    expect(names(page)).toEqual(['Aline Cyusa']);
  });

  it('is narrowed while somebody writes, and the address follows', async () => {
    const page = await opened();
    await page.write('Search by name', 'cyu al');
    expect(names(page)).toEqual(['Aline Cyusa']);
    await settled(page);
    expect(TestBed.inject(Router).url).toBe('/?q=cyu%20al');
  });

  it('is walked with keys, and opens a student in the address', async () => {
    const page = await opened();
    document.body.append(page.fixture.nativeElement as HTMLElement);
    key('j');
    key('j');
    expect(document.activeElement?.textContent).toBe('Éric Bwiza');
    (document.activeElement as HTMLElement).click();
    await settled(page);
    expect(TestBed.inject(Router).url).toBe('/?student=b');
    page.fixture.componentRef.setInput('student', 'b');
    await settled(page);
    page.http.expectOne('/api/students/b').flush(viewOf({ id: 'b' }));
    key('Escape');
    await settled(page);
    expect(TestBed.inject(Router).url).toBe('/');
    key('/');
    expect(document.activeElement).toBe(page.field('Search by name'));
  });

  it('draws all of a long list, the first rows first', async () => {
    const page = await opened({}, Array.from({ length: 130 }, (_, index) => row(`${index}`, `N${index}`)));
    for (let times = 0; times < 5; times++) await settled(page);
    expect(names(page)).toHaveLength(130);
  });

  it('asks for those who have left', async () => {
    const page = await opened({ show: 'left' }, []);
    expect(page.fixture.nativeElement.textContent).toContain('Nobody has left.');
  });

  it('offers the import in an empty school to an administrator alone', async () => {
    const page = await opened({}, []);
    expect(page.fixture.nativeElement.textContent).toContain('No student yet.');
    TestBed.resetTestingModule();
    expect((await opened({}, [], 'counsellor')).fixture.nativeElement.textContent).toContain('No student is in your caseload yet.');
  });

  it('says why it cannot be shown, and asks again', async () => {
    const page = await view(Students, { texts: english, providers: [provideRouter([])] });
    page.http.expectOne('/api/students').flush({ code: 'not_allowed' }, { status: 403, statusText: 'No' });
    await settled(page);
    expect(page.role('alert', 'You may not do this.')).toBeTruthy();
    await page.press('Try again');
    page.http.expectOne('/api/students');
  });
});
