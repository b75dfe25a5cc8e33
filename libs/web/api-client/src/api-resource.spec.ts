import { provideHttpClientTesting, HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { apiResource } from './api-resource';

const start = (id = signal<string | undefined>('1')) => {
  TestBed.configureTestingModule({ providers: [provideHttpClientTesting()] });
  const read = TestBed.runInInjectionContext(() => apiResource<{ name: string }>(() => id() && `contacts/${id()}`));
  TestBed.tick();
  return { id, read, http: TestBed.inject(HttpTestingController) };
};
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a read', () => {
  it('has a value once it was answered', async () => {
    const { read, http } = start();
    expect([read.hasValue(), read.isLoading()]).toEqual([false, true]);
    http.expectOne('/api/contacts/1').flush({ name: 'Eric' });
    await settled();
    expect([read.value(), read.isLoading()]).toEqual([{ name: 'Eric' }, false]);
  });

  it('follows its signals, and drops an answer that comes too late', async () => {
    const { read, id, http } = start();
    const late = http.expectOne('/api/contacts/1');
    id.set('2');
    TestBed.tick();
    http.expectOne('/api/contacts/2').flush({ name: 'Divine' });
    await settled();
    late.flush({ name: 'Eric' });
    await settled();
    expect(read.value()).toEqual({ name: 'Divine' });
  });

  it('shows nothing of the one before while another is loaded, but keeps the value while the same is loaded again', async () => {
    const { read, id, http } = start();
    http.expectOne('/api/contacts/1').flush({ name: 'Eric' });
    await settled();
    read.reload();
    TestBed.tick();
    expect([read.value(), read.isLoading()]).toEqual([{ name: 'Eric' }, true]);
    http.expectOne('/api/contacts/1').flush({ name: 'Eric N.' });
    await settled();
    expect(read.value()).toEqual({ name: 'Eric N.' });
    id.set('2');
    TestBed.tick();
    expect(read.hasValue()).toBe(false);
  });

  it('says why it was refused', async () => {
    const { read, http } = start();
    http.expectOne('/api/contacts/1').flush({ code: 'not_found' }, { status: 404, statusText: 'Not found' });
    await settled();
    expect(read.error()).toMatchObject({ status: 404, code: 'not_found' });
    expect(read.hasValue()).toBe(false);
  });

  it('asks nothing while there is nothing to ask', () => {
    const { read, http } = start(signal(undefined));
    expect(read.isLoading()).toBe(false);
    http.verify();
  });
});
