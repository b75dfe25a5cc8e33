import type { AnswerMentorship as Answer } from '@tendril/contracts';
import { Outbox } from '@tendril/platform';
import { MatchProposals } from '../matching/match-proposal.repository';
import { PublishMatchRun } from '../matching/publish-match-run';
import { Mentors } from '../mentor/mentor.repository';
import { AskAnotherMentor } from '../rematch/ask-another-mentor';
import { RematchRequests } from '../rematch/rematch-request.repository';
import { type Member, MentoringWorld } from '../testing/mentoring-world';
import { AnswerMentorship } from './answer-mentorship';
import { OfferFreedPlace } from './offer-freed-place';
import { OfferNextBest } from './offer-next-best';

interface Row { readonly id: string; readonly studentId: string; readonly mentorId: string; readonly state: string; readonly answer: string; readonly closure: string | null; readonly reminders: number; readonly inPlaceOf: string | null }

const DAY = 86_400;

describe('the answer to a match', () => {
  let world: MentoringWorld;
  let school: Member;

  beforeAll(async () => { world = await MentoringWorld.open(); });
  beforeEach(async () => {
    world.clock.moveTo('2026-11-23T08:00:00Z');
    school = await world.school();
  });
  afterAll(() => world.close());

  const publish = () => world.published(school);
  const rows = () => world.rows<Row>(school, `SELECT id, student_id AS "studentId", mentor_id AS "mentorId", state, answer, closure, reminders, in_place_of AS "inPlaceOf" FROM mentorship WHERE school_id = $1 ORDER BY since, id`);
  const mentorOf = ({ mentorId }: Row): Member => ({ schoolId: school.schoolId, actor: { membershipId: mentorId, role: 'mentor' } });
  const answer = (row: Row, body: Answer, by = mentorOf(row)) => world.as(by, () => world.get(AnswerMentorship).run(row.id, body));
  const passes = async (days: number) => {
    world.clock.advance(days * DAY);
    await world.deliver(school);
  };
  const only = async (): Promise<Row> => {
    const [row] = await rows();
    if (!row) throw new Error('nothing was published');
    return row;
  };

  it('is yes: from then on nothing reminds her, and no other answer is taken', async () => {
    await world.student(school);
    await world.mentor(school);
    await publish();
    const row = await only();
    expect(row).toMatchObject({ state: 'active', answer: 'awaited' });
    await answer(row, { answer: 'accepted' });
    await answer(row, { answer: 'accepted' });
    await expect(answer(row, { answer: 'declined', reason: 'not-now' })).rejects.toMatchObject({ status: 409, code: 'answered_already' });
    await passes(20);
    expect(await rows()).toMatchObject([{ state: 'active', answer: 'accepted', reminders: 0 }]);
    expect(await world.rows(school, `SELECT type FROM outbox WHERE school_id = $1 AND type IN ('mentorship.accepted', 'mentorship.reminded')`)).toEqual([{ type: 'mentorship.accepted' }]);
  });

  it('is hers alone to give', async () => {
    await world.student(school);
    await world.mentor(school);
    await publish();
    await expect(answer(await only(), { answer: 'accepted' }, await world.mentor(school))).rejects.toMatchObject({ status: 404 });
    await expect(answer(await only(), { answer: 'accepted' }, await world.school())).rejects.toMatchObject({ status: 404 });
  });

  it.each([['not-a-fit', false], ['not-now', true], ['need-to-know-more', false]] as const)('is no, %s: the next best is asked, nobody else moves, and those two are not matched again', async (reason, pauses) => {
    const student = await world.student(school);
    const other = await world.student(school, { wish: { occupations: ['2142'] } });
    const [first, second] = [await world.mentor(school, { occupation: '2221' }), await world.mentor(school, { occupation: '2222' })];
    await world.mentor(school, { occupation: '2142' });
    await world.mentor(school, { occupation: '9621' });
    await publish();
    const before = (await rows()).find(row => row.studentId === student.actor.membershipId);
    expect(before?.mentorId).toBe(first.actor.membershipId);
    if (before) await answer(before, { answer: 'declined', reason });
    await world.deliver(school);
    const after = await rows();
    expect(after.filter(row => row.studentId === student.actor.membershipId)).toMatchObject([
      { state: 'closed', answer: 'declined', closure: 'declined' }, { state: 'active', answer: 'awaited', mentorId: second.actor.membershipId, inPlaceOf: before?.id }]);
    expect(after.filter(row => row.studentId === other.actor.membershipId)).toHaveLength(1);
    expect((await world.as(school, () => world.get(Mentors).standingOf(first.actor.membershipId, '2026-11-23'))).paused).toBe(pauses);
    const next = after.find(row => row.inPlaceOf !== null);
    if (next) await answer(next, { answer: 'declined', reason: 'not-a-fit' });
    await world.deliver(school);
    expect((await rows()).filter(row => row.studentId === student.actor.membershipId && row.mentorId === first.actor.membershipId)).toHaveLength(1);
  });

  it('that does not come is asked for twice, and after the school’s days the next best is asked', async () => {
    await world.rows(school, `UPDATE school SET rules = rules || '{"mentorAnswerDays": 14}' WHERE id = $1`);
    await world.student(school);
    const [first, second] = [await world.mentor(school, { occupation: '2221' }), await world.mentor(school, { occupation: '2222' })];
    await publish();
    await passes(4);
    expect(await rows()).toMatchObject([{ reminders: 0 }]);
    await passes(1);
    expect(await rows()).toMatchObject([{ reminders: 1 }]);
    await passes(4);
    expect(await rows()).toMatchObject([{ reminders: 2, answer: 'awaited' }]);
    await passes(5);
    expect(await rows()).toMatchObject([
      { mentorId: first.actor.membershipId, state: 'closed', answer: 'lapsed', closure: 'lapsed', reminders: 2 }, { mentorId: second.actor.membershipId, state: 'active', answer: 'awaited', reminders: 0 }]);
    await expect(answer(await only(), { answer: 'accepted' })).rejects.toMatchObject({ status: 409, code: 'mentorship_closed' });
  });

  it('leaves the student unmatched when nobody else has a place, and the trail says so', async () => {
    const student = await world.student(school);
    await world.mentor(school);
    await publish();
    await answer(await only(), { answer: 'declined', reason: 'not-a-fit' });
    await world.deliver(school);
    expect(await rows()).toHaveLength(1);
    expect(await world.rows(school, `SELECT subject_id AS id FROM audit_entry WHERE school_id = $1 AND action = 'mentorship.nobody-next'`)).toEqual([{ id: student.actor.membershipId }]);
  });

  describe('frees a place', () => {
    let placed: Member;
    let waits: Member;
    let mentor: Member;

    /** One place with a mentor who suits one student better; the other one waits. */
    beforeEach(async () => {
      placed = await world.student(school, { wish: { occupations: ['2221'] } });
      waits = await world.student(school, { wish: { occupations: ['2222'] } });
      mentor = await world.mentor(school);
    });

    const open = async () => (await rows()).filter(row => row.state !== 'closed').map(row => [row.studentId, row.mentorId]);

    it('that goes to a student whom the run left without a mentor', async () => {
      await publish();
      await world.student(school, { wish: { occupations: ['2221'] } }); // came after the run: nobody has decided about her
      await answer(await only(), { answer: 'declined', reason: 'not-a-fit' });
      await world.deliver(school);
      expect(await open()).toEqual([[waits.actor.membershipId, mentor.actor.membershipId]]);
      expect(await world.rows(school, `SELECT subject_id AS id FROM audit_entry WHERE school_id = $1 AND action = 'mentorship.freed-place-offered'`)).toEqual([{ id: waits.actor.membershipId }]);
    });

    it('only when the mentor goes on: a pause keeps it empty', async () => {
      await publish();
      await answer(await only(), { answer: 'declined', reason: 'not-now' });
      await world.deliver(school);
      expect(await open()).toEqual([]);
    });

    it('when the student leaves the school', async () => {
      await publish();
      await world.rows(school, `UPDATE membership SET left_on = '2026-11-23' WHERE school_id = $1 AND id = $2`, placed.actor.membershipId);
      await world.as(school, () => world.get(Outbox).emit('student.left', { studentId: placed.actor.membershipId }));
      await world.deliver(school);
      await world.deliver(school);
      expect(await open()).toEqual([[waits.actor.membershipId, mentor.actor.membershipId]]);
    });

    it('and no other: neither those that were free before, nor one for which a pair waits to be published', async () => {
      const places = (capacity: number) => world.rows(school, 'UPDATE mentor SET capacity = $3 WHERE school_id = $1 AND id = $2', mentor.actor.membershipId, capacity);
      await places(3);
      for (let n = 0; n < 4; n += 1) await world.student(school);
      const id = await world.proposed(school);
      const proposals = await world.as(school, () => world.get(MatchProposals).page(id, 10, null));
      const publishing = (proposalIds: string[] | null, version: number) => world.as(school, () => world.get(PublishMatchRun).run(id, { proposalIds, version }));
      await publishing([String(proposals[0]?.id)], 2);
      await places(5);
      await answer(await only(), { answer: 'declined', reason: 'not-a-fit' });
      await world.deliver(school);
      expect(await open()).toHaveLength(1);
      // With two places, both are those of the pairs that wait.
      await places(2);
      const [row] = (await rows()).filter(one => one.state !== 'closed');
      if (row) await answer(row, { answer: 'declined', reason: 'not-a-fit' });
      await world.deliver(school);
      expect(await open()).toEqual([]);
      expect(await publishing(null, 3)).toEqual({ published: 2, withheld: [] });
      expect(await open()).toHaveLength(2);
    });

    it('that is given once when three waiting students could have it and three places come free at once', async () => {
      for (let n = 0; n < 2; n += 1) {
        await world.student(school, { wish: { occupations: ['2221'] } });
        await world.student(school, { wish: { occupations: ['2222'] } });
        await world.mentor(school);
      }
      await publish();
      const before = await rows();
      expect(before).toHaveLength(3);
      for (const row of before) await answer(row, { answer: 'declined', reason: 'not-a-fit' });
      await Promise.all(before.map(row => world.as(school, () => world.get(OfferFreedPlace).of(row.mentorId))));
      const held = await open();
      expect([new Set(held.map(([student]) => student)).size, new Set(held.map(([, who]) => who)).size]).toEqual([3, 3]);
    });
  });

  it('gives no place twice: sixteen at once answer, and are offered the next best, over a hundred single places', async () => {
    const people = 100;
    for (let n = 0; n < people; n += 1) {
      await world.student(school);
      await world.mentor(school);
    }
    await publish();
    const open = await rows();
    expect(open).toHaveLength(people);
    // A fifth decline, everybody else accepts; each answer is sent twice, sixteen are under way at a time, and the next best are offered meanwhile.
    const queue = [...open, ...open].map((row, n) => () => answer(row, (n % people) % 5 === 0 ? { answer: 'declined', reason: 'not-a-fit' } : { answer: 'accepted' }).catch((error: Error) => expect(error).toMatchObject({ status: 409 })));
    await Promise.all([...Array.from({ length: 16 }, async () => { for (let next = queue.shift(); next; next = queue.shift()) await next(); }), world.deliver(school), world.deliver(school)]);
    for (let round = 0; round < 4; round += 1) await world.deliver(school);
    const held = (await rows()).filter(row => row.state !== 'closed');
    expect(new Set(held.map(row => row.mentorId)).size).toBe(held.length);
    expect(new Set(held.map(row => row.studentId)).size).toBe(held.length);
    expect(held.filter(row => row.answer === 'accepted')).toHaveLength(80);
    expect(held.length).toBeGreaterThan(95);
  }, 120_000);

  it('offers a place once when eight are offered the next best at the same moment', async () => {
    for (let n = 0; n < 8; n += 1) {
      await world.student(school);
      await world.mentor(school);
    }
    await publish();
    const open = await rows();
    for (const row of open) await answer(row, { answer: 'declined', reason: 'not-now' });
    const last = await world.mentor(school, { capacity: 2 });
    await Promise.all(open.map(({ id, studentId, mentorId }) => world.as(school, () => world.get(OfferNextBest).declined(
      { id, type: 'mentorship.declined', schoolId: school.schoolId, actor: null, actorId: null, payload: { mentorshipId: id, studentId, mentorId } }))));
    expect((await rows()).filter(row => row.state !== 'closed').map(row => row.mentorId)).toEqual([last.actor.membershipId, last.actor.membershipId]);
  });

  describe('may be another’s, when the student asks', () => {
    let student: Member;

    beforeEach(async () => {
      student = await world.student(school);
      await world.mentor(school, { occupation: '2221' });
      await world.mentor(school, { occupation: '2222' });
      await publish();
    });

    const ask = async (id: string, by = student) => world.as(by, () => world.get(AskAnotherMentor).ask(id, { reason: 'We found no time' }));
    const open = () => world.as(school, () => world.get(RematchRequests).page(10, null));

    it('once, in her words, and her counsellor grants it', async () => {
      const row = await only();
      await expect(ask(row.id, await world.student(school))).rejects.toMatchObject({ status: 404 });
      await ask(row.id);
      await expect(ask(row.id)).rejects.toMatchObject({ status: 409, code: 'asked_already' });
      const [request] = await open();
      expect(request).toMatchObject({ reason: 'We found no time', state: 'open' });
      const decide = (decision: 'granted' | 'refused', version = 1) => world.as(school, () => world.get(AskAnotherMentor).decide(String(request?.id), { decision, version }));
      await decide('granted');
      await expect(decide('refused')).rejects.toMatchObject({ status: 409 });
      await world.deliver(school);
      expect(await rows()).toMatchObject([{ state: 'closed', closure: 'another-asked' }, { state: 'active', answer: 'awaited', inPlaceOf: row.id }]);
      expect(await open()).toEqual([]);
    });

    it('and nothing changes when it is refused', async () => {
      await ask((await only()).id);
      const [request] = await open();
      await world.as(school, () => world.get(AskAnotherMentor).decide(String(request?.id), { decision: 'refused', version: 1 }));
      await world.deliver(school);
      expect(await rows()).toMatchObject([{ state: 'active' }]);
    });
  });
});
