import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SessionStore } from '@tendril/session';
import { sessionOf } from '@tendril/session/testing';
import { view } from '@tendril/ui/testing';
import english from '../../i18n/en';
import { Shell } from './shell';

async function opened() {
  localStorage.clear();
  const page = await view(Shell, { texts: english, providers: [provideRouter([])] });
  void TestBed.inject(SessionStore).known();
  page.http.expectOne('/api/session').flush(sessionOf('counsellor'));
  document.body.replaceChildren(page.fixture.nativeElement as HTMLElement);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await page.fixture.whenStable();
  };
  await settle();
  const press = async (key: string, options: KeyboardEventInit = {}) => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...options }));
    await settle();
  };
  const palette = () => (page.fixture.nativeElement as HTMLElement).querySelector('td-palette');
  return { ...page, press, palette, settle };
}

describe('the frame', () => {
  it('reads nothing for the palette before it is opened, and closes it again', async () => {
    const { http, press, palette, settle } = await opened();
    http.verify();
    await press('k', { ctrlKey: true });
    http.expectOne('/api/students?limit=5000');
    expect(palette()).not.toBeNull();
    palette()?.querySelector('dialog')?.dispatchEvent(new Event('close'));
    await settle();
    expect(palette()).toBeNull();
  });

  it('opens the palette by its button as well', async () => {
    const page = await opened();
    await page.press('k');
    expect(page.palette()).toBeNull();
    page.role('button', /^Search students, mentors, exercises/).click();
    await page.settle();
    expect(page.palette()).not.toBeNull();
  });
});
