import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { schoolPages, SIGN_IN_PAGES } from '@tendril/session';
import { sessionOf } from '@tendril/session/testing';
import { view } from '@tendril/ui/testing';
import texts from '../../../i18n/en';
import { SignIn } from './sign-in';

@Component({ selector: 'td-home', template: '' })
class Home {}

const open = async () => {
  document.head.insertAdjacentHTML('beforeend', '<meta name="tendril-school" content="GS Urugano">');
  const page = await view(SignIn, {
    texts, inputs: { school: 'gs-urugano' },
    providers: [provideRouter([{ path: ':school/home', component: Home }]), { provide: SIGN_IN_PAGES, useValue: schoolPages([]) }],
  });
  page.http.expectOne('/api/session').flush({ code: 'not_signed_in' }, { status: 401, statusText: 'Unauthorized' });
  return page;
};
type Page = Awaited<ReturnType<typeof open>>;
const settle = async ({ fixture }: Page) => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};
const submit = async (page: Page, username: string, pin: string) => {
  await page.write('Username', username);
  await page.write('PIN, 6 numbers', pin);
  await page.press('Sign in');
  await settle(page);
};

describe('a student signs in', () => {
  it('with the school of the address, a user name and a PIN, and arrives at home', async () => {
    const page = await open();
    expect(page.role('heading', 'GS Urugano')).toBeTruthy();
    await submit(page, ' uwase.a ', '123456');
    const sent = page.http.expectOne({ method: 'POST', url: '/api/session' });
    expect(sent.request.body).toEqual({ kind: 'pin', school: 'gs-urugano', username: 'uwase.a', pin: '123456' });
    sent.flush(sessionOf('student'));
    await settle(page);
    expect(TestBed.inject(Router).url).toBe('/gs-urugano/home');
  });

  it('not before both are written as they should be', async () => {
    const page = await open();
    await submit(page, '', '123');
    page.http.expectNone({ method: 'POST', url: '/api/session' });
    expect(page.field('Username').getAttribute('aria-invalid')).toBe('true');
    expect(page.fixture.nativeElement.textContent).toContain('Six numbers.');
  });

  it('is told in words why not, and can try again', async () => {
    const page = await open();
    await submit(page, 'uwase.a', '000000');
    page.http.expectOne({ method: 'POST', url: '/api/session' }).flush({ code: 'wrong_credentials' }, { status: 401, statusText: 'Unauthorized' });
    await settle(page);
    expect(page.role('alert', /Username or PIN is not right/)).toBeTruthy();
    await submit(page, 'uwase.a', '123456');
    page.http.expectOne({ method: 'POST', url: '/api/session' });
  });

  it('may see the PIN', async () => {
    const page = await open();
    expect(page.field('PIN, 6 numbers').type).toBe('password');
    await page.press('Show');
    expect(page.field('PIN, 6 numbers').type).toBe('text');
  });

  it('before the page has come alive a press of the button sends nothing, so that no PIN stands in an address', async () => {
    const page = await open();
    expect((page.fixture.nativeElement as HTMLElement).querySelector('form')?.getAttribute('method')).toBe('dialog');
  });
});
