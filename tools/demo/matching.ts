import { AnswerMentorship, EndMatchRun, PublishMatchRun, StartMatchRun } from '@tendril/mentoring';
import { currentManager } from '@tendril/platform';
import { type DemoSchool, TURN } from './school';
import type { Member, Stage } from './stage';

/** A try that was dropped, then the round that gave most of its pairs a mentor. */
export async function publishFirstRound(stage: Stage, school: DemoSchool): Promise<void> {
  const counsellor = school.counsellors[0] as Member;
  const dropped = await solve(stage, school, 'A first look', TURN + 1, 16 * 60);
  await stage.as(counsellor, stage.moment(TURN + 1, 17 * 60), () => stage.get(EndMatchRun).discard(dropped));
  const id = await solve(stage, school, 'Autumn round', TURN, 9 * 60);
  await stage.as(counsellor, stage.moment(TURN, 10 * 60), async () => {
    const [run] = await currentManager().query<{ version: number }[]>('SELECT version FROM match_run WHERE school_id = $1 AND id = $2', [counsellor.schoolId, id]);
    const proposals = await currentManager().query<{ id: string }[]>('SELECT id FROM match_proposal WHERE school_id = $1 AND run_id = $2 ORDER BY student_id', [counsellor.schoolId, id]);
    await stage.get(PublishMatchRun).run(id, { proposalIds: proposals.filter((_, place) => place % 11 !== 7).map(one => one.id), version: run?.version ?? 0 });
  });
  await answer(stage, school, stage.moment(TURN - 1, 18 * 60), place => place % 17 === 9);
  await stage.settle(stage.moment(TURN - 1, 19 * 60));
  await answer(stage, school, stage.moment(TURN - 2, 18 * 60), () => false);
}

/** Mentors who are waited for answer, one after another. */
async function answer(stage: Stage, { counsellors: [counsellor] }: DemoSchool, moment: Date, declines: (place: number) => boolean): Promise<void> {
  if (!counsellor) throw new Error('a school has a counsellor');
  const awaited = await stage.as(counsellor, moment, () => currentManager().query<{ id: string; mentorId: string }[]>(
    `SELECT id, mentor_id AS "mentorId" FROM mentorship WHERE school_id = $1 AND answer = 'awaited' AND state <> 'closed' ORDER BY student_id`, [counsellor.schoolId]));
  for (const [place, { id, mentorId }] of awaited.entries()) {
    await stage.as({ schoolId: counsellor.schoolId, membershipId: mentorId, role: 'mentor' }, moment, () =>
      stage.get(AnswerMentorship).run(id, declines(place) ? { answer: 'declined', reason: 'not-a-fit' } : { answer: 'accepted' }));
    if (declines(place)) await stage.settle(moment);
  }
}

/** A round that waits for the counsellor's look. */
export const proposeSecondRound = (stage: Stage, school: DemoSchool): Promise<string> => solve(stage, school, 'Second round', 0, 7 * 60 + 40);

async function solve(stage: Stage, { counsellors: [counsellor], plan: { seed } }: DemoSchool, name: string, daysAgo: number, minute: number): Promise<string> {
  const moment = stage.moment(daysAgo, minute);
  if (!counsellor) throw new Error('a school has a counsellor');
  const { id } = await stage.as(counsellor, moment, () => stage.get(StartMatchRun).run({ name }, seed));
  await stage.settle(moment);
  const [row] = await stage.as(counsellor, moment, () => currentManager().query<{ state: string }[]>('SELECT state FROM match_run WHERE school_id = $1 AND id = $2', [counsellor.schoolId, id]));
  if (row?.state !== 'proposed') throw new Error(`the match run "${name}" is ${row?.state ?? 'lost'}`);
  return id;
}
