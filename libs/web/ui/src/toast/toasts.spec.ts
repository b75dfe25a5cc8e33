import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { texts, view } from '../../checks/view';
import { provideLanguages } from '../languages/provide-languages';
import { Toasts } from './toasts';
import { ToastsView } from './toasts-view';

describe('a toast', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [provideLanguages({ en: async () => ({ default: texts }) })] }));
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame', 'setImmediate'] }));
  afterEach(() => jest.useRealTimers());

  it('gives ten seconds to take an act back', () => {
    const toasts = TestBed.inject(Toasts);
    toasts.show('Returned to Aline', () => undefined);
    jest.advanceTimersByTime(9_999);
    expect(toasts.list()).toHaveLength(1);
    jest.advanceTimersByTime(1);
    expect(toasts.list()).toEqual([]);
  });

  it('waits while it is looked at', () => {
    const toasts = TestBed.inject(Toasts);
    toasts.show('Returned to Aline');
    const [toast] = toasts.list();
    toasts.stay(toast!);
    jest.advanceTimersByTime(60_000);
    expect(toasts.list()).toHaveLength(1);
    toasts.goOn(toast!);
    jest.advanceTimersByTime(10_000);
    expect(toasts.list()).toEqual([]);
  });
});

it('undo takes the act back and the toast away', async () => {
  const { fixture, press } = await view(ToastsView, { texts });
  const undone: string[] = [];
  TestBed.inject(Toasts).show('Returned to Aline', () => undone.push('yes'));
  await fixture.whenStable();
  await press('Undo');
  expect(undone).toEqual(['yes']);
  expect(fixture.nativeElement.textContent.trim()).toBe('');
});

it('says why something was refused, with what its sentence needs, and that there is no way back', async () => {
  await view(ToastsView, { texts: { ...texts, errors: { ...texts.errors, too_late: 'It ended at {{time}}.' } } });
  const toasts = TestBed.inject(Toasts);
  toasts.refuse({ code: 'too_late', params: { time: '16:30' } });
  toasts.refuse({ code: 'of_tomorrow' });
  expect(toasts.list().map(({ text, undo }) => [text, undo])).toEqual([['It ended at 16:30.', undefined], [texts.errors.unknown, undefined]]);
});

it('leaves room for the work: the last two are seen, and each is taken back in turn', async () => {
  const taken: number[] = [];
  const page = await view(ToastsView, { texts });
  const toasts = TestBed.inject(Toasts);
  for (const number of [1, 2, 3]) toasts.show('Accepted ' + number, () => taken.push(number));
  page.fixture.detectChanges();
  expect([...(page.fixture.nativeElement as HTMLElement).querySelectorAll('p')].map((one) => one.textContent)).toEqual(['Accepted 2', 'Accepted 3']);
  toasts.undoLast();
  toasts.undoLast();
  toasts.undoLast();
  toasts.undoLast();
  expect(taken).toEqual([3, 2, 1]);
});
