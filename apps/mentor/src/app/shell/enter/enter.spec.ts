import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter, Router } from '@angular/router';
import { schoolPages, SIGN_IN_PAGES } from '@tendril/session';
import { sessionOf } from '@tendril/session/testing';
import { answered, view } from '@tendril/ui/testing';
import texts from '../../../i18n/en';
import { Enter } from './enter';

@Component({ selector: 'td-home', template: '' })
class Home {}

const open = () => view(Enter, {
  texts, inputs: { school: 'gs-urugano', token: 'the-token' },
  providers: [provideRouter([{ path: ':school/home', component: Home }, { path: ':school/students/:id', component: Home }]), { provide: SIGN_IN_PAGES, useValue: schoolPages(['sign-in']) }],
});
const settle = async ({ fixture }: Awaited<ReturnType<typeof open>>) => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};

const comeIn = async (page: Awaited<ReturnType<typeof open>>, session: object | null = null) => {
  await page.press('Come in');
  await answered(page, '/api/session', session ?? { code: 'not_signed_in' }, session ? 200 : 401);
};

describe('the link of a mail', () => {
  it('spends nothing by being opened: scanners of mail open links', async () => {
    const page = await open();
    page.http.verify();
    expect(page.role('button', 'Come in')).toBeTruthy();
  });

  it('signs in by the button', async () => {
    const page = await open();
    await comeIn(page);
    const sent = page.http.expectOne({ method: 'POST', url: '/api/session' });
    expect(sent.request.body).toEqual({ kind: 'link', school: 'gs-urugano', token: 'the-token' });
    sent.flush(sessionOf('mentor'));
    await settle(page);
    expect(TestBed.inject(Router).url).toBe('/gs-urugano/home');
  });

  it('that was used before says so and offers a new one', async () => {
    const page = await open();
    await comeIn(page);
    page.http.expectOne({ method: 'POST', url: '/api/session' }).flush({ code: 'wrong_credentials' }, { status: 401, statusText: 'Unauthorized' });
    await settle(page);
    expect(page.role('alert', /used already/)).toBeTruthy();
    expect(page.role('link', 'Send me a new link').getAttribute('href')).toBe('/gs-urugano/sign-in');
  });

  it('leads on to what the mail is about', async () => {
    TestBed.overrideProvider(ActivatedRoute, { useValue: { snapshot: { queryParamMap: convertToParamMap({ then: '/gs-urugano/students/s1' }) } } });
    const page = await open();
    await comeIn(page);
    page.http.expectOne({ method: 'POST', url: '/api/session' }).flush(sessionOf('mentor'));
    await settle(page);
    expect(TestBed.inject(Router).url).toBe('/gs-urugano/students/s1');
  });

  it('spends nothing where she is signed in already', async () => {
    const page = await open();
    await comeIn(page, sessionOf('mentor'));
    await settle(page);
    page.http.expectNone({ method: 'POST', url: '/api/session' });
    expect(TestBed.inject(Router).url).toBe('/gs-urugano/home');
  });
});
