import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { studentChoices } from './student-choices';

const settled = () => new Promise((resolve) => setTimeout(resolve));
const row = (id: string, changes = {}) => ({ id, givenName: 'Aline', familyName: 'Uwase', preferredName: null, cohort: 'S5 PCM', ...changes });

it('offers every student of a big school, page after page, each by name and cohort', async () => {
  TestBed.configureTestingModule({ providers: [provideHttpClientTesting()] });
  const choices = TestBed.runInInjectionContext(studentChoices);
  const http = TestBed.inject(HttpTestingController);
  TestBed.tick();
  expect(choices.options()).toBeUndefined();
  http.expectOne('/api/students?limit=5000').flush({ items: [row('a')], next: 'more' });
  await settled();
  http.expectOne('/api/students?limit=5000&cursor=more').flush({ items: [row('b', { preferredName: 'Lili', cohort: null })], next: null });
  await settled();
  expect(choices.options()).toEqual([{ value: 'a', label: 'Aline Uwase, S5 PCM' }, { value: 'b', label: 'Lili Uwase' }]);
});
