import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MatchRules } from '@tendril/contracts';
import { signInAs } from '@tendril/session/testing';
import { Toasts } from '@tendril/ui';
import { answered, settled, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { Rules } from './rules';

const OWN = { weights: { goal: 55, times: 15, language: 15, study: 10, place: 5 }, sameGenderOnly: false, fairness: 'total' as const };
const RULES: MatchRules = { ...OWN, weights: { goal: 60, times: 20, language: 20, study: 0, place: 0 }, defaults: OWN, version: 3, savedBy: 'Espérance Mukamana', savedAt: '2026-11-20T08:00:00.000Z' };
const { defaults: _, savedBy: __, savedAt: ___, ...written } = RULES;
const PUT = { method: 'PUT', url: '/api/match-rules' };

async function opened(role: 'admin' | 'counsellor' = 'admin') {
  const page = await view(Rules, { texts: english, providers: [provideRouter([])] });
  await signInAs(page, role);
  await answered(page, '/api/match-runs', { items: [], next: null });
  await answered(page, '/api/match-rules', RULES);
  return page;
}
const text = (page: Awaited<ReturnType<typeof opened>>) => (page.fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';
const leaving = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

describe('the rules of matching', () => {
  it('say who saved them, and what each part can give', async () => {
    const page = await opened();
    for (const words of ['Saved by Espérance Mukamana, 20 November 2026', '600of 1,000', '200of 1,000']) expect(text(page)).toContain(words);
  });

  it('are saved with their version, and taken back with the new one', async () => {
    const page = await opened();
    await page.write('Times', '40');
    page.role('checkbox', 'Only pairs of one gender').click();
    page.role('radio', 'The fewest poor matches').click();
    await page.press('Save the rules');
    const { body } = await answered(page, PUT, { ...RULES, weights: { ...RULES.weights, times: 40 }, sameGenderOnly: true, fairness: 'squared-shortfall', version: 4 });
    expect(body).toEqual({ ...written, weights: { ...RULES.weights, times: 40 }, sameGenderOnly: true, fairness: 'squared-shortfall', version: 3 });
    expect(text(page)).toContain('500of 1,000');
    TestBed.inject(Toasts).list()[0]?.undo?.();
    await settled(page);
    expect(page.http.expectOne(PUT).request.body).toEqual({ ...written, version: 4 });
  });

  it('follow the slider, and go back to the product’s own', async () => {
    const page = await opened();
    const slider = page.field('Field of study, as a slider');
    slider.value = '75';
    slider.dispatchEvent(new Event('input'));
    await settled(page);
    expect(page.field('Field of study').value).toBe('75');
    await page.press('Back to Tendril’s own');
    await page.press('Save the rules');
    expect(page.http.expectOne(PUT).request.body).toEqual({ ...OWN, version: 3 });
  });

  it.each([['Goal fit', '101'], ['Goal fit', '2.5'], ['Goal fit', '']])('are not sent with a weight that is none: %s %s', async (field, value) => {
    const page = await opened();
    await page.write(field, value);
    await page.press('Save the rules');
    expect(page.field(field).getAttribute('aria-invalid')).toBe('true');
    page.http.expectNone(PUT);
  });

  it('let one part count at least', async () => {
    const page = await opened();
    for (const part of ['Goal fit', 'Times', 'Language']) await page.write(part, '0');
    await page.press('Save the rules');
    expect(page.role('alert', /At least one must count/)).toBeTruthy();
    page.http.expectNone(PUT);
  });

  it('show what another administrator has saved beside what stands here', async () => {
    const page = await opened();
    await page.write('Goal fit', '80');
    await page.press('Save the rules');
    await answered(page, PUT, { code: 'changed_meanwhile', current: { ...written, weights: { ...RULES.weights, goal: 30 }, fairness: 'squared-shortfall', version: 9 } }, 409);
    const group = page.role('group', 'What somebody else has changed').textContent;
    expect(group).toMatch(/Goal fit\s*30\s*80/);
    expect(group).toMatch(/The best result is\s*The fewest poor matches\s*The highest sum of scores/);
    await page.press('Save the rules');
    expect(page.http.expectOne(PUT).request.body).toMatchObject({ weights: { goal: 80 }, version: 9 });
  });

  it('are only read by a counsellor', async () => {
    const page = await opened('counsellor');
    expect(page.field('Goal fit').disabled).toBe(true);
    expect(() => page.role('button', 'Save the rules')).toThrow();
  });

  it('hold back who leaves before saving, by the browser and inside', async () => {
    const page = await opened();
    const asks = jest.spyOn(window, 'confirm').mockReturnValue(false);
    expect(leaving()).toBe(false);
    expect(page.fixture.componentInstance.mayLeave()).toBe(true);
    await page.write('Goal fit', '80');
    expect(leaving()).toBe(true);
    expect(page.fixture.componentInstance.mayLeave()).toBe(false);
    expect(asks).toHaveBeenCalledTimes(1);
  });
});
