import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { jest } from '@jest/globals';
import { settled, texts, view } from '../../checks/view';
import { Toasts } from '../toast/toasts';
import { ToastsView } from '../toast/toasts-view';
import { sayMissedScreens } from './missed-screens';

@Component({ selector: 'td-frame', imports: [ToastsView], template: '<td-toasts />' })
class Frame {
  constructor() {
    sayMissedScreens();
  }
}

async function opened(failure: Error) {
  const loadComponent = () => Promise.reject<typeof Frame>(failure);
  const page = await view(Frame, { texts, providers: [provideRouter([{ path: 'there', loadComponent }])] });
  await TestBed.inject(Router).navigateByUrl('/there?part=2').catch(() => undefined);
  await settled(page);
  return { ...page, said: () => TestBed.inject(Toasts).list().map(({ text }) => text) };
}

describe('a screen that could not be loaded', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is said, and is loaded with the page once there is a network', async () => {
    const network = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const loaded: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { loaded.push(this.pathname + this.search); });
    const page = await opened(new TypeError('Failed to fetch dynamically imported module: https://school.example/console/chunk-1.js'));
    expect(page.said()).toEqual([texts.errors.network]);
    expect(TestBed.inject(Router).url).toBe('/');
    await page.press('Try again');
    await settled(page);
    expect([loaded, page.said()]).toEqual([[], [texts.errors.network]]);
    network.mockReturnValue(true);
    await page.press('Try again');
    expect([loaded, page.said()]).toEqual([['/there?part=2'], []]);
  });

  it('is no matter of the network where there is one', async () => {
    expect((await opened(new TypeError('Importing a module script failed.'))).said()).toEqual([texts.errors.unknown]);
  });

  it('is told from a fault of a screen', async () => {
    expect((await opened(new TypeError('x is not a function'))).said()).toEqual([]);
  });
});
