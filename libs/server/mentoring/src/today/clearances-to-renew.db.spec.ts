import { Clearances } from '../mentor/clearance.repository';
import { type Member, MentoringWorld } from '../testing/mentoring-world';
import { ClearancesToRenew } from './mentoring-sources';

describe('clearances on Today', () => {
  let world: MentoringWorld;
  let school: Member;
  beforeAll(async () => {
    world = await MentoringWorld.open();
    school = await world.school();
  });
  afterAll(() => world.close());

  const section = () => world.as(school, () => world.get(ClearancesToRenew).section());

  it('are those that have ended or end within thirty days, the first to end first; a newer one replaces them', async () => {
    expect(await section()).toEqual({ count: 0, since: null, items: [] });
    await world.mentor(school, { clearedUntil: '2027-03-14' });
    const soon = await world.mentor(school, { clearedUntil: '2026-12-23' });
    await world.mentor(school, { clearedUntil: '2026-12-24' });
    const ended = await world.mentor(school, { clearedUntil: '2026-10-01' });
    expect((await section()).items.map(one => [one.id, one.dueOn])).toEqual([[ended.actor.membershipId, '2026-10-01'], [soon.actor.membershipId, '2026-12-23']]);
    expect(await section()).toMatchObject({ count: 2, since: null, items: [{ name: 'Diane Ingabire', note: 'Nurse', since: null, of: 0 }, {}] });
    const renewed = { mentorId: ended.actor.membershipId, checkedOn: '2026-11-23', validUntil: '2027-10-01', recordedBy: school.actor.membershipId, recordedAt: new Date('2026-11-23T12:00:00Z') };
    await world.as(school, () => world.get(Clearances).add(renewed));
    expect((await section()).count).toBe(1);
  });

  it('leave out a mentor who has left', async () => {
    const gone = await world.mentor(school, { clearedUntil: '2026-12-01' });
    const before = (await section()).count;
    await world.rows(school, `UPDATE membership SET left_on = '2026-11-23' WHERE school_id = $1 AND id = $2`, gone.actor.membershipId);
    expect((await section()).count).toBe(before - 1);
  });
});
