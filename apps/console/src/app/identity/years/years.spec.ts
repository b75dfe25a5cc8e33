import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { answered, settled, signInAs } from '../testing/page';
import { Years } from './years';

const YEAR = { id: 'y1', name: '2026', startsOn: '2026-01-05', endsOn: '2026-11-27', terms: [{ name: 'Term 1', startsOn: '2026-01-05', endsOn: '2026-04-03' }], holidays: [{ name: 'Liberation Day', startsOn: '2026-07-04', endsOn: '2026-07-04' }], version: 1 };

async function opened(role: 'admin' | 'counsellor' = 'admin') {
  const page = await view(Years, { texts: english });
  await signInAs(page, role);
  await answered(page, '/api/academic-years', { items: [YEAR], next: null });
  return page;
}

describe('academic years', () => {
  it('are added with their terms', async () => {
    const page = await opened();
    await page.write('Name of the year', '2027');
    await page.write('Begins on', '2027-01-04');
    await page.write('Ends on', '2027-11-26');
    document.body.append(page.fixture.nativeElement);
    await page.press('Add a term');
    expect(document.activeElement === page.field('Term name')).toBe(true);
    await page.press('Remove term 1');
    expect(document.activeElement?.textContent).toBe('Add a term');
    await page.press('Add a term');
    await page.write('Term name', 'First');
    await page.write('Last day', '2027-04-02');
    await page.press('Save the year');
    expect(page.http.expectOne('/api/academic-years').request.body).toMatchObject({ name: '2027', startsOn: '2027-01-04', endsOn: '2027-11-26', terms: [{ name: 'First', startsOn: '2027-01-04', endsOn: '2027-04-02' }] });
  });

  it('are changed with their version, and say which term lies outside', async () => {
    const page = await opened();
    await page.press('Edit 2026');
    const dialog = page.role('dialog', 'Edit 2026');
    const remove = [...dialog.querySelectorAll('button')].find((one) => one.textContent?.includes('Remove term 1'));
    const save = [...dialog.querySelectorAll('button')].find((one) => one.textContent === 'Save the year');
    save?.click();
    await settled(page);
    const sent = await answered(page, '/api/academic-years/y1', { code: 'invalid', fields: [{ path: 'terms', code: 'term_outside_year', params: {} }] }, 400);
    expect(sent.body).toMatchObject({ version: 1, terms: YEAR.terms });
    expect(page.role('alert', 'A term must lie within the year.')).toBeTruthy();
    remove?.click();
    await settled(page);
    save?.click();
    await settled(page);
    expect(page.http.expectOne('/api/academic-years/y1').request.body).toMatchObject({ terms: [] });
  });

  it('have their holidays: kept when nothing is said of them, a day each unless more is said', async () => {
    const page = await opened();
    expect(page.fixture.nativeElement.textContent).toContain('Liberation Day');
    await page.press('Edit 2026');
    const within = (label: string) => [...page.role('dialog', 'Edit 2026').querySelectorAll('button')].find((one) => one.textContent?.trim() === label);
    within('Add a holiday')?.click();
    await settled(page);
    const names = [...page.role('dialog', 'Edit 2026').querySelectorAll<HTMLInputElement>('fieldset:nth-of-type(2) input')];
    if (names[0]) Object.assign(names[0], { value: 'Assumption' });
    names[0]?.dispatchEvent(new Event('input', { bubbles: true }));
    within('Save the year')?.click();
    await settled(page);
    expect(page.http.expectOne('/api/academic-years/y1').request.body).toMatchObject({ holidays: [...YEAR.holidays, { name: 'Assumption', startsOn: '2026-07-04', endsOn: '2026-07-04' }] });
  });

  it('are only read by a counsellor', async () => {
    const page = await opened('counsellor');
    expect(page.fixture.nativeElement.textContent).toContain('Term 1');
    expect(() => page.role('button', /Edit|Save/)).toThrow(/^0 of role/);
  });
});
