import type { EndMentorship as Ending, MatchExclusion } from '@tendril/contracts';
import { countStatements } from '@tendril/platform/testing';
import { ExcludePair } from '../exclusion/exclude-pair';
import { StartMatchRun } from '../matching/start-match-run';
import { type Member, MentoringWorld } from '../testing/mentoring-world';
import { AnswerMentorship } from './answer-mentorship';
import { EndMentorship } from './end-mentorship';
import { MentorshipController } from './mentorship.controller';
import { Mentorships } from './mentorship.repository';
import { MentorshipsOfMentor } from './mentorships-of-mentor';
import { OpenPairs } from './open-pairs';

interface Row { readonly id: string; readonly studentId: string; readonly mentorId: string; readonly state: string; readonly closure: string | null }

describe('a mentorship that staff end', () => {
  let world: MentoringWorld;
  let school: Member;
  let student: Member;
  let mentor: Member;

  beforeAll(async () => { world = await MentoringWorld.open(); });
  /** A student with her mentor; beside them another mentor with a place. */
  beforeEach(async () => {
    world.clock.moveTo('2026-11-23T08:00:00Z');
    school = await world.school();
    student = await world.student(school);
    mentor = await world.mentor(school);
    await world.published(school);
  });
  afterAll(() => world.close());

  const rows = () => world.rows<Row>(school, 'SELECT id, student_id AS "studentId", mentor_id AS "mentorId", state, closure FROM mentorship WHERE school_id = $1 ORDER BY since, id');
  const only = async (): Promise<Row> => {
    const [row] = await rows();
    if (!row) throw new Error('nothing was published');
    return row;
  };
  const accept = async () => {
    const { id } = await only();
    await world.as(mentor, () => world.get(AnswerMentorship).run(id, { answer: 'accepted' }));
    world.clock.advance(1);
  };
  const end = (id: string, body: Ending, by = school) => world.as(by, () => world.get(EndMentorship).run(id, body));
  const exclude = (kind: MatchExclusion['kind'] = 'relative', by = school) =>
    world.as(by, () => world.get(ExcludePair).run({ studentId: student.actor.membershipId, mentorId: mentor.actor.membershipId, kind }));
  const seen = async () => [
    (await world.as(student, () => world.get(OpenPairs).of('student_id', student.actor.membershipId))).length,
    (await world.as(mentor, () => world.get(OpenPairs).of('mentor_id', mentor.actor.membershipId))).length,
  ];
  const trail = (action: string) => world.rows<{ subject: string; details: Record<string, unknown> }>(school, `SELECT subject_id AS subject, details FROM audit_entry WHERE school_id = $1 AND action = '${action}'`);
  const counsellor = () => ({ ...school, actor: { ...school.actor, role: 'counsellor' as const } });

  describe('by excluding the pair', () => {
    it.each([['before her answer', false], ['after her yes', true]])('ends at once, %s, and the next best is asked, never this mentor', async (_, accepted) => {
      if (accepted) await accept();
      const other = await world.mentor(school);
      expect(await exclude()).toMatchObject({ endedMatch: true });
      expect(await seen()).toEqual([0, 0]);
      await world.deliver(school);
      expect(await rows()).toMatchObject([{ state: 'closed', closure: 'excluded' }, { state: 'active', mentorId: other.actor.membershipId }]);
      expect(await trail('mentorship.closed')).toMatchObject([{ subject: student.actor.membershipId, details: { closure: 'excluded' } }]);
    });

    it('leaves the student without one where nobody else has a place, and the trail says so', async () => {
      await exclude();
      await world.deliver(school);
      expect(await rows()).toMatchObject([{ state: 'closed' }]);
      expect(await trail('mentorship.nobody-next')).toHaveLength(1);
    });

    it('leaves her other mentor alone', async () => {
      const other = await world.mentor(school);
      await world.as(school, () => world.get(ExcludePair).run({ studentId: student.actor.membershipId, mentorId: other.actor.membershipId, kind: 'relative' }));
      expect(await rows()).toMatchObject([{ state: 'active', mentorId: mentor.actor.membershipId }]);
    });
  });

  describe('with a reason', () => {
    it('is over for both, another mentor is sought, and the trail says why', async () => {
      await accept();
      const other = await world.mentor(school);
      const { id } = await only();
      await end(id, { reason: 'not-working', offerNext: true });
      expect(await seen()).toEqual([0, 0]);
      await world.deliver(school);
      expect(await rows()).toMatchObject([{ state: 'closed', closure: 'handed-on' }, { state: 'active', mentorId: other.actor.membershipId }]);
      expect(await trail('mentorship.ended')).toEqual([{ subject: student.actor.membershipId, details: { mentorshipId: id, reason: 'not-working', offerNext: true } }]);
      await expect(end(id, { reason: 'not-working', offerNext: true })).rejects.toMatchObject({ status: 409, code: 'mentorship_closed' });
    });

    it('may leave the student without another, though there is one, and never brings the two together again', async () => {
      const other = await world.mentor(school);
      await end((await only()).id, { reason: 'student-asked', offerNext: false });
      await world.deliver(school);
      expect(await rows()).toMatchObject([{ state: 'closed', closure: 'ended' }]);
      await world.rows(school, 'UPDATE mentor SET capacity = 0 WHERE school_id = $1 AND id = $2', other.actor.membershipId);
      await world.as(school, () => world.get(StartMatchRun).run({ name: 'Winter round' }));
      await world.deliver(school);
      expect(await world.rows(school, `SELECT p.id FROM match_proposal p JOIN match_run r ON r.school_id = p.school_id AND r.id = p.run_id WHERE p.school_id = $1 AND r.name = 'Winter round'`)).toEqual([]);
    });

    it('frees the place for a student who waits', async () => {
      const waits = await world.student(school);
      await world.rows(school, `INSERT INTO match_unmatched (school_id, id, run_id, student_id, reason) SELECT $1, gen_random_uuid(), id, $2, 'too-few-places' FROM match_run WHERE school_id = $1`, waits.actor.membershipId);
      await end((await only()).id, { reason: 'student-asked', offerNext: false });
      await world.deliver(school);
      expect((await rows()).at(-1)).toMatchObject({ state: 'active', studentId: waits.actor.membershipId, mentorId: mentor.actor.membershipId });
    });

    it('of safety excludes the two as well', async () => {
      const { id, mentorId } = await only();
      await end(id, { reason: 'safeguarding', offerNext: false });
      expect(await world.rows(school, 'SELECT kind, mentor_id AS "mentorId" FROM match_exclusion WHERE school_id = $1')).toEqual([{ kind: 'past-problem', mentorId }]);
      expect(await trail('match-exclusion.noted')).toMatchObject([{ subject: student.actor.membershipId, details: { kind: 'past-problem' } }]);
    });

    it('is ended by staff who reach the student alone', async () => {
      const { id } = await only();
      await expect(end(id, { reason: 'not-working', offerNext: true }, counsellor())).rejects.toMatchObject({ status: 404 });
      await expect(end(id, { reason: 'not-working', offerNext: true }, await world.school())).rejects.toMatchObject({ status: 404 });
      await expect(exclude('relative', counsellor())).rejects.toMatchObject({ status: 404 });
      expect(await rows()).toMatchObject([{ state: 'active' }]);
    });
  });

  it('is in the list of its mentor for staff who reach the student, and a no of late with its reason', async () => {
    const list = (by = school) => world.as(by, () => world.get(MentorshipsOfMentor).list(mentor.actor.membershipId));
    expect(await list()).toMatchObject([{ studentId: student.actor.membershipId, state: 'active', answer: 'awaited' }]);
    expect(await list(counsellor())).toEqual([]);
    const { id } = await only();
    await world.as(mentor, () => world.get(AnswerMentorship).run(id, { answer: 'declined', reason: 'need-to-know-more' }));
    expect(await list()).toMatchObject([{ id, state: 'closed', declineReason: 'need-to-know-more' }]);
    world.clock.advance(15 * 86_400);
    expect(await list()).toEqual([]);
  });

  it('takes the same statements to list one as to list many', async () => {
    const mentorId = mentor.actor.membershipId;
    const list = () => world.as(school, () => world.get(MentorshipController).list(mentorId));
    const count = () => world.as(school, () => countStatements(() => world.get(MentorshipController).list(mentorId)));
    const before = await count();
    for (let more = 0; more < 5; more += 1) {
      const { actor: { membershipId: studentId } } = await world.student(school);
      await world.as(school, () => world.get(Mentorships).begin([{ studentId, mentorId, proposalId: null, because: [] }], world.clock.now()));
    }
    expect((await list()).items).toHaveLength(6);
    expect(await count()).toBe(before);
    expect(before).toBeLessThan(8);
  });
});
