import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { SavedView, StudentRow, StudentStanding, StudentTag } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { answered, settled, signInAs } from '../testing/page';
import { viewOf } from '../testing/student-view';
import { Students } from './students';

const row = (id: string, familyName: string, changes: Partial<StudentRow> = {}): StudentRow =>
  ({ id, givenName: 'Aline', familyName, preferredName: null, cohortId: 'c1', cohort: 'S5 PCM', consent: 'given', lastSeenOn: null, left: false, ...changes });
const standing = (id: string, changes: Partial<StudentStanding> = {}): StudentStanding => ({ id, encounters: 0, open: 0, unbegun: 0, late: 0, waiting: 0, mentor: null, ...changes });
const ROWS = [row('a', 'Akimana'), row('b', 'Bwiza', { givenName: 'Éric', cohort: 'S5 MCB' }), row('c', 'Cyusa', { consent: 'missing' })];
const STANDINGS = [standing('a', { encounters: 4, mentor: 'Nadine M.' }), standing('b', { encounters: 1, open: 3, unbegun: 2, late: 1 }), standing('c', { open: 1, waiting: 1 })];

interface Given {
  readonly rows?: StudentRow[];
  readonly standings?: StudentStanding[];
  readonly tags?: StudentTag[];
  readonly views?: SavedView[];
  readonly role?: 'admin' | 'counsellor';
}

async function opened(query = '', { rows = ROWS, standings = STANDINGS, tags = [], views = [], role = 'admin' }: Given = {}) {
  localStorage.clear();
  const page = await view(Students, { texts: english, providers: [provideRouter([{ path: '**', children: [] }])] });
  await TestBed.inject(Router).navigateByUrl('/' + query);
  await signInAs(page, role);
  page.http.match(({ url }) => url.startsWith('/api/students?')).at(-1)?.flush({ items: rows, next: null });
  await settled(page);
  await answered(page, '/api/student-standings', { items: standings, next: null });
  await answered(page, '/api/student-tags', { items: tags, next: null });
  await answered(page, '/api/saved-views?screen=students', { items: views, next: null });
  document.body.append(page.fixture.nativeElement as HTMLElement);
  return page;
}
type Page = Awaited<ReturnType<typeof opened>>;
const element = ({ fixture }: Page) => fixture.nativeElement as HTMLElement;
const names = (page: Page) => [...element(page).querySelectorAll('tbody th')].map((one) => one.textContent);
const tabs = (page: Page) => [...element(page).querySelectorAll('.tabs a')].map((one) => one.textContent);
const address = () => TestBed.inject(Router).url;
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) {
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settled(page);
  }
};
const picked = (page: Page) => [...element(page).querySelectorAll('tr[aria-selected=true] th')].map((one) => one.textContent);

afterEach(() => document.body.replaceChildren());

