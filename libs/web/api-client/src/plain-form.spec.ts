import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ApiError } from './api-error';
import { flatForm, plainForm } from './plain-form';

const start = (save: () => Promise<unknown>) => {
  const model = signal({ place: '', at: '' });
  const form = TestBed.runInInjectionContext(() => flatForm(model, ['place'], save));
  const write = (name: string, value: string) => form.write({ target: { name, value } } as unknown as Event);
  return { model, form, write };
};

describe('a form without a library', () => {
  it('says nothing before the first try, then what is missing until it is there, and sends nothing meanwhile', async () => {
    const saved: unknown[] = [];
    const { model, form, write } = start(async () => saved.push(model()));
    expect(form.at('place')).toBeUndefined();
    expect(await form.send()).toBe(false);
    expect(form.at('place')).toEqual({ kind: 'required' });
    write('place', 'Library');
    expect(form.at('place')).toBeUndefined();
    expect(await form.send()).toBe(true);
    expect(saved).toEqual([{ place: 'Library', at: '' }]);
  });

  it('puts a refusal at its fields until they are changed, and lets the same be sent again', async () => {
    let refuses = true;
    const { form, write } = start(async () => {
      if (refuses) throw new ApiError(400, 'invalid', {}, [{ path: 'at', code: 'in_past', params: { min: 3 } }]);
    });
    write('place', 'Library');
    expect(await form.send()).toBe(false);
    expect([form.at('at'), form.refusal()]).toEqual([{ kind: 'in_past', params: { min: 3 } }, { kind: 'invalid', params: {} }]);
    write('at', 'tomorrow');
    expect(form.at('at')).toBeUndefined();
    refuses = false;
    expect(await form.send()).toBe(true);
    expect(form.refusal()).toBeUndefined();
  });

  it('sends once, however often it is pressed', async () => {
    let times = 0;
    let done = (): void => undefined;
    const form = TestBed.runInInjectionContext(() => plainForm(() => ({}), () => new Promise<void>((resolve) => { times += 1; done = resolve; })));
    const first = form.send();
    expect(await form.send()).toBe(false);
    expect(form.sending()).toBe(true);
    done();
    expect(await first).toBe(true);
    expect([times, form.sending()]).toEqual([1, false]);
  });
});
