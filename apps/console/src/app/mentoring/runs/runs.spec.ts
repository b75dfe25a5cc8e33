import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { Runs } from './runs';

@Component({ selector: 'td-elsewhere', template: '' })
class Elsewhere {}

const run = { id: 'r1', name: 'Autumn round', state: 'solving', matched: 0, students: 5, createdBy: 'Espérance', createdAt: '2026-11-23T08:00:00.000Z' };
const settle = async ({ fixture }: { fixture: { whenStable(): Promise<unknown> } }) => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};

async function opened(items: unknown[] = []) {
  const page = await view(Runs, { texts: english, providers: [provideRouter([{ path: '**', component: Elsewhere }])] });
  page.http.expectOne('/api/match-runs').flush({ items, next: null });
  await settle(page);
  return page;
}

it('asks for a name, starts the run and goes to it', async () => {
  const page = await opened();
  expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('No run yet.');
  await page.press('Start run');
  page.http.expectNone({ method: 'POST', url: '/api/match-runs' });
  await page.write('Name of the run', 'Winter round');
  await page.press('Start run');
  const sent = page.http.expectOne({ method: 'POST', url: '/api/match-runs' });
  expect(sent.request.body).toEqual({ name: 'Winter round' });
  sent.flush({ ...run, id: 'r2' });
  await settle(page);
  expect(TestBed.inject(Router).url).toBe('/matching/r2');
});

it('says in words that a run is at work, and leads to it', async () => {
  const page = await opened();
  await page.write('Name of the run', 'Winter round');
  await page.press('Start run');
  page.http.expectOne({ method: 'POST', url: '/api/match-runs' }).flush({ code: 'run_in_progress' }, { status: 409, statusText: 'Conflict' });
  await settle(page);
  page.http.expectOne({ method: 'GET', url: '/api/match-runs' }).flush({ items: [run], next: null });
  await settle(page);
  expect(page.role('alert', /A run is at work already/)).toBeTruthy();
  expect(page.role('link', 'Autumn round is at work: follow it').getAttribute('href')).toBe('/matching/r1');
});
