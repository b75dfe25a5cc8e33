import { Outbox } from '@tendril/platform';
import { type Member, MentoringWorld } from '../testing/mentoring-world';
import { AnswerMentorship } from './answer-mentorship';

interface Row { readonly id: string; readonly state: string; readonly answer: string; readonly reminders: number; readonly answerBy: Date }

const DAY = 86_400;

describe('the answer to a match that is paused', () => {
  let world: MentoringWorld;
  let school: Member;
  let student: Member;
  let mentor: Member;

  beforeAll(async () => { world = await MentoringWorld.open(); });
  beforeEach(async () => {
    world.clock.moveTo('2026-11-23T08:00:00Z');
    school = await world.school();
    await world.rows(school, `UPDATE school SET rules = rules || '{"mentorAnswerDays": 9}' WHERE id = $1`);
    student = await world.student(school, { birthDate: null });
    await world.consent(school, student);
    mentor = await world.mentor(school);
    await world.published(school);
  });
  afterAll(() => world.close());

  const row = async (): Promise<Row> => {
    const [found] = await world.rows<Row>(school, 'SELECT id, state, answer, reminders, answer_by AS "answerBy" FROM mentorship WHERE school_id = $1');
    if (!found) throw new Error('nothing was published');
    return found;
  };
  const accept = async () => {
    const { id } = await row();
    return world.as(mentor, () => world.get(AnswerMentorship).run(id, { answer: 'accepted' }));
  };
  /** The word of the guardian; it is delivered, as everything that is due, unless it only just came in. */
  const consents = async (given: boolean, delivered = true) => {
    await world.consent(school, student, !given);
    await world.as(school, () => world.get(Outbox).emit(given ? 'consent.recorded' : 'consent.withdrawn', { studentId: student.actor.membershipId }));
    if (delivered) await world.deliver(school);
  };
  const passes = async (days: number) => {
    world.clock.advance(days * DAY);
    await world.deliver(school);
  };

  it('is taken neither after a withdrawn consent nor in the moment before that is known, and is when consent is back', async () => {
    await consents(false, false);
    await expect(accept()).rejects.toMatchObject({ status: 409, code: 'mentorship_paused' });
    await world.deliver(school);
    await expect(accept()).rejects.toMatchObject({ status: 409, code: 'mentorship_paused' });
    expect(await row()).toMatchObject({ state: 'paused', answer: 'awaited' });
    await consents(true);
    await accept();
    expect(await row()).toMatchObject({ state: 'active', answer: 'accepted' });
  });

  it('is neither reminded of nor lost, and has all its days anew when the pause is over', async () => {
    await passes(3);
    expect(await row()).toMatchObject({ reminders: 1 });
    await consents(false);
    await passes(20);
    expect(await row()).toMatchObject({ state: 'paused', answer: 'awaited', reminders: 1 });
    await consents(true);
    expect((await row()).answerBy.toISOString()).toBe('2026-12-25T08:00:00.000Z');
    await passes(6);
    expect(await row()).toMatchObject({ state: 'active', reminders: 2, answer: 'awaited' });
    await passes(3);
    expect(await row()).toMatchObject({ state: 'closed', answer: 'lapsed' });
  });

  it('is not lost on the day on which the time before the pause would have ended', async () => {
    await passes(1);
    await consents(false);
    await passes(1);
    await consents(true);
    await passes(7);
    expect(await row()).toMatchObject({ state: 'active', answer: 'awaited', reminders: 2 });
    await passes(2);
    expect(await row()).toMatchObject({ state: 'closed', answer: 'lapsed' });
  });

  it('is not lost where consent was withdrawn a moment before the time is over', async () => {
    await passes(8);
    world.clock.advance(DAY);
    await world.consent(school, student, true);
    await world.deliver(school);
    expect(await row()).toMatchObject({ state: 'paused', answer: 'awaited' });
  });
});