describe('the list of students', () => {
  it.each([
    ['?q=eric', ['Éric Bwiza']],
    ['?cohort=S5%20PCM', ['Aline Akimana', 'Aline Cyusa']],
    ['?cohort=S5%20PCM&cohort=S5%20MCB&consent=missing', ['Aline Cyusa']],
    ['?encounters=none', ['Aline Cyusa']],
    ['?encounters=four', ['Aline Akimana']],
    ['?work=late', ['Éric Bwiza']],
    ['?work=waiting', ['Aline Cyusa']],
    ['?work=done', ['Aline Akimana']],
    ['?mentor=none', ['Éric Bwiza', 'Aline Cyusa']],
    ['?tag=Choir', ['Aline Cyusa']],
    ['?seen=7', ['Aline Akimana', 'Aline Cyusa']],
    ['?sort=-encounters', ['Aline Akimana', 'Éric Bwiza', 'Aline Cyusa']],
    ['?sort=name', ['Aline Akimana', 'Aline Cyusa', 'Éric Bwiza']],
    ['?sort=__proto__', ['Aline Akimana', 'Éric Bwiza', 'Aline Cyusa']],
  ])('shows what its address asks for: %s', async (query, expected) => {
    const rows = ROWS.map((one) => (one.id === 'b' ? { ...one, lastSeenOn: new Date().toISOString().slice(0, 10) } : one));
    expect(names(await opened(query, { rows, tags: [{ tag: 'Choir', studentIds: ['c'] }] }))).toEqual(expected);
  });

  it('is narrowed while somebody writes, and the address follows', async () => {
    const page = await opened();
    await page.write('Search by name', 'cyu al');
    await settled(page);
    expect(names(page)).toEqual(['Aline Cyusa']);
    expect(address()).toBe('/?q=cyu%20al');
  });

  it('is filtered by what is chosen, says so, and lets it be taken off', async () => {
    const page = await opened();
    await press(page, 'f');
    const choice = page.field('Encounters');
    choice.value = 'none';
    choice.dispatchEvent(new Event('change'));
    await settled(page);
    await page.press('Show 1');
    expect([names(page), address()]).toEqual([['Aline Cyusa'], '/?encounters=none']);
    await page.press('Take off: Encounters');
    await settled(page);
    expect(address()).toBe('/');
  });

  it('is walked with keys, opens a student in the address, and comes back to the row', async () => {
    const page = await opened();
    await press(page, 'j', 'j');
    expect(document.activeElement?.textContent).toBe('Éric Bwiza');
    (document.activeElement as HTMLElement).click();
    await settled(page);
    expect(address()).toBe('/?student=b');
    await answered(page, '/api/students/b', viewOf({ id: 'b' }));
    await press(page, 'Escape');
    expect([address(), document.activeElement?.textContent]).toEqual(['/', 'Éric Bwiza']);
    await press(page, '/');
    expect(document.activeElement).toBe(page.field('Search by name'));
  });

  it('goes from student to student in the order that is shown', async () => {
    const page = await opened('?sort=-encounters&mentor=none&student=b');
    page.http.expectOne('/api/students/b').flush(viewOf({ id: 'b' }));
    await settled(page);
    expect(element(page).querySelector('.panel-bar')?.textContent).toContain('1 of 2');
    await page.press('Next');
    await settled(page);
    expect(address()).toBe('/?sort=-encounters&mentor=none&student=c');
  });

  it('draws the rows in view of a long list alone', async () => {
    const page = await opened('', { rows: Array.from({ length: 5000 }, (_, index) => row(`${index}`, `N${index}`)) });
    expect(names(page).length).toBeLessThan(60);
    expect(element(page).querySelector('table')?.getAttribute('aria-rowcount')).toBe('5001');
    expect(element(page).textContent).toContain('5,000 of 5,000');
  });

  it('asks for the next page where the API has more', async () => {
    const page = await view(Students, { texts: english, providers: [provideRouter([])] });
    page.http.expectOne('/api/students?limit=5000').flush({ items: [row('a', 'First')], next: 'on' });
    await settled(page);
    page.http.expectOne('/api/students?limit=5000&cursor=on').flush({ items: [row('z', 'Last')], next: null });
    await settled(page);
    expect(names(page)).toEqual(['Aline First', 'Aline Last']);
  });

  it('is sorted by a press on a column, from the other end by the next, and no more by the third', async () => {
    const page = await opened();
    const seen: [string, (string | null)[]][] = [];
    for (let times = 0; times < 3; times += 1) {
      await page.press('Encounters');
      await settled(page);
      seen.push([address(), names(page)]);
    }
    expect(seen).toEqual([
      ['/?sort=encounters', ['Aline Cyusa', 'Éric Bwiza', 'Aline Akimana']], ['/?sort=-encounters', ['Aline Akimana', 'Éric Bwiza', 'Aline Cyusa']], ['/', ['Aline Akimana', 'Éric Bwiza', 'Aline Cyusa']],
    ]);
  });

  it('shows the columns that were chosen, here and the next time', async () => {
    const page = await opened();
    const heads = () => [...element(page).querySelectorAll('thead th button')].map((one) => one.textContent?.trim());
    expect(heads()).not.toContain('Tags');
    await press(page, 'c');
    page.field('Tags').click();
    await settled(page);
    page.field('Mentor').click();
    await settled(page);
    expect(heads()).toEqual(['Name', 'Cohort', 'Exercises', 'Last here', 'Encounters', 'Consent', 'Tags']);
    expect(Object.values({ ...localStorage })).toContain('cohort work seen encounters consent tags');
  });
});

