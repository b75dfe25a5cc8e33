import { Outbox } from '@tendril/platform';
import { ChangeMentorProfile } from '../mentor/change-mentor-profile';
import { RecordClearance } from '../mentor/record-clearance';
import { MatchWishes } from '../wish/match-wish.repository';
import { SaveMatchWish } from '../wish/save-match-wish';
import { type Member, MentoringWorld, type TestMentor } from '../testing/mentoring-world';
import { Mentorships } from './mentorship.repository';
import { OpenPairs } from './open-pairs';

describe('a mentorship', () => {
  let world: MentoringWorld;
  let school: Member;

  beforeAll(async () => { world = await MentoringWorld.open(); });
  beforeEach(async () => {
    world.clock.moveTo('2026-11-23T08:00:00Z');
    school = await world.school();
  });
  afterAll(() => world.close());

  const pair = async (student: Member, mentor: Member) =>
    world.as(school, () => world.get(Mentorships).begin([{ studentId: student.actor.membershipId, mentorId: mentor.actor.membershipId, proposalId: null, because: [] }], world.clock.now()));
  const minorPair = async (over: TestMentor = {}) => {
    const student = await world.student(school, { birthDate: null });
    await world.consent(school, student);
    const mentor = await world.mentor(school, over);
    await pair(student, mentor);
    return { student, mentor };
  };
  const open = async ({ student, mentor }: { student: Member; mentor: Member }) => [
    (await world.as(student, () => world.get(OpenPairs).of('student_id', student.actor.membershipId))).length,
    (await world.as(mentor, () => world.get(OpenPairs).of('mentor_id', mentor.actor.membershipId))).length,
  ];
  const rows = () => world.rows<{ state: string; paused_for: string | null; closure: string | null; student_id: string }>(school,
    'SELECT state, paused_for, closure, student_id FROM mentorship WHERE school_id = $1 ORDER BY id');
  const happens = async (type: string, payload: Record<string, string>) => {
    await world.as(school, () => world.get(Outbox).emit(type, payload));
    await world.deliver(school);
  };

  it('is seen by both while consent and clearance stand', async () => {
    expect(await open(await minorPair())).toEqual([1, 1]);
  });

  it('is not seen from the moment consent is withdrawn, pauses, and goes on with a new one', async () => {
    const both = await minorPair();
    await world.consent(school, both.student, true);
    expect(await open(both)).toEqual([0, 0]);
    await happens('consent.withdrawn', { studentId: both.student.actor.membershipId });
    expect(await rows()).toMatchObject([{ state: 'paused', paused_for: 'consent' }]);
    await world.consent(school, both.student);
    await happens('consent.recorded', { studentId: both.student.actor.membershipId });
    expect(await rows()).toMatchObject([{ state: 'active', paused_for: null }]);
    expect(await open(both)).toEqual([1, 1]);
  });

  it('is not seen once the clearance has ended, pauses at that instant, and goes on with a new one', async () => {
    const both = await minorPair({ clearedUntil: '2026-11-24' });
    const record = (validUntil: string) => world.as(school, () => world.get(RecordClearance).run(both.mentor.actor.membershipId, { checkedOn: '2026-11-20', validUntil }));
    world.clock.advance(1);
    await record('2026-12-01');
    world.clock.moveTo('2026-12-01T21:59:00Z');
    await world.deliver(school);
    expect(await open(both)).toEqual([1, 1]);
    world.clock.moveTo('2026-12-01T22:00:00Z');
    expect(await open(both)).toEqual([0, 0]);
    await world.deliver(school);
    expect(await rows()).toMatchObject([{ state: 'paused', paused_for: 'clearance' }]);
    await record('2027-05-01');
    expect(await rows()).toMatchObject([{ state: 'active' }]);
    expect(await world.rows(school, 'SELECT id FROM clearance WHERE school_id = $1')).toHaveLength(3);
  });

  it('is not ended by an old clearance when a newer one stands', async () => {
    const both = await minorPair();
    const record = (validUntil: string) => world.as(school, () => world.get(RecordClearance).run(both.mentor.actor.membershipId, { checkedOn: '2026-11-20', validUntil }));
    world.clock.advance(1);
    await record('2026-12-01');
    world.clock.advance(1);
    await record('2027-05-01');
    world.clock.moveTo('2026-12-02T08:00:00Z');
    await world.deliver(school);
    expect(await rows()).toMatchObject([{ state: 'active' }]);
  });

  it('closes when the student has left, not when she came back', async () => {
    const both = await minorPair();
    await happens('student.left', { studentId: both.student.actor.membershipId });
    expect(await rows()).toMatchObject([{ state: 'active' }]);
    await world.rows(school, `UPDATE membership SET left_on = '2026-11-23' WHERE school_id = $1 AND id = $2`, both.student.actor.membershipId);
    expect(await open(both)).toEqual([0, 0]);
    await happens('student.left', { studentId: both.student.actor.membershipId });
    expect(await rows()).toMatchObject([{ state: 'closed', closure: 'student-left' }]);
  });

  it('goes to the kept record of a student entered twice; where both have a mentor, the kept one’s stays', async () => {
    const from = await world.student(school, { wish: { goal: 'Of the double' } });
    const into = await world.student(school, { wish: null });
    await pair(from, await world.mentor(school));
    const merge = (one: Member, other: Member) => happens('student.merged', { from: one.actor.membershipId, into: other.actor.membershipId });
    await merge(from, into);
    expect(await rows()).toMatchObject([{ state: 'active', student_id: into.actor.membershipId }]);
    expect(await world.as(school, () => world.get(MatchWishes).ofStudent(into.actor.membershipId))).toMatchObject({ goal: 'Of the double' });

    const third = await world.student(school);
    await pair(third, await world.mentor(school));
    await merge(third, into);
    expect((await rows()).map(row => [row.state, row.closure, row.student_id])).toEqual([
      ['active', null, into.actor.membershipId], ['closed', 'merged', into.actor.membershipId]]);
  });

  it('is one for a student, however many begin at once', async () => {
    const student = await world.student(school);
    const mentors = await Promise.all(Array.from({ length: 16 }, () => world.mentor(school)));
    const begun = await Promise.all(mentors.map(mentor => pair(student, mentor)));
    expect(begun.filter(one => one.size === 1)).toHaveLength(1);
    expect(await rows()).toHaveLength(1);
  });

  it('keeps a mentor from giving fewer places than are taken', async () => {
    const { mentor } = await minorPair({ capacity: 2 });
    const profile = { work: 'Nurse', occupation: '2221', languages: ['rw' as const], times: ['evening' as const], offer: 'A visit to the ward', capacity: 1, paused: true, version: 1 };
    const change = (over: object) => world.as(mentor, () => world.get(ChangeMentorProfile).run({ ...profile, ...over }));
    await expect(change({ capacity: 0 })).rejects.toMatchObject({ status: 422, code: 'capacity_below_students', params: { students: 1 } });
    expect(await change({})).toMatchObject({ capacity: 1, students: 1, paused: true, offer: 'A visit to the ward', version: 2 });
    await expect(change({})).rejects.toMatchObject({ status: 409, code: 'changed_meanwhile' });
    await expect(change({ version: 2, offer: 'me@example.org' })).rejects.toMatchObject({ fields: [{ path: 'offer', code: 'contact_details' }] });
    expect(await change({ version: 2, paused: false })).toMatchObject({ paused: false });
  });

  it('of another school is neither seen nor settled', async () => {
    const both = await minorPair();
    const other = await world.school();
    expect(await world.as({ ...other, actor: both.student.actor }, () => world.get(OpenPairs).of('student_id', both.student.actor.membershipId))).toEqual([]);
    await expect(world.as(other, () => world.get(RecordClearance).run(both.mentor.actor.membershipId, { checkedOn: '2026-11-20', validUntil: '2027-05-01' }))).rejects.toMatchObject({ status: 404 });
  });
});

