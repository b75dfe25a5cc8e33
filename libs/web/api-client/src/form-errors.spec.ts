import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, submit } from '@angular/forms/signals';
import { ApiError } from './api-error';
import { submitTo } from './form-errors';

const start = () => TestBed.runInInjectionContext(() => form(signal({ name: 'Eric', steps: [{ title: 'Why' }] })));
const refusedBy = (error: unknown) => async (root: ReturnType<typeof start>) => submitTo(root, () => Promise.reject(error));
const field = (path: string, code: string, params = {}) => ({ path, code, params });

describe('a refusal of the API', () => {
  it('stands at the field that it names, however deep, with its parameters', async () => {
    const tree = start();
    await submit(tree, refusedBy(new ApiError(400, 'invalid', {}, [field('steps.0.title', 'too_short', { min: 10 })])));
    expect(tree.steps[0]?.title().errors()).toMatchObject([{ kind: 'too_short', params: { min: 10 } }]);
    expect(tree().errors()).toEqual([]);
  });

  it('stands at the nearest field when the form has no such one', async () => {
    const tree = start();
    await submit(tree, refusedBy(new ApiError(400, 'invalid', {}, [field('name.first', 'required'), field('version', 'required')])));
    expect(tree.name().errors()).toMatchObject([{ kind: 'required' }]);
    expect(tree().errors()).toMatchObject([{ kind: 'required' }]);
  });

  it('of the whole stands at the form', async () => {
    const tree = start();
    await submit(tree, refusedBy(new ApiError(429, 'too_many_tries', { seconds: 30 })));
    expect(tree().errors()).toMatchObject([{ kind: 'too_many_tries', params: { seconds: 30 } }]);
  });

  it('is nothing when the work is done', async () => {
    expect(await submit(start(), async (root) => submitTo(root, () => Promise.resolve()))).toBe(true);
  });
});
