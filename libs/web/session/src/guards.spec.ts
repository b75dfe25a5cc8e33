import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideHttpClientTesting, HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { SessionView } from '@tendril/contracts';
import { injectComeBack } from './come-back';
import { signedInAs, SIGN_IN_PAGES } from './guards';
import { lostSession } from './lost-session';
import { schoolPages } from './school-page';
import { sessionOf } from './testing';

@Component({ selector: 'td-inside', template: 'inside' })
class Inside {}

@Component({ selector: 'td-sign-in', template: 'sign in' })
class SignIn {
  readonly comeBack = injectComeBack();
}

/** Goes to an address as somebody and says where that ends. */
async function visit(address: string, view: SessionView | null) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: ':school', pathMatch: 'full', component: SignIn }, { path: ':school/:place', canMatch: [signedInAs('student')], component: Inside }]),
      provideHttpClient(withInterceptors([lostSession])),
      provideHttpClientTesting(),
      { provide: SIGN_IN_PAGES, useValue: schoolPages([]) },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create();
  const arrived = harness.navigateByUrl(address);
  await new Promise((resolve) => setTimeout(resolve));
  for (const request of http.match('/api/session')) {
    if (view) request.flush(view);
    else request.flush({ code: 'not_signed_in' }, { status: 401, statusText: 'Unauthorized' });
  }
  await arrived;
  return { harness, http, router: TestBed.inject(Router) };
}

describe('a page for students', () => {
  it('lets a student in', async () => {
    const { harness } = await visit('/gs-urugano/home', sessionOf('student'));
    expect(harness.routeNativeElement?.textContent).toBe('inside');
  });

  it('sends nobody to the sign-in page of that school, keeping the address', async () => {
    const { router } = await visit('/gs-urugano/home?tab=2', null);
    expect(router.url).toBe('/gs-urugano?then=%2Fgs-urugano%2Fhome%3Ftab%3D2');
  });

  it.each(['mentor', 'counsellor', 'admin'] as const)('is not for a %s', async (role) => {
    const { router } = await visit('/gs-urugano/home', sessionOf(role));
    expect(router.url).toContain('?then=');
  });

  it('is left when the session is lost in the middle of work', async () => {
    const { router, http } = await visit('/gs-urugano/home', sessionOf('student'));
    TestBed.inject(HttpClient).get('/api/my/contacts').subscribe({ error: () => undefined });
    http.expectOne('/api/my/contacts').flush({ code: 'not_signed_in' }, { status: 401, statusText: 'Unauthorized' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(router.url).toBe('/gs-urugano?then=%2Fgs-urugano%2Fhome');
  });

  it('is come back to, however many requests learn that the session is lost', async () => {
    const { router, http } = await visit('/gs-urugano/home', sessionOf('student'));
    const asked = ['contacts', 'interviews', 'assignments'].map((one) => '/api/my/' + one);
    for (const one of asked) TestBed.inject(HttpClient).get(one).subscribe({ error: () => undefined });
    for (const one of asked) {
      http.expectOne(one).flush({ code: 'not_signed_in' }, { status: 401, statusText: 'Unauthorized' });
      if (one !== asked[0]) await new Promise((resolve) => setTimeout(resolve));
    }
    expect(router.url).toBe('/gs-urugano?then=%2Fgs-urugano%2Fhome');
  });
});

describe('after signing in', () => {
  const comeBackFrom = async (address: string) => {
    const { harness, router } = await visit(address, sessionOf('student'));
    const page = harness.routeDebugElement?.componentInstance as SignIn;
    const back = page.comeBack();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.inject(HttpTestingController).match('/api/session').forEach((request) => request.flush(sessionOf('student')));
    await back;
    return router.url;
  };

  it('one comes back to the address that was asked for', async () => {
    expect(await comeBackFrom('/gs-urugano?then=%2Fgs-urugano%2Fnetwork')).toBe('/gs-urugano/network');
  });

  it.each(['//evil.example/home', 'https://evil.example', '/\\evil.example', ''])('no address leads out of the application: "%s"', async (then) => {
    const url = await comeBackFrom('/gs-urugano?then=' + encodeURIComponent(then));
    expect(url).not.toContain('evil');
    expect(url).toMatch(/home$/);
  });
});
