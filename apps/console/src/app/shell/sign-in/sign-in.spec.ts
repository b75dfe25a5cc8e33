import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { SIGN_IN_PAGES } from '@tendril/session';
import { sessionOf } from '@tendril/session/testing';
import { view } from '@tendril/ui/testing';
import texts from '../../../i18n/en';
import { staffPages } from '../staff-pages';
import { SignIn } from './sign-in';

@Component({ selector: 'td-any', template: '' })
class AnyPage {}

const open = () => view(SignIn, {
  texts, providers: [provideRouter([{ path: '**', component: AnyPage }]), { provide: SIGN_IN_PAGES, useValue: staffPages }],
});
type Page = Awaited<ReturnType<typeof open>>;
const settle = async ({ fixture }: Page) => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};
const submit = async (page: Page) => {
  await page.write('E-mail address', 'counsellor@urugano.rw');
  await page.write('Password', 'a long enough password');
  await page.press('Sign in');
  return page.http.expectOne({ method: 'POST', url: '/api/session' });
};

describe('staff sign in', () => {
  it('with e-mail and password, and begin with today', async () => {
    const page = await open();
    const sent = await submit(page);
    expect(sent.request.body).toEqual({ kind: 'password', email: 'counsellor@urugano.rw', password: 'a long enough password' });
    sent.flush(sessionOf('counsellor'));
    await settle(page);
    expect(TestBed.inject(Router).url).toBe('/today');
  });

  it('at several schools choose one first', async () => {
    const page = await open();
    (await submit(page)).flush({ ...sessionOf('counsellor'), member: null });
    await settle(page);
    expect(TestBed.inject(Router).url).toBe('/choose-school');
  });

  it('are told in words why not, and may send the same again', async () => {
    const page = await open();
    (await submit(page)).flush({ code: 'too_many_tries', params: { seconds: 30 } }, { status: 429, statusText: 'Too many' });
    await settle(page);
    expect(page.role('alert', 'Too many tries. Wait 30 seconds.')).toBeTruthy();
    await page.press('Sign in');
    page.http.expectOne({ method: 'POST', url: '/api/session' });
  });
});
