import { provideRouter } from '@angular/router';
import type { TimelineEntry, TimelineKind } from '@tendril/contracts';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { answered } from '../testing/page';
import { HAPPENED, StudentTimeline } from './student-timeline';

const words = (text: string) => ({ en: text, fr: text, rw: text });
const entry = (kind: TimelineKind, changes: Partial<TimelineEntry> = {}): TimelineEntry =>
  ({ at: '2026-11-20T08:00:00.000Z', kind, leadsTo: 'x1', by: null, mine: false, title: words('Map your network'), note: null, count: null, reason: null, ...changes });

async function opened(items: TimelineEntry[], next: string | null = null) {
  const page = await view(StudentTimeline, { texts: english, inputs: { studentId: 'k1' }, providers: [provideRouter([])] });
  await answered(page, '/api/students/k1/timeline?limit=20', { items, next });
  return page;
}
const lines = ({ fixture }: Awaited<ReturnType<typeof opened>>) => [...(fixture.nativeElement as HTMLElement).querySelectorAll('.timeline p')].map((one) => one.textContent?.trim());

describe('a student’s timeline', () => {
  it.each(Object.keys(HAPPENED) as TimelineKind[])('has words for %s', async (kind) => {
    const [line] = lines(await opened([entry(kind, { note: 'Nadine', count: 25 })]));
    expect(line).toMatch(/^[A-Z]/);
    expect(line).not.toContain('students.');
  });

  it.each([['not-now', 'Nadine declined: not now'], ['not-a-fit', 'Nadine declined: not a fit'], ['need-to-know-more', 'Nadine declined: needs to know more']] as const)('says why a mentor declined: %s', async (reason, line) => {
    expect(lines(await opened([entry('mentor-declined', { note: 'Nadine', reason })]))).toEqual([line]);
  });

  it('says who did it and what came with it, and leads to the thing', async () => {
    const page = await opened([
      entry('returned', { by: 'Esther Uwase', leadsTo: 's1' }), entry('extended', { mine: true, by: 'Me', note: 'Was ill' }), entry('submitted', { count: 2 }), entry('interview-held', { count: 25, note: 'Nurse', title: null }),
      entry('mentor-accepted', { note: 'Nadine', title: null }),
    ]);
    expect(lines(page)).toEqual([
      'Map your network returnedby Esther Uwase', 'More time for Map your networkWas ill, by you', 'Map your network sentattempt 2', 'Interview held, 25 minutesNurse', 'Nadine is the mentor',
    ]);
    expect(page.role('link', 'Map your network returned').getAttribute('href')).toBe('/reviews/s1');
  });

  it('shows what came before when asked', async () => {
    const page = await opened([entry('accepted')], 'older');
    await page.press('Show earlier');
    await answered(page, '/api/students/k1/timeline?limit=20&cursor=older', { items: [entry('submitted')], next: null });
    expect(lines(page)).toEqual(['Map your network accepted', 'Map your network sent']);
    expect((page.fixture.nativeElement as HTMLElement).textContent).not.toContain('Show earlier');
  });

  it('says so when nothing has happened', async () => {
    expect(((await opened([])).fixture.nativeElement as HTMLElement).textContent).toContain('Nothing has happened yet.');
  });
});
