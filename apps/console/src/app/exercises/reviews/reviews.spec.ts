import { provideRouter } from '@angular/router';
import type { ReviewRow } from '@tendril/contracts';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { Reviews } from './reviews';

const words = (text: string) => ({ en: text, fr: text, rw: text });
const row = (submissionId: string, more: Partial<ReviewRow> = {}): ReviewRow => ({
  submissionId, studentId: 'k1', student: 'Keza ' + submissionId, cohort: 'S5 MCB', exercise: words('Map'), attempt: 1, submittedAt: '2026-11-20T08:00:00.000Z', late: false, onPaper: false,
  dueOn: '2026-11-27', closesOn: null, ...more,
});

it('keeps the order of need and says why', async () => {
  const page = await view(Reviews, { texts: english, providers: [provideRouter([])] });
  const rows = [row('young', { attempt: 2, submittedAt: '2026-11-22T08:00:00.000Z' }), row('closing', { closesOn: '2026-11-25', submittedAt: '2026-11-23T08:00:00.000Z' }), row('old', { onPaper: true, late: true })];
  page.http.expectOne('/api/reviews').flush({ items: rows, next: null });
  await new Promise((resolve) => setTimeout(resolve));
  await page.fixture.whenStable();
  const [young, closing, old] = [...(page.fixture.nativeElement as HTMLElement).querySelectorAll('tbody tr')].map((one) => one.textContent);
  expect(young).toMatch(/Keza young.*sent again/s);
  expect(closing).toMatch(/Keza closing.*closes 25 November/s);
  expect(old).toMatch(/Keza old.*late.*On paper/s);
});
