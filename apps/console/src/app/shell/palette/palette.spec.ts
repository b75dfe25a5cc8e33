import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { SessionStore } from '@tendril/session';
import { sessionOf } from '@tendril/session/testing';
import { view, type View } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { Palette } from './palette';

@Component({ selector: 'td-elsewhere', template: '' })
class Elsewhere {}

const words = (text: string) => ({ en: text, fr: text, rw: text });
const student = (id: string, givenName: string, familyName: string) => ({ id, givenName, familyName, preferredName: null, cohort: 'S5 MCB' });
const STUDENTS = [student('k1', 'Aline', 'Uwase'), student('k2', 'Éric', 'Manzi'), student('k3', 'Manzi', 'Assignon')];

async function opened(role: 'admin' | 'counsellor' = 'counsellor') {
  const page = await view(Palette, { texts: english, providers: [provideRouter([{ path: '**', component: Elsewhere }])] });
  void TestBed.inject(SessionStore).known();
  page.http.expectOne('/api/session').flush(sessionOf(role));
  page.http.expectOne('/api/students?limit=5000').flush({ items: STUDENTS, next: null });
  page.http.expectOne('/api/mentors').flush({ items: [{ id: 'm1', givenName: 'Claude', familyName: 'Manzi', work: 'Nurse' }], next: null });
  page.http.expectOne('/api/exercises').flush({ items: [{ id: 'x1', title: words('Map your network') }], next: null });
  await settle(page);
  return page;
}
const settle = async ({ fixture }: View<Palette>) => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};
const element = ({ fixture }: View<Palette>) => fixture.nativeElement as HTMLElement;
const lines = (page: View<Palette>) => [...element(page).querySelectorAll('[role=option]')].map((one) => one.querySelector('.grow')?.textContent ?? one.textContent);
const chosen = (page: View<Palette>) => element(page).querySelector('[role=option][aria-selected=true] .grow')?.textContent;
const seek = async (page: View<Palette>, text: string) => {
  const field = page.role('combobox', 'Search students, mentors, exercises') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await page.fixture.whenStable();
  return async (...keys: string[]) => {
    for (const key of keys) field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settle(page);
  };
};

describe('the palette', () => {
  beforeEach(() => localStorage.clear());

  it('finds students, mentors, exercises and acts, those with the whole word first', async () => {
    const page = await opened();
    await seek(page, 'manzi');
    expect(lines(page)).toEqual(['Éric Manzi', 'Claude Manzi', 'Manzi Assignon']);
    await seek(page, 'assign');
    expect(lines(page)).toEqual(['Assign an exercise', 'Assign Map your network', 'Manzi Assignon']);
    await seek(page, 'muy');
    expect(lines(page)).toEqual(['Nothing found']);
    await seek(page, 'myn');
    expect(lines(page)).toEqual(['Map your network', 'Assign Map your network']);
  });

  it('is walked with the arrows, tells a screen reader where, and goes there', async () => {
    const page = await opened();
    const press = await seek(page, 'manzi');
    await press('ArrowDown');
    expect(chosen(page)).toBe('Claude Manzi');
    expect(page.role('combobox', 'Search students, mentors, exercises').getAttribute('aria-activedescendant')).toBe('palette-1');
    await press('ArrowUp', 'ArrowUp');
    expect(chosen(page)).toBe('Manzi Assignon');
    await press('ArrowDown', 'Enter');
    expect(TestBed.inject(Router).url).toBe('/students?student=k2');
  });

  it('takes the line that is pressed', async () => {
    const page = await opened();
    await seek(page, 'assign map');
    element(page).querySelector<HTMLElement>('[role=option] .grow')?.click();
    await settle(page);
    expect(TestBed.inject(Router).url).toBe('/exercises/assign?exercise=x1');
  });

  it('offers first where the reader went before, and keeps no names', async () => {
    const page = await opened();
    await (await seek(page, 'aline'))('Enter');
    expect(JSON.stringify({ ...localStorage })).not.toContain('Aline');
    await seek(page, '');
    TestBed.resetTestingModule();
    expect(lines(await opened())[0]).toBe('Aline Uwase');
  });

  it('offers an administrator alone what only administrators do', async () => {
    const page = await opened();
    await seek(page, 'import the');
    expect(lines(page)).toEqual(['Nothing found']);
    TestBed.resetTestingModule();
    const theirs = await opened('admin');
    await seek(theirs, 'import the');
    expect(lines(theirs)).toEqual(['Import the roster']);
  });
});
