import { provideHttpClientTesting, HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { apiPages } from './api-pages';

const settled = () => new Promise((resolve) => setTimeout(resolve));

function start(most = 100, path = signal<string | undefined>('rows')) {
  TestBed.configureTestingModule({ providers: [provideHttpClientTesting()] });
  const pages = TestBed.runInInjectionContext(() => apiPages<number>(() => path(), most));
  TestBed.tick();
  const http = TestBed.inject(HttpTestingController);
  const answer = async (url: string, items: number[], next: string | null = null) => {
    http.expectOne(url).flush({ items, next });
    await settled();
  };
  return { pages, path, http, answer };
}

describe('a long list', () => {
  it('shows the first page at once, and the others as they come', async () => {
    const { pages, answer } = start();
    expect([pages.items(), pages.isLoading()]).toEqual([undefined, true]);
    await answer('/api/rows', [1, 2], 'a');
    expect([pages.items(), pages.isLoading()]).toEqual([[1, 2], true]);
    await answer('/api/rows?cursor=a', [3]);
    expect([pages.items(), pages.isLoading(), pages.isCut()]).toEqual([[1, 2, 3], false, false]);
  });

  it('asks for no more than wanted, and says that there is more', async () => {
    const { pages, http, answer } = start(2);
    await answer('/api/rows', [1, 2], 'a');
    http.expectNone('/api/rows?cursor=a');
    expect([pages.items(), pages.isLoading(), pages.isCut()]).toEqual([[1, 2], false, true]);
  });

  it('keeps its rows while all is loaded again', async () => {
    const { pages, answer } = start();
    await answer('/api/rows', [1, 2], 'a');
    await answer('/api/rows?cursor=a', [3]);
    pages.reload();
    TestBed.tick();
    await answer('/api/rows', [1], 'b');
    expect([pages.items(), pages.isLoading()]).toEqual([[1, 2, 3], true]);
    await answer('/api/rows?cursor=b', [4]);
    expect([pages.items(), pages.isLoading()]).toEqual([[1, 4], false]);
  });

  it('asks each page with the query, and anew when that changes', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClientTesting()] });
    const left = signal<string | undefined>(undefined);
    const pages = TestBed.runInInjectionContext(() => apiPages<number>(() => 'rows', 100, () => ({ limit: 2, left: left() })));
    const http = TestBed.inject(HttpTestingController);
    const answer = async (url: string, items: number[], next: string | null = null) => {
      TestBed.tick();
      http.expectOne(url).flush({ items, next });
      await settled();
    };
    await answer('/api/rows?limit=2', [1, 2], 'a');
    await answer('/api/rows?limit=2&cursor=a', [3]);
    left.set('yes');
    await answer('/api/rows?limit=2&left=yes', [9]);
    expect(pages.items()).toEqual([9]);
  });

  it('drops what comes for another list, and asks nothing without one', async () => {
    const { pages, path, http, answer } = start();
    const late = http.expectOne('/api/rows');
    path.set('others');
    TestBed.tick();
    await answer('/api/others', [9]);
    late.flush({ items: [1], next: null });
    await settled();
    expect(pages.items()).toEqual([9]);
    path.set(undefined);
    TestBed.tick();
    expect([pages.items(), pages.isLoading()]).toEqual([undefined, false]);
  });

  it('says why it cannot be had', async () => {
    const { pages, http } = start();
    http.expectOne('/api/rows').flush({ code: 'not_found' }, { status: 404, statusText: 'No' });
    await settled();
    expect([pages.items(), pages.error()?.code]).toEqual([undefined, 'not_found']);
  });
});
