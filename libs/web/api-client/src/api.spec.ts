import { provideHttpClientTesting, HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { address, Api } from './api';
import { ApiError } from './api-error';

const start = () => {
  TestBed.configureTestingModule({ providers: [provideHttpClientTesting()] });
  return { api: TestBed.inject(Api), http: TestBed.inject(HttpTestingController) };
};
const dropped = () => new ProgressEvent('error');

describe('a write', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  it('is sent again with the same key when the network drops, because it may have happened', async () => {
    const { api, http } = start();
    const answer = api.post('contacts', { name: 'Eric' });
    const first = http.expectOne('/api/contacts');
    first.error(dropped());
    await jest.advanceTimersByTimeAsync(400);
    const second = http.expectOne('/api/contacts');
    second.flush({ id: '1' });
    await expect(answer).resolves.toEqual({ id: '1' });
    const key = first.request.headers.get('Idempotency-Key');
    expect(key).toMatch(/^[0-9a-f-]{36}$/);
    expect(second.request.headers.get('Idempotency-Key')).toBe(key);
  });

  it('has a key of its own', () => {
    const { api, http } = start();
    void api.post('contacts');
    void api.post('contacts');
    const [one, other] = http.match('/api/contacts').map(({ request }) => request.headers.get('Idempotency-Key'));
    expect(one).not.toBe(other);
  });

  it('gives up after three tries', async () => {
    const { api, http } = start();
    const answer = expect(api.put('contacts/1', {})).rejects.toMatchObject({ status: 0, code: 'network' });
    for (const pause of [400, 800, 0]) {
      http.expectOne('/api/contacts/1').error(dropped());
      await jest.advanceTimersByTimeAsync(pause);
    }
    await answer;
    http.verify();
  });

  it('is not repeated when it was refused', async () => {
    const { api, http } = start();
    const answer = expect(api.delete('contacts/1')).rejects.toMatchObject({ status: 409, code: 'changed_meanwhile', current: { version: 2 } });
    http.expectOne('/api/contacts/1').flush({ code: 'changed_meanwhile', status: 409, title: '', type: '', current: { version: 2 } }, { status: 409, statusText: 'Conflict' });
    await jest.advanceTimersByTimeAsync(5000);
    await answer;
    http.verify();
  });
});

it('a query leaves out what is not said', () => {
  expect(address('students', { cohort: 'S5 PCM', search: '', cursor: undefined, late: false })).toBe('/api/students?cohort=S5+PCM&late=false');
  expect(address('students')).toBe('/api/students');
});

it('an answer that is no problem document is an unknown refusal', async () => {
  const { api, http } = start();
  const answer = api.get('students').catch((failure: unknown) => failure);
  http.expectOne('/api/students').flush('<html>', { status: 502, statusText: 'Bad gateway' });
  expect(await answer).toEqual(new ApiError(502, 'unknown'));
});