describe('views', () => {
  const mine: SavedView = { id: 'v1', screen: 'students', name: 'S5 science', query: 'cohort=S5+PCM', version: 1 };

  it('stand as names with their counts, and lead to what they keep', async () => {
    const page = await opened('?cohort=S5%20PCM', { views: [mine] });
    expect(tabs(page)).toEqual(['All3', 'Not begun1', 'Late work1', 'No encounter1', 'No mentor2', 'S5 science2']);
    expect(page.role('link', 'S5 science2').getAttribute('aria-current')).toBe('page');
    page.role('link', 'Late work1').click();
    await settled(page);
    expect([address(), names(page)]).toEqual(['/?work=late', ['Éric Bwiza']]);
  });

  it('are one at a time, also where two mean the same list: the one that was pressed', async () => {
    const page = await opened('', { views: [{ ...mine, query: '' }] });
    const marked = () => [...(page.fixture.nativeElement as HTMLElement).querySelectorAll('.tabs [aria-current]')].map((one) => one.textContent);
    expect(marked()).toEqual(['All3']);
    page.role('link', 'S5 science3').click();
    await settled(page);
    expect(marked()).toEqual(['S5 science3']);
    expect(page.role('button', 'Remove the view “S5 science”')).toBeTruthy();
  });

  it('are kept under a name; a name that is there gets what is shown now', async () => {
    const page = await opened('?q=al', { views: [mine] });
    await page.press('Keep as a view');
    await page.write('Name of the view', 's5 Science');
    await page.press('Keep the view');
    const sent = await answered(page, '/api/saved-views/v1', { ...mine, query: 'q=al', version: 2 });
    expect([sent.method, sent.body]).toEqual(['PUT', { name: 's5 Science', query: 'q=al', version: 1 }]);
    expect(page.role('link', 'S5 science2').getAttribute('aria-current')).toBe('page');
  });

  it('are removed, and kept again when that is taken back', async () => {
    const page = await opened('?cohort=S5%20PCM', { views: [mine] });
    await page.press('Remove the view “S5 science”');
    await answered(page, '/api/saved-views/v1', {});
    expect(tabs(page)).not.toContain('S5 science2');
    expect(document.activeElement?.textContent).toContain('Keep as a view');
    TestBed.inject(Toasts).list().at(-1)?.undo?.();
    expect((await answered(page, '/api/saved-views', mine)).body).toEqual({ screen: 'students', name: 'S5 science', query: 'cohort=S5+PCM' });
    expect(tabs(page)).toContain('S5 science2');
  });
});

