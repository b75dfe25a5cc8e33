import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { MatchExclusion } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { answered, settled, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { Exclusions } from './exclusions';

@Component({ selector: 'td-elsewhere', template: '' })
class Elsewhere {}

const exclusion = (id: string, student: string, mentor: string, kind: MatchExclusion['kind'] = 'relative'): MatchExclusion => ({
  id, student: { id: 'k' + id, name: student }, mentor: { id: 'm' + id, name: mentor }, kind, notedBy: 'Solange Uwera', notedAt: '2026-11-23T08:00:00.000Z',
});
const ALL = [exclusion('1', 'Eric Mugisha', 'Diane Ingabire'), exclusion('2', 'Kéza Umutoni', 'Alphonse Bizimana', 'past-problem')];
const LIST = { method: 'GET', url: '/api/match-exclusions' };
const POST = { method: 'POST', url: '/api/match-exclusions' };

async function opened(inputs: Record<string, string> = {}, items = ALL) {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) { this.open = false; };
  const page = await view(Exclusions, { texts: english, inputs, providers: [provideRouter([{ path: '**', component: Elsewhere }])] });
  await answered(page, LIST, { items, next: null });
  return page;
}
type Page = Awaited<ReturnType<typeof opened>>;
const names = ({ fixture }: Page) => [...(fixture.nativeElement as HTMLElement).querySelectorAll('tbody th')].map((one) => one.textContent?.trim());
const toast = () => TestBed.inject(Toasts).list().at(-1);

async function asks(page: Page) {
  await page.press('Exclude a pair');
  await answered(page, '/api/students?limit=5000', { items: [{ id: 'k9', givenName: 'Aline', familyName: 'Uwase', preferredName: null, cohort: 'S5 PCM' }], next: null });
  await answered(page, '/api/mentors', { items: [{ id: 'm9', givenName: 'Diane', familyName: 'Ingabire', work: 'Nurse' }], next: null });
}

it('says who must not be matched and why, and finds them whatever the accents', async () => {
  const page = await opened();
  expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('A problem in the past');
  expect(names(page)).toEqual(['Eric Mugisha', 'Kéza Umutoni']);
  TestBed.resetTestingModule();
  expect(names(await opened({ q: 'KEZA' }))).toEqual(['Kéza Umutoni']);
});

it.each([[{ student: 'k1' }, 'Only Eric Mugisha'], [{ mentor: 'm1' }, 'Only Diane Ingabire']])('shows those of one person, and all again %j', async (inputs, button) => {
  const page = await opened(inputs as unknown as Record<string, string>);
  expect(names(page)).toEqual(['Eric Mugisha']);
  await TestBed.inject(Router).navigateByUrl('/matching/exclusions?student=k1');
  await page.press(button);
  await settled(page);
  expect(TestBed.inject(Router).url).toBe('/matching/exclusions');
});

it('excludes a pair for the person it was opened for, and takes it back', async () => {
  const page = await opened({ mentor: 'm9' });
  await asks(page);
  expect(page.field('Mentor').value).toBe('Diane Ingabire, Nurse');
  expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('If the two are matched now, that ends');
  await page.press('Exclude the pair');
  page.http.expectNone(POST);
  await page.write('Student', 'ali');
  page.role('option', 'Aline Uwase, S5 PCM').click();
  page.role('radio', 'Relatives').click();
  await settled(page);
  await page.press('Exclude the pair');
  const { body } = await answered(page, POST, { ...exclusion('3', 'Aline Uwase', 'Diane Ingabire'), endedMatch: false });
  expect(body).toEqual({ studentId: 'k9', mentorId: 'm9', kind: 'relative' });
  page.http.expectOne(LIST);
  toast()?.undo?.();
  page.http.expectOne({ method: 'DELETE', url: '/api/match-exclusions/3' });
});

it('says that a match has ended with it, and offers no way back that would not bring it back', async () => {
  const page = await opened({ mentor: 'm9', student: 'k9' }, []);
  await asks(page);
  page.role('radio', 'Relatives').click();
  await page.press('Exclude the pair');
  await answered(page, POST, { ...exclusion('3', 'Aline Uwase', 'Diane Ingabire'), endedMatch: true });
  expect(toast()).toMatchObject({ text: 'Aline Uwase and Diane Ingabire are kept apart, and their match has ended' });
  expect(toast()?.undo).toBeUndefined();
});

it('says in words that the two are excluded already', async () => {
  const page = await opened({ mentor: 'm9', student: 'k9' }, []);
  await asks(page);
  page.role('radio', 'Relatives').click();
  await page.press('Exclude the pair');
  await answered(page, POST, { code: 'excluded_already' }, 409);
  expect(page.role('alert', /excluded already/)).toBeTruthy();
});

it('allows a pair again, with the way back', async () => {
  const page = await opened();
  await page.press('Allow Eric Mugisha and Diane Ingabire again');
  await answered(page, { method: 'DELETE', url: '/api/match-exclusions/1' }, null, 204);
  await answered(page, LIST, { items: ALL.slice(1), next: null });
  expect(names(page)).toEqual(['Kéza Umutoni']);
  toast()?.undo?.();
  expect(page.http.expectOne(POST).request.body).toEqual({ studentId: 'k1', mentorId: 'm1', kind: 'relative' });
});

it('says what went wrong, and reads the list again', async () => {
  const page = await opened();
  await page.press('Allow Eric Mugisha and Diane Ingabire again');
  await answered(page, { method: 'DELETE', url: '/api/match-exclusions/1' }, { code: 'not_found' }, 404);
  await answered(page, LIST, { items: [], next: null });
  expect(page.role('alert', /not here/)).toBeTruthy();
});

it('begins with a sentence and a button where nobody is excluded', async () => {
  const page = await opened({}, []);
  expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('Nobody is excluded.');
});
