import { Mentorships } from '../mentorship/mentorship.repository';
import { MyMentorsController } from '../mentorship/my-mentors.controller';
import { AskAnotherMentor } from '../rematch/ask-another-mentor';
import { type Member, MentoringWorld } from '../testing/mentoring-world';
import { AnotherAsked } from './another-asked';

describe('a student’s question for another mentor', () => {
  let world: MentoringWorld;
  let school: Member;
  beforeAll(async () => { world = await MentoringWorld.open(); });
  beforeEach(async () => { school = await world.school(); });
  afterAll(() => world.close());

  const section = (by = school) => world.as(by, () => world.get(AnotherAsked).section());
  const paired = async (givenName = 'Aline') => {
    const [student, mentor] = [await world.student(school, { givenName }), await world.mentor(school)];
    const pair = { studentId: student.actor.membershipId, mentorId: mentor.actor.membershipId, proposalId: null, because: [] };
    const [id] = (await world.as(school, () => world.get(Mentorships).begin([pair], world.clock.now()))).values();
    return { student, id: String(id) };
  };
  const ask = ({ student, id }: { student: Member; id: string }) => world.as(student, () => world.get(AskAnotherMentor).ask(id, { reason: 'We found no time' }));
  const requestId = async () => String((await section()).items[0]?.id);
  const decide = async (decision: 'granted' | 'refused') => {
    const id = await requestId();
    await world.as(school, () => world.get(AskAnotherMentor).decide(id, { decision, version: 1 }));
  };

  it('waits on Today with its reason until it is decided, for staff who reach the student', async () => {
    expect(await section()).toEqual({ count: 0, since: null, items: [] });
    await ask(await paired());
    world.clock.advance(3600);
    await ask(await paired('Keza'));
    expect(await section()).toMatchObject({ count: 2, since: '2026-11-23T08:00:00.000Z', items: [{ name: 'Aline Uwase', note: 'We found no time', since: '2026-11-23T08:00:00.000Z' }, { name: 'Keza Uwase' }] });
    expect(await section({ ...school, actor: { ...school.actor, role: 'counsellor' } })).toMatchObject({ count: 0, items: [] });
    await decide('refused');
    expect(await section()).toMatchObject({ count: 1, items: [{ name: 'Keza Uwase' }] });
    world.clock.moveTo('2026-11-23T08:00:00Z');
  });

  it('is told to the student as it stands, and cannot be asked twice', async () => {
    const pair = await paired();
    const shown = async () => (await world.as(pair.student, () => world.get(MyMentorsController).list())).items.map(({ asked, mayAskAnother }) => [asked, mayAskAnother]);
    expect(await shown()).toEqual([[null, true]]);
    await ask(pair);
    expect(await shown()).toEqual([['open', false]]);
    await decide('refused');
    expect(await shown()).toEqual([['refused', false]]);
  });
});