describe('selected students', () => {
  it('are picked by x, as far as a row by shift and x or a press with shift, and all at once', async () => {
    const page = await opened();
    await press(page, 'j', 'x', 'j', 'j', 'X');
    expect(picked(page)).toHaveLength(3);
    await press(page, 'Escape');
    expect(picked(page)).toEqual([]);
    page.field('Select Éric Bwiza').click();
    page.field('Select Aline Cyusa').dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true }));
    await settled(page);
    expect(picked(page)).toEqual(['Éric Bwiza', 'Aline Cyusa']);
    page.field('Select all that are shown').click();
    await settled(page);
    expect(page.role('status', '3 selected')).toBeTruthy();
  });

  it('stay selected when a filter hides them, which is said', async () => {
    const page = await opened();
    page.field('Select Éric Bwiza').click();
    page.field('Select Aline Cyusa').click();
    await page.write('Search by name', 'cyusa');
    await settled(page);
    expect(page.role('status', '2 selected 1 of them not shown')).toBeTruthy();
  });

  it('get a tag, and only those who got it lose it when that is taken back', async () => {
    const tags = [{ tag: 'Choir', studentIds: ['a'] }];
    const page = await opened('', { tags });
    page.field('Select all that are shown').click();
    await settled(page);
    await press(page, 't');
    await page.write('Tag', 'Choir');
    await page.press('Put the tag on');
    const all = { items: [{ tag: 'Choir', studentIds: ['a', 'b', 'c'] }], next: null };
    expect((await answered(page, '/api/student-tags', all)).body).toEqual({ tag: 'Choir', studentIds: ['b', 'c'], on: true });
    TestBed.inject(Toasts).list().at(-1)?.undo?.();
    expect((await answered(page, '/api/student-tags', { items: tags, next: null })).body).toEqual({ tag: 'Choir', studentIds: ['b', 'c'], on: false });
  });

  it('move to another cohort together, and each back to its own', async () => {
    const page = await opened();
    page.field('Select all that are shown').click();
    await settled(page);
    await press(page, 'm');
    await answered(page, '/api/cohorts', { items: [{ id: 'c9', name: 'S6', academicYear: '2026' }], next: null });
    await page.write('To the cohort', 'c9');
    await page.write('From', '2026-11-23');
    await page.press('Move 3 students');
    const moved = [{ studentId: 'a', cohortId: 'c1' }, { studentId: 'b', cohortId: 'c2' }, { studentId: 'c', cohortId: 'c1' }];
    expect((await answered(page, '/api/students/moves', { items: moved, next: null })).body).toEqual({ cohortId: 'c9', from: '2026-11-23', studentIds: ['a', 'b', 'c'] });
    TestBed.inject(Toasts).list().at(-1)?.undo?.();
    expect((await answered(page, '/api/students/moves', { items: [], next: null })).body).toEqual({ cohortId: 'c1', from: '2026-11-23', studentIds: ['a', 'c'] });
    expect((await answered(page, '/api/students/moves', { items: [], next: null })).body).toEqual({ cohortId: 'c2', from: '2026-11-23', studentIds: ['b'] });
  });

  it('are exported by a job, and the file is taken when it is made', async () => {
    const page = await opened();
    const taken: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { taken.push(this.getAttribute('href') ?? ''); };
    await press(page, 'j', 'x', 's');
    expect((await answered(page, '/api/exports', { id: 'e1', state: 'made' })).body).toEqual({ list: 'students', studentIds: ['a'], language: 'en' });
    HTMLAnchorElement.prototype.click = click;
    expect(taken).toEqual(['/api/exports/e1/file']);
  });

  it('are taken along to the form that assigns an exercise; a key alone means the row of the cursor', async () => {
    const page = await opened();
    await press(page, 'j', 'j', 'a');
    expect(address()).toBe('/exercises/assign');
    expect(TestBed.inject(Router).lastSuccessfulNavigation()?.extras.state).toEqual({ studentIds: ['b'] });
  });
});

describe('without students', () => {
  it('asks for those who have left', async () => {
    const page = await view(Students, { texts: english, providers: [provideRouter([{ path: '**', children: [] }])] });
    await TestBed.inject(Router).navigateByUrl('/?show=left');
    await settled(page);
    page.http.expectOne('/api/students?limit=5000&left=yes').flush({ items: [], next: null });
    await settled(page);
    expect(element(page).textContent).toContain('Nobody has left.');
  });

  it.each([['admin', 'No student yet.'], ['counsellor', 'No student is in your caseload yet.']] as const)('says to the %s what to do', async (role, words) => {
    expect(element(await opened('', { rows: [], role })).textContent).toContain(words);
  });

  it('says why it cannot be shown, and asks again', async () => {
    const page = await view(Students, { texts: english, providers: [provideRouter([])] });
    page.http.expectOne('/api/students?limit=5000').flush({ code: 'not_allowed' }, { status: 403, statusText: 'No' });
    await settled(page);
    expect(page.role('alert', 'You may not do this.')).toBeTruthy();
    await page.press('Try again');
    page.http.expectOne('/api/students?limit=5000');
  });
});