describe('a wish', () => {
  let world: MentoringWorld;
  beforeAll(async () => { world = await MentoringWorld.open(); });
  afterAll(() => world.close());

  const wish = { occupations: ['2221', '2142'], languages: ['rw' as const], times: ['evening' as const], goal: 'Be a midwife.' };

  it('is said once, then changed from the version that was read', async () => {
    const student = await world.student(await world.school(), { wish: null });
    const save = (over: object) => world.as(student, () => world.get(SaveMatchWish).run({ ...wish, version: 0, ...over }));
    const results = await Promise.allSettled([save({}), save({ goal: 'Another tab' })]);
    expect(results.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(result => result.status === 'rejected')?.reason).toMatchObject({ status: 409, code: 'changed_meanwhile', current: { version: 1 } });
    expect(await save({ version: 1, goal: 'Be a nurse' })).toMatchObject({ goal: 'Be a nurse', version: 2, occupations: ['2221', '2142'] });
    await expect(save({ version: 1 })).rejects.toMatchObject({ code: 'changed_meanwhile', current: { goal: 'Be a nurse', version: 2 } });
    await expect(save({ version: 2, occupations: ['2221', '9999'] })).rejects.toMatchObject({ fields: [{ path: 'occupations.1', code: 'unknown_occupation' }] });
    await expect(save({ version: 2, goal: 'Call me: 0780000187' })).rejects.toMatchObject({ fields: [{ path: 'goal', code: 'contact_details' }] });
  });
});
