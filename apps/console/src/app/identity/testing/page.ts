import { TestBed } from '@angular/core/testing';
import type { Role } from '@tendril/contracts';
import { SessionStore } from '@tendril/session';
import { sessionOf } from '@tendril/session/testing';
import type { View } from '@tendril/ui/testing';

/** Lets the answers that were given arrive, and the page be drawn. */
export async function settled<T>({ fixture }: View<T>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
}

/** Who looks at the page. */
export async function signInAs<T>(page: View<T>, role: Role): Promise<void> {
  void TestBed.inject(SessionStore).known();
  page.http.expectOne('/api/session').flush(sessionOf(role));
  await settled(page);
}

/** Answers the one open request to this address, and gives back what was asked. */
export async function answered<T>(page: View<T>, url: string, answer: object, status = 200) {
  const open = page.http.expectOne(url);
  open.flush(answer, { status, statusText: 'Answer' });
  await settled(page);
  return open.request;
}
