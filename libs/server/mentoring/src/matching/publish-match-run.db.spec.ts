import type { PublishRun } from '@tendril/contracts';
import { randomUUID } from 'node:crypto';
import { MatchExclusions } from '../exclusion/match-exclusion.repository';
import { ChangeMentorProfile } from '../mentor/change-mentor-profile';
import { Mentors } from '../mentor/mentor.repository';
import { Mentorships } from '../mentorship/mentorship.repository';
import { type Member, MentoringWorld } from '../testing/mentoring-world';
import { MatchProposals } from './match-proposal.repository';
import { MatchRuns } from './match-run.repository';
import { PublishMatchRun } from './publish-match-run';
import { StartMatchRun } from './start-match-run';

describe('publishing', () => {
  let world: MentoringWorld;
  let school: Member;

  beforeAll(async () => { world = await MentoringWorld.open(); });
  beforeEach(async () => {
    world.clock.moveTo('2026-11-23T08:00:00Z');
    school = await world.school();
  });
  afterAll(() => world.close());

  const proposed = () => world.proposed(school);
  const proposals = (id: string) => world.as(school, () => world.get(MatchProposals).page(id, 1000, null));
  const run = (id: string) => world.as(school, () => world.get(MatchRuns).get(id));
  const publish = async (id: string, over: Partial<PublishRun> = {}, member = school) =>
    world.as(member, () => world.get(PublishMatchRun).run(id, { proposalIds: null, version: 2, ...over }));
  const mentorships = () => world.rows<{ student_id: string; mentor_id: string; state: string }>(school, 'SELECT student_id, mentor_id, state FROM mentorship WHERE school_id = $1');
  const events = () => world.rows<{ payload: Record<string, string> }>(school, `SELECT payload FROM outbox WHERE school_id = $1 AND type = 'mentorship.published'`);

  it('makes an active mentorship of every pair and tells of each', async () => {
    const student = await world.student(school);
    await world.student(school);
    const mentor = await world.mentor(school, { capacity: 3 });
    const id = await proposed();
    expect(await publish(id)).toEqual({ published: 2, withheld: [] });
    expect(await mentorships()).toContainEqual({ student_id: student.actor.membershipId, mentor_id: mentor.actor.membershipId, state: 'active' });
    expect((await events()).map(event => Object.keys(event.payload).sort())).toEqual([['mentorId', 'mentorshipId', 'studentId'], ['mentorId', 'mentorshipId', 'studentId']]);
    expect(await run(id)).toMatchObject({ state: 'published', publishedBy: school.actor.membershipId, version: 3 });
    expect((await proposals(id)).every(row => row.publishedAt !== null)).toBe(true);
  });

  it('publishes a selection, and the rest later', async () => {
    await world.student(school);
    await world.student(school);
    await world.mentor(school, { capacity: 2 });
    const id = await proposed();
    const [first] = await proposals(id);
    expect(await publish(id, { proposalIds: [String(first?.id), String(first?.id)] })).toEqual({ published: 1, withheld: [] });
    expect(await mentorships()).toHaveLength(1);
    expect(await publish(id, { version: 3 })).toEqual({ published: 1, withheld: [] });
    expect(await mentorships()).toHaveLength(2);
  });

  it('refuses an empty selection, a strange proposal and a stale version', async () => {
    await world.student(school);
    await world.mentor(school);
    const id = await proposed();
    await expect(publish(id, { proposalIds: [] })).rejects.toMatchObject({ status: 400, fields: [{ path: 'proposalIds', code: 'empty' }] });
    await expect(publish(id, { proposalIds: [randomUUID()] })).rejects.toMatchObject({ status: 404 });
    await expect(publish(id, { version: 1 })).rejects.toMatchObject({ status: 409, code: 'changed_meanwhile' });
    expect(await mentorships()).toEqual([]);
  });

  it('does not publish another school’s run, nor its proposals', async () => {
    await world.student(school);
    await world.mentor(school);
    const id = await proposed();
    const [foreign] = await proposals(id);
    const other = await world.school();
    await expect(publish(id, {}, other)).rejects.toMatchObject({ status: 404 });
    await world.student(other);
    await world.mentor(other);
    const { id: own } = await world.as(other, () => world.get(StartMatchRun).run({ name: 'Own' }));
    await world.deliver(other);
    await expect(publish(own, { proposalIds: [String(foreign?.id)] }, other)).rejects.toMatchObject({ status: 404 });
  });

  describe('asks again what may have changed since the run:', () => {
    let student: Member;
    let mentor: Member;
    let id: string;

    beforeEach(async () => {
      student = await world.student(school, { givenName: 'Keza', birthDate: null });
      await world.consent(school, student);
      mentor = await world.mentor(school, { capacity: 2 });
      id = await proposed();
      expect(await proposals(id)).toHaveLength(1);
    });

    const change = (table: string, set: string, member: Member, key = 'id') => world.rows(school, `UPDATE ${table} SET ${set} WHERE school_id = $1 AND ${key} = $2`, member.actor.membershipId);

    it.each([
      ['consent', () => world.consent(school, student, true)],
      ['clearance', async () => { world.clock.moveTo('2027-03-15T08:00:00Z'); }],
      ['paused', () => change('mentor', 'paused_at = now()', mentor)],
      ['capacity', () => change('mentor', 'capacity = 0', mentor)],
      ['left', () => change('membership', `left_on = '2026-11-23'`, student)],
      ['left', () => change('membership', `left_on = '2026-11-23'`, mentor)],
      ['excluded', () => world.as(school, () => world.get(MatchExclusions).note({
        studentId: student.actor.membershipId, mentorId: mentor.actor.membershipId, kind: 'relative', notedBy: school.actor.membershipId, notedAt: world.clock.now(),
      }))],
      ['already-matched', async () => {
        const another = await world.mentor(school);
        await world.as(school, () => world.get(Mentorships).begin([{ studentId: student.actor.membershipId, mentorId: another.actor.membershipId, proposalId: null, because: [] }], world.clock.now()));
      }],
    ])('%s', async (reason, happens) => {
      await happens();
      expect(await publish(id)).toEqual({ published: 0, withheld: [{ student: 'Keza Uwase', reason }] });
      expect((await mentorships()).filter(row => row.mentor_id === mentor.actor.membershipId)).toEqual([]);
      expect(await proposals(id)).toMatchObject([{ withheld: reason, publishedAt: null }]);
      expect(await run(id)).toMatchObject({ state: 'proposed', version: 3 });
    });

    it('and publishes later what has come right', async () => {
      await world.consent(school, student, true);
      await publish(id);
      await world.consent(school, student);
      expect(await publish(id, { version: 3 })).toEqual({ published: 1, withheld: [] });
      expect(await proposals(id)).toMatchObject([{ withheld: null }]);
    });
  });

  it('gives the places that a lowered capacity leaves to the best scores', async () => {
    for (const occupation of ['2221', '2222', '9621']) await world.student(school, { givenName: occupation, wish: { occupations: [occupation] } });
    const mentor = await world.mentor(school, { capacity: 3 });
    const id = await proposed();
    await world.rows(school, 'UPDATE mentor SET capacity = 1 WHERE school_id = $1 AND id = $2', mentor.actor.membershipId);
    expect(await publish(id)).toEqual({ published: 1, withheld: [{ student: '2222 Uwase', reason: 'capacity' }, { student: '9621 Uwase', reason: 'capacity' }] });
  });

  it('lets one of two who publish at once through', async () => {
    await world.student(school);
    await world.mentor(school);
    const id = await proposed();
    const results = await Promise.allSettled([publish(id), publish(id)]);
    expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(1);
    expect(results.find(result => result.status === 'rejected')?.reason).toMatchObject({ status: 409, code: 'changed_meanwhile' });
    expect(await mentorships()).toHaveLength(1);
  });

  it('gives no place twice when sixteen runs are published at once on single places', async () => {
    const places = 6;
    for (let n = 0; n < places; n += 1) await world.mentor(school);
    const runs: string[] = [];
    for (let n = 0; n < 16; n += 1) {
      await world.student(school);
      if (n >= places) await world.student(school);
    }
    for (let n = 0; n < 16; n += 1) runs.push(await proposed());
    const results = await Promise.all(runs.map(id => publish(id)));
    const rows = await mentorships();
    expect(rows).toHaveLength(places);
    expect(new Set(rows.map(row => row.mentor_id)).size).toBe(places);
    expect(new Set(rows.map(row => row.student_id)).size).toBe(places);
    expect(results.reduce((sum, result) => sum + result.published, 0)).toBe(places);
    expect(results.reduce((sum, result) => sum + result.withheld.length, 0)).toBe(15 * places);
  });

  it('and a mentor who gives fewer places at the same moment never end with too many students', async () => {
    for (let n = 0; n < 4; n += 1) {
      await world.student(school);
      const mentor = await world.mentor(school, { capacity: 2 });
      const id = await proposed();
      const profile = { work: 'Nurse', occupation: '2221', languages: ['rw' as const], times: ['evening' as const], offer: '', capacity: 0, paused: false, version: 1 };
      await Promise.allSettled([publish(id), world.as(mentor, () => world.get(ChangeMentorProfile).run(profile))]);
      const { capacity, students } = await world.as(school, () => world.get(Mentors).standingOf(mentor.actor.membershipId, '2026-11-23'));
      expect(students).toBeLessThanOrEqual(capacity);
    }
  });
});
