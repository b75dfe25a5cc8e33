import { Component } from '@angular/core';
import { provideRouter } from '@angular/router';
import { view } from '@tendril/ui/testing';
import texts from '../../../i18n/en';
import { ForgottenPassword } from '../forgotten-password/forgotten-password';
import { NewPassword } from './new-password';

@Component({ selector: 'td-any', template: '' })
class AnyPage {}

const providers = [provideRouter([{ path: '**', component: AnyPage }])];
const ask = () => view(ForgottenPassword, { texts, providers });
const open = () => view(NewPassword, { texts, inputs: { school: 'gs-urugano', token: 'the-token' }, providers });
const settle = async ({ fixture }: Awaited<ReturnType<typeof ask>> | Awaited<ReturnType<typeof open>>) => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};

describe('a forgotten password', () => {
  it('is answered by a mail, whoever asks', async () => {
    const page = await ask();
    await page.write('E-mail address', 'ange@urugano.rw');
    await page.press('Send me a link');
    const sent = page.http.expectOne({ method: 'POST', url: '/api/new-password-links' });
    expect(sent.request.body).toEqual({ email: 'ange@urugano.rw' });
    sent.flush(null, { status: 202, statusText: 'Accepted' });
    await settle(page);
    expect(page.role('status', /ange@urugano.rw/)).toBeTruthy();
  });

  it('is replaced by one that is long enough', async () => {
    const page = await open();
    await page.write('New password', 'short');
    await page.press('Set the password');
    page.http.expectNone('/api/new-passwords');
    await page.write('New password', 'a long enough password');
    await page.press('Set the password');
    const sent = page.http.expectOne('/api/new-passwords');
    expect(sent.request.body).toEqual({ school: 'gs-urugano', token: 'the-token', password: 'a long enough password' });
    sent.flush(null, { status: 204, statusText: 'Done' });
    await settle(page);
    expect(page.role('link', 'Sign in')).toBeTruthy();
  });

  it('cannot be replaced by a link that was used, and the page says what to do', async () => {
    const page = await open();
    await page.write('New password', 'a long enough password');
    await page.press('Set the password');
    page.http.expectOne('/api/new-passwords').flush({ code: 'link_used_or_expired' }, { status: 422, statusText: 'Refused' });
    await settle(page);
    expect(page.role('alert', /used already|no longer/)).toBeTruthy();
    expect(page.role('link', 'Ask for another link')).toBeTruthy();
  });
});
