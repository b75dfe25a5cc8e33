import { setTimeout as pause } from 'node:timers/promises';
import { PublishMatchRun } from '../matching/publish-match-run';
import { StartMatchRun } from '../matching/start-match-run';
import { OfferFreedPlace } from '../mentorship/offer-freed-place';
import { OfferNextBest } from '../mentorship/offer-next-best';
import { type Member, MentoringWorld } from '../testing/mentoring-world';
import { ExcludePair } from './exclude-pair';

const ROUNDS = 25;

interface Pair { readonly school: Member; readonly studentId: string; readonly mentorId: string }

/** Makes what must stand before two are brought together. @returns what brings them together */
type Way = (pair: Pair) => Promise<() => Promise<unknown>>;

describe('excluding a pair at the moment when it is brought together', () => {
  let world: MentoringWorld;
  beforeAll(async () => { world = await MentoringWorld.open(); });
  beforeEach(() => world.clock.moveTo('2026-11-23T08:00:00Z'));
  afterAll(() => world.close());

  const publication: Way = async ({ school }) => {
    const { id } = await world.as(school, () => world.get(StartMatchRun).run({ name: 'Autumn round' }));
    await world.deliver(school);
    return () => world.get(PublishMatchRun).run(id, { proposalIds: null, version: 2 });
  };
  const freedPlace: Way = async ({ school, studentId, mentorId }) => {
    await formerly(school, studentId);
    return () => world.get(OfferFreedPlace).of(mentorId);
  };
  const nextBest: Way = async ({ school, studentId }) => {
    const { mentorshipId, mentorId } = await formerly(school, studentId);
    return () => world.get(OfferNextBest).lapsed({ payload: { studentId, mentorshipId, mentorId } } as never);
  };

  /** A mentor who let the student wait too long, so that she waits for another. */
  const formerly = async (school: Member, studentId: string) => {
    const { actor: { membershipId: mentorId } } = await world.mentor(school, { capacity: 0 });
    const [row] = await world.rows<{ id: string }>(school, `
      INSERT INTO mentorship (school_id, id, student_id, mentor_id, because, state, since, answer, closed_at, closure, version)
      VALUES ($1, gen_random_uuid(), $2, $3, '[]', 'closed', $4, 'lapsed', $4, 'lapsed', 1) RETURNING id`, studentId, mentorId, world.clock.now());
    return { mentorshipId: String(row?.id), mentorId };
  };
  const pair = async (): Promise<Pair> => {
    const school = await world.school();
    const [student, mentor] = [await world.student(school), await world.mentor(school)];
    return { school, studentId: student.actor.membershipId, mentorId: mentor.actor.membershipId };
  };
  const open = ({ school, studentId, mentorId }: Pair) =>
    world.rows(school, `SELECT id FROM mentorship WHERE school_id = $1 AND student_id = $2 AND mentor_id = $3 AND state <> 'closed'`, studentId, mentorId);
  const exclude = ({ studentId, mentorId }: Pair) => world.get(ExcludePair).run({ studentId, mentorId, kind: 'relative' });

  describe.each([['a publication', publication], ['the offer of a freed place', freedPlace], ['the offer of the next best', nextBest]])('by %s', (_, prepare) => {
    it('keeps the two apart, though the one did not see the other', async () => {
      for (const excludesFirst of [true, false]) {
        const both = await pair();
        const bring = await prepare(both);
        // The first keeps its transaction open for a while, so that the second comes into it.
        const [first, second] = excludesFirst ? [() => exclude(both), bring] : [bring, () => exclude(both)];
        const held = world.as(both.school, async () => { await first(); await pause(150); });
        await pause(50);
        await Promise.all([held, world.as(both.school, second)]);
        expect(await open(both)).toEqual([]);
      }
    });

    it('keeps them apart whenever it comes', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const both = await pair();
        const bring = await prepare(both);
        await Promise.all([pause(round % 5).then(() => world.as(both.school, bring)), pause((round * 3) % 7).then(() => world.as(both.school, () => exclude(both)))]);
        expect(await open(both)).toEqual([]);
      }
    });
  });
});
