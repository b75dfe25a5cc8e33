import { AnswerMentorship } from '../mentorship/answer-mentorship';
import { Mentorships } from '../mentorship/mentorship.repository';
import { type Member, MentoringWorld } from '../testing/mentoring-world';
import { MentorsWhoAsk } from '../today/mentors-who-ask';
import { MentorQuestionController } from './mentor-question.controller';

describe('a mentor who needs to know more', () => {
  let world: MentoringWorld;
  let school: Member;
  beforeAll(async () => { world = await MentoringWorld.open(); });
  beforeEach(async () => { school = await world.school(); });
  afterAll(() => world.close());

  const declined = async (reason: 'need-to-know-more' | 'not-a-fit') => {
    const [student, mentor] = [await world.student(school), await world.mentor(school)];
    const pair = { studentId: student.actor.membershipId, mentorId: mentor.actor.membershipId, proposalId: null, because: [] };
    const [id] = (await world.as(school, () => world.get(Mentorships).begin([pair], world.clock.now()))).values();
    await world.as(mentor, () => world.get(AnswerMentorship).run(String(id), { answer: 'declined', reason }));
    return String(id);
  };
  const today = (by = school) => world.as(by, () => world.get(MentorsWhoAsk).section());
  const list = (by = school) => world.as(by, () => world.get(MentorQuestionController).list({ limit: 10 }));
  const settle = (id: string, by = school) => world.as(by, () => world.get(MentorQuestionController).settle(id));

  it('waits for staff who reach the student, on Today and in a list, and no other no does', async () => {
    await declined('not-a-fit');
    expect(await today()).toEqual({ count: 0, since: null, items: [] });
    const id = await declined('need-to-know-more');
    expect(await today()).toMatchObject({ count: 1, since: '2026-11-23T08:00:00.000Z', items: [{ id, name: 'Diane Ingabire', note: 'Aline Uwase' }] });
    expect((await list()).items).toMatchObject([{ id, mentor: { name: 'Diane Ingabire', email: null }, student: { name: 'Aline Uwase' }, askedAt: '2026-11-23T08:00:00.000Z' }]);
    const counsellor: Member = { ...school, actor: { ...school.actor, role: 'counsellor' } };
    expect(await today(counsellor)).toMatchObject({ count: 0 });
    expect((await list(counsellor)).items).toEqual([]);
    await expect(settle(id, counsellor)).rejects.toMatchObject({ status: 404 });
  });

  it('is seen to once, by whom the record says, and may wait again', async () => {
    const id = await declined('need-to-know-more');
    await settle(id);
    await settle(id);
    expect((await today()).count).toBe(0);
    const trail = () => world.rows<{ action: string; by: string }>(school, `SELECT action, actor_id AS by FROM audit_entry WHERE school_id = $1 AND action LIKE 'mentor-question.%' ORDER BY at, id`);
    expect(await trail()).toEqual([{ action: 'mentor-question.settled', by: school.actor.membershipId }]);
    await world.as(school, () => world.get(MentorQuestionController).reopen(id));
    expect((await today()).count).toBe(1);
    expect((await trail()).map(one => one.action)).toEqual(['mentor-question.settled', 'mentor-question.reopened']);
  });

  it('is none where the mentor said another no', async () => {
    await expect(settle(await declined('not-a-fit'))).rejects.toMatchObject({ status: 404 });
  });
});
