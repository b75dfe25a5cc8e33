import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { sessionOf } from '@tendril/session/testing';
import { view } from '@tendril/ui/testing';
import texts from '../../../i18n/en';
import { Invitation } from './invitation';

@Component({ selector: 'td-any', template: '' })
class AnyPage {}

const open = () => view(Invitation, { texts, inputs: { school: 'gs-urugano', token: 'the-token' }, providers: [provideRouter([{ path: '**', component: AnyPage }])] });
type Page = Awaited<ReturnType<typeof open>>;
const settle = async ({ fixture }: Page) => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};
const invited = async (page: Page, hasPassword: boolean) => {
  page.http.expectOne('/api/invitations/lookup').flush({ email: 'ange@urugano.rw', schoolName: 'GS Urugano', role: 'counsellor', givenName: 'Ange', hasPassword });
  await settle(page);
};

describe('an invitation', () => {
  it('is taken up with a new password, long enough', async () => {
    const page = await open();
    await invited(page, false);
    expect(page.role('heading', 'Welcome, Ange')).toBeTruthy();
    await page.write('Choose a password', 'short');
    await page.press('Accept and sign in');
    page.http.expectNone('/api/invitations/acceptance');
    await page.write('Choose a password', 'a long enough password');
    await page.press('Accept and sign in');
    const sent = page.http.expectOne('/api/invitations/acceptance');
    expect(sent.request.body).toEqual({ school: 'gs-urugano', token: 'the-token', password: 'a long enough password' });
    sent.flush(sessionOf('counsellor'));
    await settle(page);
    expect(TestBed.inject(Router).url).toBe('/today');
  });

  it('asks somebody who signs in elsewhere for the present password', async () => {
    const page = await open();
    await invited(page, true);
    expect(page.field('Your present password').autocomplete).toBe('current-password');
  });

  it('that cannot be used says so', async () => {
    const page = await open();
    page.http.expectOne('/api/invitations/lookup').flush({ code: 'invitation_not_valid' }, { status: 422, statusText: 'Refused' });
    await settle(page);
    expect(page.role('alert', /used already/)).toBeTruthy();
  });
});
