import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, RouteReuseStrategy, RouterOutlet, withRouterConfig } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { AGAIN, ReuseUnlessAgain } from './again';

const made = { frame: 0, list: 0 };

@Component({ selector: 'td-frame', imports: [RouterOutlet], template: '<router-outlet />' })
class Frame {
  readonly place = ++made.frame;
}

@Component({ selector: 'td-list', template: 'list' })
class List {
  readonly place = ++made.list;
}

it('makes the open screen anew for a link that asks for it, and keeps the frame', async () => {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '', component: Frame, data: { frame: true }, children: [{ path: 'students', component: List }] }], withRouterConfig({ onSameUrlNavigation: 'reload' })),
      { provide: RouteReuseStrategy, useExisting: ReuseUnlessAgain },
    ],
  });
  const harness = await RouterTestingHarness.create('/students');
  await TestBed.inject(Router).navigateByUrl('/students?student=k1');
  expect(made).toEqual({ frame: 1, list: 1 });
  for (const list of [2, 3]) {
    await TestBed.inject(Router).navigateByUrl('/students', { info: AGAIN });
    await harness.fixture.whenStable();
    expect(made).toEqual({ frame: 1, list });
  }
});
