import { provideHttpClientTesting, HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { SessionStore } from './session-store';
import { sessionOf } from './testing';

const start = () => {
  const deleted: string[] = [];
  globalThis.indexedDB = {
    deleteDatabase(name: string) {
      deleted.push(name);
      const request: { onsuccess?: () => void } = {};
      queueMicrotask(() => request.onsuccess?.());
      return request;
    },
  } as unknown as IDBFactory;
  TestBed.configureTestingModule({ providers: [provideHttpClientTesting()] });
  return { session: TestBed.inject(SessionStore), http: TestBed.inject(HttpTestingController), deleted };
};
const soon = () => new Promise((resolve) => setTimeout(resolve));

describe('the session', () => {
  afterEach(() => jest.useRealTimers());

  it('is asked for once, however many want to know', async () => {
    const { session, http } = start();
    const both = Promise.all([session.known(), session.known()]);
    http.expectOne('/api/session').flush(sessionOf('student', { preferredName: 'Lili' }));
    await both;
    expect(session.member()?.role).toBe('student');
    expect(session.name()).toBe('Lili');
    http.verify();
  });

  it('is nobody when the API says 401', async () => {
    const { session, http } = start();
    const known = session.known();
    http.expectOne('/api/session').flush({ code: 'not_signed_in' }, { status: 401, statusText: 'Unauthorized' });
    expect(await known).toBeNull();
    expect(session.view()).toBeNull();
  });

  it('is asked for again after the network was gone', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    const { session, http } = start();
    const lost = expect(session.known()).rejects.toMatchObject({ code: 'network' });
    for (const pause of [400, 800, 0]) {
      http.expectOne('/api/session').error(new ProgressEvent('error'));
      await jest.advanceTimersByTimeAsync(pause);
    }
    await lost;
    const known = session.known();
    http.expectOne('/api/session').flush(sessionOf('mentor'));
    expect((await known)?.member?.role).toBe('mentor');
  });

  it('ends on the device before it ends at the API: drafts, storages and the session', async () => {
    const { session, http, deleted } = start();
    const signedIn = session.signIn({ kind: 'pin', school: 'gs-urugano', username: 'uwase.a', pin: '123456' });
    http.expectOne({ method: 'POST', url: '/api/session' }).flush(sessionOf('student'));
    await signedIn;
    localStorage.setItem('kept', 'something');
    const out = session.signOut();
    await soon();
    expect([deleted, localStorage.length]).toEqual([['tendril-drafts'], 0]);
    http.expectOne({ method: 'DELETE', url: '/api/session' }).flush(null, { status: 204, statusText: 'No content' });
    await out;
    expect(session.member()).toBeNull();
  });

  it('that is lost leaves what is being written to its writer, until somebody signs in or it is ended', async () => {
    const { session, http } = start();
    const signIn = async (role: 'student' | 'mentor', membershipId: string) => {
      const signedIn = session.signIn({ kind: 'pin', school: 'gs-urugano', username: 'uwase.a', pin: '123456' });
      http.expectOne({ method: 'POST', url: '/api/session' }).flush(sessionOf(role, { membershipId }));
      await signedIn;
    };
    await signIn('student', 'm1');
    session.forget();
    session.forget();
    expect([session.member(), session.writer()?.membershipId]).toEqual([null, 'm1']);
    await signIn('mentor', 'm2');
    expect(session.writer()?.membershipId).toBe('m2');
    const out = session.signOut();
    await soon();
    http.expectOne({ method: 'DELETE', url: '/api/session' }).flush(null, { status: 204, statusText: 'No content' });
    await out;
    expect(session.writer()).toBeNull();
  });

  it('is forgotten here even when the API does not answer', async () => {
    const { session, http } = start();
    const out = expect(session.signOutEverywhere()).rejects.toMatchObject({ status: 500 });
    await soon();
    http.expectOne({ method: 'DELETE', url: '/api/sessions' }).flush(null, { status: 500, statusText: 'Oh' });
    await out;
    expect(session.view()).toBeNull();
  });
});
