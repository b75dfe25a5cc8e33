import { HttpTestingController } from '@angular/common/http/testing';
import { inject, provideEnvironmentInitializer, Type } from '@angular/core';
import { ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { schoolPages, SessionStore, SIGN_IN_PAGES } from '@tendril/session';
import { sessionOf } from '@tendril/session/testing';
import { View, view } from '@tendril/ui/testing';
import texts from '../i18n/en';

/** A screen in English as a student who is signed in sees it; only HTTP is replaced. */
export function studentView<T>(screen: Type<T>, inputs: Record<string, unknown> = {}): Promise<View<T>> {
  const signedIn = provideEnvironmentInitializer(() => {
    void inject(SessionStore).known();
    inject(HttpTestingController).expectOne('/api/session').flush(sessionOf('student'));
  });
  return view(screen, { texts, inputs, providers: [provideRouter([]), { provide: SIGN_IN_PAGES, useValue: schoolPages([]) }, signedIn] });
}

/** Answers the next request for an address, and waits until the screen has drawn it. */
export async function answer<T>({ http, fixture }: View<T>, method: string, path: string, body: object, status = 200): Promise<unknown> {
  const request = http.expectOne((one) => one.method === method && one.url.startsWith('/api/' + path));
  request.flush(body, { status, statusText: String(status) });
  await settle(fixture);
  return request.request.body;
}

/** Until nothing is left to draw: an answer goes through several turns before it stands on the screen. */
export async function settle(fixture: ComponentFixture<unknown>): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((done) => setTimeout(done));
  if (!fixture.componentRef.hostView.destroyed) fixture.detectChanges();
}
