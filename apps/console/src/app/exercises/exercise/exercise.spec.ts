import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { jest } from '@jest/globals';
import type { ExerciseRow } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { answered, settled, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { draftOf, rowOf } from '../testing/exercise';
import { Exercise } from './exercise';

async function screen(changes: Partial<ExerciseRow> = {}) {
  const page = await view(Exercise, { texts: english, inputs: { id: 'e1' }, providers: [provideRouter([])] });
  jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  await answered(page, '/api/exercises/e1', rowOf(changes));
  await answered(page, '/api/exercises/e1/versions', { items: [{ id: 'v1', number: 1, publishedAt: '2026-09-01T08:00:00.000Z', by: 'Ms Mukamana', assignments: 2 }], next: null });
  return { ...page, text: () => (page.fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '' };
}

describe('an exercise', () => {
  it('says what each step asks for, and which assignments keep which version', async () => {
    const { text } = await screen();
    expect(text()).toContain('A person of the network');
    expect(text()).toContain('Text, 20 to 80 words');
    expect(text()).toContain('Version 1 1 September 2026, Ms Mukamana');
    expect(text()).toContain('2 assignments have it');
  });

  it('is copied to be changed where it comes with the product', async () => {
    const page = await screen();
    expect(() => page.role('link', 'Change')).toThrow(/^0 of role/);
    await page.press('Copy and change');
    await answered(page, '/api/exercises/e1/copies', draftOf({ id: 'e9' }), 201);
    expect(TestBed.inject(Router).navigate).toHaveBeenCalledWith(['/exercises', 'e9', 'edit']);
  });

  it('is retired with the way back, and is not assigned then', async () => {
    const page = await screen({ builtIn: null });
    expect(page.role('link', 'Change').getAttribute('href')).toBe('/exercises/e1/edit');
    await page.press('Retire');
    await answered(page, { method: 'POST', url: '/api/exercises/e1/retirement' }, rowOf({ builtIn: null, state: 'retired' }));
    expect(() => page.role('link', 'Assign')).toThrow(/^0 of role/);
    const toasts = TestBed.inject(Toasts);
    toasts.undo(toasts.list()[0]!);
    await settled(page);
    await answered(page, { method: 'DELETE', url: '/api/exercises/e1/retirement' }, rowOf({ builtIn: null }));
    expect(page.role('link', 'Assign').getAttribute('href')).toBe('/exercises/assign?exercise=e1');
  });

  it('is seen as a student sees it', async () => {
    const page = await screen();
    await page.press('Preview');
    expect(page.text()).toContain('Choose a person');
    expect(page.field('Your answer').tagName).toBe('TEXTAREA');
  });
});
