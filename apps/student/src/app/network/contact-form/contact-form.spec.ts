import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { ContactView } from '@tendril/contracts';
import { answer, settle, studentView } from '../../../testing/student-view';
import { ContactForm } from './contact-form';

@Component({ selector: 'td-place', template: '' })
class Place {}

const eric = {
  id: 'c1', name: 'Eric', occupation: 'Nurse', organisation: '', relationship: 'teacher', howMet: '', note: '', idealGapDays: 14, longestGapDays: 90, introducedBy: null, version: 4,
} as unknown as ContactView;

async function screen(inputs: Record<string, unknown> = {}) {
  const seen = await studentView(ContactForm, inputs);
  TestBed.inject(Router).resetConfig([{ path: '**', component: Place }]);
  if (inputs['id']) await answer(seen, 'GET', 'my/contacts/c1', eric);
  await answer(seen, 'GET', 'my/contacts', { items: [{ ...eric, id: 'c9', name: 'Odette' }], next: null });
  return seen;
}

describe('a person of the network', () => {
  it('needs a name', async () => {
    const seen = await screen();
    await seen.press('Add to my network');
    expect(seen.field('Name').getAttribute('aria-invalid')).toBe('true');
    seen.http.expectNone((request) => request.method === 'POST');
  });

  it('is added, and the student comes back to the step of the exercise that asked', async () => {
    const seen = await screen({ assignment: 'a1', step: 'who' });
    await seen.write('Name', 'Ms New');
    await seen.write('How you are related', 'work');
    await seen.press('Add to my network');
    const body = await answer(seen, 'POST', 'my/contacts', { ...eric, id: 'c2' });
    expect(body).toEqual({ name: 'Ms New', occupation: '', organisation: '', relationship: 'work', howMet: '', note: '', idealGapDays: 30, longestGapDays: 60, introducedById: null });
    await settle(seen.fixture);
    expect(TestBed.inject(Router).url).toBe('/gs-urugano/exercises/a1?step=who&person=c2');
  });

  it('is changed as it was read, and a refused number of days is shown though it is folded away', async () => {
    const seen = await screen({ id: 'c1' });
    expect(seen.field('How you are related').value).toBe('teacher');
    await seen.press('Save');
    const body = await answer(seen, 'PUT', 'my/contacts/c1', { code: 'invalid', params: {}, fields: [{ path: 'longestGapDays', code: 'longest_before_ideal', params: {} }] }, 400);
    expect(body).toMatchObject({ relationship: 'teacher', idealGapDays: 14, longestGapDays: 90, version: 4 });
    const page = seen.fixture.nativeElement as HTMLElement;
    expect(page.querySelector('details')?.open).toBe(true);
    expect(page.textContent).toContain('The tie must wilt before it sleeps');
  });
});
