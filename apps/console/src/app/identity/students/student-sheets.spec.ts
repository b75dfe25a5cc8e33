import { provideRouter } from '@angular/router';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { answered } from '../testing/page';
import { StudentSheets } from './student-sheets';

const OPEN = '/api/students/k1/open-to-paper';

async function opened() {
  const page = await view(StudentSheets, { texts: english, inputs: { studentId: 'k1' }, providers: [provideRouter([])] });
  page.http.expectNone(OPEN);
  await page.press('Enter a paper sheet');
  return page;
}

describe('the sheets of a student', () => {
  it('lead to the entry of each open assignment', async () => {
    const page = await opened();
    await answered(page, OPEN, { items: [{ id: 'a1', exercise: { en: 'Map your network', fr: 'Réseau', rw: 'Ikarita' }, dueOn: '2026-11-30' }], next: null });
    expect(page.role('link', 'Map your network').getAttribute('href')).toBe('/exercises/assignments/a1/paper/k1');
    expect(page.fixture.nativeElement.textContent).toContain('due 30 November');
    await page.press('Enter a paper sheet');
    expect(() => page.role('link', 'Map your network')).toThrow();
  });

  it('say that nothing is open', async () => {
    const page = await opened();
    await answered(page, OPEN, { items: [], next: null });
    expect(page.fixture.nativeElement.textContent).toContain('No assignment of this student is open now.');
  });
});
