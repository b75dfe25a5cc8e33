import { provideRouter } from '@angular/router';
import type { RosterImport } from '@tendril/contracts';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { answered, settled } from '../testing/page';
import { Roster } from './roster';

const waiting = {
  id: 'i1', fileName: 'eleves.csv', format: null, state: 'mapping', done: 0, total: 0, counts: { create: 0, update: 0, skip: 0, refused: 0, cohorts: 0, leavers: 0 }, refusal: null, notices: [], errors: [],
  columns: [{ name: 'Matricule', samples: ['M-1', 'M-2'], as: null }, { name: 'given_name', samples: ['Aline'], as: 'given_name' }, { name: 'Nom', samples: ['Uwase'], as: null }, { name: 'Classe', samples: [], as: null }],
  createdBy: 'Solange Uwera', createdAt: '2026-11-23T08:00:00.000Z', finishedAt: null, canRollBack: false,
} satisfies RosterImport;

async function opened(mapping: object = { columns: {}, savedBy: null, savedAt: null }) {
  const page = await view(Roster, { texts: english, inputs: { import: 'i1' }, providers: [provideRouter([])] });
  page.http.expectOne('/api/roster-imports').flush({ items: [waiting], next: null });
  page.http.expectOne('/api/roster-mapping').flush(mapping);
  await answered(page, '/api/roster-imports/i1', waiting);
  const choose = async (label: RegExp, value: string) => {
    const control = page.field(label) as unknown as HTMLSelectElement;
    control.value = value;
    control.dispatchEvent(new Event('change'));
    await page.fixture.whenStable();
  };
  return { ...page, choose, text: () => (page.fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '' };
}
const mapAll = async ({ choose }: Awaited<ReturnType<typeof opened>>) => {
  await choose(/^Number in your system/, 'Matricule');
  await choose(/^Family name/, 'Nom');
  await choose(/^Class or cohort/, 'Classe');
};

describe('the columns of a file with other names', () => {
  it('are chosen by the file’s own names, with the first values beside them; what is missing is said', async () => {
    const page = await opened();
    expect(page.text()).toContain('Still missing: Number in your system, Family name and Class or cohort.');
    expect((page.field(/^First name/) as unknown as HTMLSelectElement).value).toBe('given_name');
    await mapAll(page);
    expect(page.text()).toContain('M-1 · M-2');
    expect(page.text()).toContain('Nothing is missing.');
    await page.press('Read the file by these columns');
    expect((await answered(page, '/api/roster-imports/i1/mapping', { ...waiting, state: 'cancelled', columns: [] })).body).toEqual({
      columns: { external_id: 'Matricule', given_name: 'given_name', family_name: 'Nom', cohort: 'Classe' }, remember: true,
    });
  });

  it('cannot stand for two things', async () => {
    const page = await opened();
    await mapAll(page);
    await page.choose(/^Class or cohort/, 'Nom');
    expect(page.text()).toContain('This column stands for two things.');
    await page.press('Read the file by these columns');
    page.http.expectNone('/api/roster-imports/i1/mapping');
    expect(page.field(/^Class or cohort/).getAttribute('aria-invalid')).toBe('true');
  });

  it('lead to the first that is missing', async () => {
    const page = await opened();
    await page.press('Read the file by these columns');
    page.http.expectNone('/api/roster-imports/i1/mapping');
    expect(document.activeElement).toBe(page.field(/^Number in your system/));
    expect(page.text()).toContain('This is needed.');
  });

  it('show what the server refused beside their column', async () => {
    const page = await opened();
    await mapAll(page);
    await page.press('Read the file by these columns');
    await answered(page, '/api/roster-imports/i1/mapping', { code: 'invalid', fields: [{ path: 'columns.cohort', code: 'unknown_column', params: {} }] }, 400);
    expect(page.text()).toContain('The file has no such column.');
    expect(document.activeElement).toBe(page.field(/^Class or cohort/));
    await page.choose(/^Class or cohort/, '');
    expect(page.text()).not.toContain('The file has no such column.');
  });

  it('are remembered for the school until somebody lets go of them', async () => {
    const page = await opened({ columns: { cohort: 'Classe' }, savedBy: 'Solange Uwera', savedAt: '2026-11-20T08:00:00.000Z' });
    expect(page.text()).toContain('Columns as Solange Uwera mapped them on 20 November 2026');
    await page.press('Forget them');
    page.http.expectOne({ method: 'DELETE', url: '/api/roster-mapping' }).flush(null);
    await settled(page);
    await answered(page, '/api/roster-mapping', { columns: {}, savedBy: null, savedAt: null });
    expect(() => page.role('button', 'Forget them')).toThrow('0 of role');
  });

  it('are asked for where the reader wants to choose', async () => {
    const page = await opened();
    page.role('checkbox', 'Let me say which column holds what').click();
    const input = page.field('Roster file');
    Object.defineProperty(input, 'files', { value: [new File(['x'], 'students.csv')] });
    input.dispatchEvent(new Event('change'));
    await settled(page);
    expect(page.http.expectOne({ method: 'POST', url: '/api/roster-imports?columns=ask' })).toBeTruthy();
  });
});
