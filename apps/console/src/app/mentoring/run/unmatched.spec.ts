import { openedRun, pairOf, runOf, textOf } from '../testing/run-page';

const person = (name: string) => ({ id: name, name });
const group = { reason: 'no-time' as const, count: 2, names: [], students: [person('Innocent'), person('Liliane')], removed: [{ rule: 'time' as const, mentors: 12 }, { rule: 'language' as const, mentors: 1 }], mentors: [] };
const places = { reason: 'too-few-places' as const, count: 1, names: [], students: [person('Sonia')], removed: [], mentors: [person('Nadine'), person('Diane')] };
const openings = (...items: object[]) => ({ '/api/match-runs/r1/openings': { items, next: null } });

describe('the unmatched', () => {
  it('stand by reason, with what each rule removed and what can be done', async () => {
    const page = await openedRun(runOf({ unmatched: [group, places] }), [pairOf('p1', 'Eric')]);
    expect(textOf(page)).toContain('No time in common with any mentor2 studentsInnocent, LilianeNo time in common: 12 mentors, No language in common: 1 mentor');
    expect(textOf(page)).toContain('SoniaThey want Nadine, Diane.');
    expect(page.role('link', 'Ask for times').getAttribute('href')).toBe('/mentors');
    expect(page.role('link', 'Ask for places').getAttribute('href')).toBe('/mentors?show=all');
  });

  it('would be fewer with the one place that helps most', async () => {
    const page = await openedRun(runOf(), [pairOf('p1', 'Eric')], openings(
      { occupation: '2113', places: 1, matched: 0, score: 90, students: [] }, { occupation: '2142', places: 1, matched: 4, score: 3000, students: ['Sonia'] }, { occupation: '2113', places: 2, matched: 2, score: 9, students: [] },
    ));
    expect(textOf(page)).toContain('Civil engineers: 1 more place would give 4 more students a mentor');
  });

  it('say nothing of places where none would help', async () => {
    const page = await openedRun(runOf(), [pairOf('p1', 'Eric')], openings({ occupation: '2142', places: 1, matched: 0, score: 90, students: [] }));
    expect(textOf(page)).not.toContain('1 more place');
  });
});
