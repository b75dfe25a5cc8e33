import { provideRouter } from '@angular/router';
import type { SubmissionView } from '@tendril/contracts';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { Review } from './review';

const words = (text: string) => ({ en: text, fr: text, rw: text });
const work: SubmissionView = {
  id: 's1', assignmentId: 'a1', studentId: 'k1', student: 'Keza Umutoni', preferredName: 'Keza', cohort: 'S5 MCB', attempt: 1, submittedAt: '2026-11-20T08:00:00.000Z', late: false,
  exercise: { id: 'e1', builtIn: null, title: words('Research an employer'), purpose: words('Why'), minutes: 20, steps: [], rubric: [{ key: 'insight', title: words('Insight'), levels: [words('Retells'), words('Reasons')] }] },
  answers: {}, picked: {}, people: {}, files: [], interview: null, review: null, earlier: [],
};

async function opened() {
  const page = await view(Review, { texts: english, inputs: { id: 's1' }, providers: [provideRouter([])] });
  page.http.expectOne('/api/reviews').flush({ items: [], next: null });
  page.http.expectOne('/api/submissions/s1').flush(work);
  await new Promise((resolve) => setTimeout(resolve));
  await page.fixture.whenStable();
  return page;
}

it('asks for a comment before work is returned, and sends nothing without it', async () => {
  const page = await opened();
  await page.press(/^Return/);
  expect(page.field('Comment to Keza').getAttribute('aria-invalid')).toBe('true');
  page.http.expectNone('/api/submissions/s1/review');
});

it('scores the criterion at hand by a number key and sends the score with the acceptance', async () => {
  const page = await opened();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true }));
  await page.press(/^Accept/);
  const request = page.http.expectOne('/api/submissions/s1/review');
  expect(request.request.body).toEqual({ decision: 'accepted', scores: { insight: 2 }, comment: '' });
});
