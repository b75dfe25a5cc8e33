import { randomUUIDv7 } from 'node:crypto';
import { countStatements } from '@tendril/platform/testing';
import { type Actor, World } from '../testing/world';

describe('the desk’s view of students', () => {
  let world: World;
  let keza: string;
  let eric: string;
  beforeAll(async () => {
    world = await World.open();
    [keza, eric] = [await world.student(world.classA, 'Keza'), await world.student(world.classB, 'Eric')];
  });
  afterAll(() => world.close());

  const standing = async (by: Actor, id: string) => (await world.as(by, () => world.desk.standings())).items.find(one => one.id === id);
  const timeline = (by: Actor, id: string, query: { cursor?: string; limit?: number } = {}) => world.as(by, () => world.desk.timeline(id, { limit: 50, ...query }));
  const note = (by: Actor, shared: boolean, at: string) => world.rows(
    `INSERT INTO student_note (school_id, id, student_id, written_by, text, shared, written_at, version) VALUES ($1, $2, $3, $4, 'Words', $5, $6, 1)`, randomUUIDv7(), keza, by.membershipId, shared, at);

  it('says what a student has to do, what is late, what waits, and how many encounters count', async () => {
    expect(await standing(world.counsellorA, keza)).toEqual({ id: keza, encounters: 0, open: 1, unbegun: 1, late: 0, waiting: 0, mentor: null });
    await world.encounters(keza, 2, true);
    world.clock.moveTo('2026-12-01T08:00:00Z');
    expect(await standing(world.counsellorA, keza)).toMatchObject({ encounters: 2, open: 1, late: 1 });
    await world.rows(`INSERT INTO extension (school_id, id, assignment_id, student_id, due_on, due_at, reason, granted_by, granted_at) VALUES ($1, $2, $3, $4, '2026-12-05', '2026-12-05T21:59:59Z', 'Ill', $5, '2026-11-30')`,
      randomUUIDv7(), world.assignmentId, keza, world.counsellorA.membershipId);
    expect(await standing(world.counsellorA, keza)).toMatchObject({ open: 1, late: 0 });
    await world.submission(keza, '2026-11-30T08:00:00Z');
    expect(await standing(world.counsellorA, keza)).toMatchObject({ open: 0, late: 0, waiting: 1 });
  });

  it('holds the reader’s own students alone', async () => {
    expect(await standing(world.counsellorB, keza)).toBeUndefined();
    expect(await standing(world.admin, keza)).toBeDefined();
    await expect(timeline(world.counsellorB, keza)).rejects.toMatchObject({ status: 404 });
  });

  it('tells what happened, the newest first, with who did it', async () => {
    const { items } = await timeline(world.counsellorA, keza);
    expect(items.map(one => one.kind).slice(0, 2)).toEqual(['submitted', 'extended']);
    expect(items[1]).toMatchObject({ by: 'Esther Uwase', mine: true, note: 'Ill', title: { en: 'Map' }, leadsTo: world.assignmentId });
    expect(items.filter(one => one.kind === 'encounter')).toHaveLength(0);
    await world.rows(`UPDATE interview SET reflected_at = '2026-11-03' WHERE school_id = $1 AND student_id = $2`, keza);
    const kinds = (await timeline(world.admin, keza)).items.map(one => one.kind);
    expect([kinds.filter(one => one === 'encounter').length, kinds.filter(one => one === 'interview-reflected').length]).toEqual([2, 1]);
    expect(JSON.stringify(items)).not.toContain('Claudine');
  });

  it('says why a mentor declined', async () => {
    const [mentor, account] = [randomUUIDv7(), randomUUIDv7()];
    await world.rows('INSERT INTO account (id, created_at) SELECT $2, now() WHERE $1::uuid IS NOT NULL', account);
    await world.rows(`INSERT INTO membership (school_id, id, account_id, role, given_name, family_name, created_at, version) VALUES ($1, $2, $3, 'mentor', 'Diane', 'Ingabire', now(), 1)`, mentor, account);
    await world.rows(`INSERT INTO mentor (school_id, id, work, occupation, languages, times, capacity, offer, joined_at, version, meeting, place, studied) VALUES ($1, $2, 'Nurse', '2221', '{rw}', '{evening}', 1, '', now(), 1, 'either', '', '{}')`, mentor);
    await world.rows(`INSERT INTO mentorship (school_id, id, student_id, mentor_id, because, state, since, answer, answered_at, decline_reason, closed_at, closure, reminders, version)
      VALUES ($1, $2, $3, $4, '[]', 'closed', '2026-11-08', 'declined', '2026-11-09', 'need-to-know-more', '2026-11-09', 'declined', 0, 1)`, randomUUIDv7(), keza, mentor);
    const { items } = await timeline(world.counsellorA, keza);
    expect(items.filter(one => one.kind.startsWith('mentor-')).map(one => [one.kind, one.note, one.reason])).toEqual([['mentor-declined', 'Diane Ingabire', 'need-to-know-more'], ['mentor-offered', 'Diane Ingabire', null]]);
  });

  it('shows a private note to its writer alone, a shared one to all who reach the student', async () => {
    await note(world.counsellorA, false, '2026-11-10T08:00:00Z');
    await note(world.counsellorA, true, '2026-11-11T08:00:00Z');
    const notes = async (by: Actor) => (await timeline(by, keza)).items.map(one => one.kind).filter(kind => kind.startsWith('note'));
    expect(await notes(world.counsellorA)).toEqual(['note-shared', 'note-private']);
    expect(await notes(world.admin)).toEqual(['note-shared']);
  });

  it('comes in pages that leave nothing out, also where much happened at one moment', async () => {
    const all = (await timeline(world.counsellorA, keza)).items;
    const paged: unknown[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await timeline(world.counsellorA, keza, { limit: 2, ...(cursor && { cursor }) });
      paged.push(...page.items);
      cursor = page.next;
    }
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(6);
    await expect(timeline(world.counsellorA, keza, { cursor: 'nonsense' })).rejects.toMatchObject({ status: 400 });
  });

  it('takes the same statements for little and for much', async () => {
    const counts = () => Promise.all([world.as(world.counsellorB, () => countStatements(() => world.desk.standings())), world.as(world.counsellorB, () => countStatements(() => world.desk.timeline(eric, { limit: 50 })))]);
    const before = await counts();
    await world.encounters(eric, 3);
    for (const name of ['A', 'B', 'C']) await world.submission(await world.student(world.classB, name), '2026-11-22T08:00:00Z');
    expect(await counts()).toEqual(before);
  });
});
