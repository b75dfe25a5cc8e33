import { AskAnotherMentor, Mentorships, SaveMatchWish } from '@tendril/mentoring';
import type { Make } from './makers';
import type { Town } from './town';

const application: Make = async town => (await town.confirmedApplicant()).id;

/** A run that the worker has not begun, over a student with a wish and a mentor with a place. */
const solving: Make = async town => {
  await town.settle();
  const membershipId = await town.student(1, undefined, '2000-01-01');
  const wish = { occupations: ['2221'], languages: ['rw' as const], times: ['evening' as const], goal: `Like ${town.mark(1)}`, version: 0 };
  await town.inSchool(() => town.app.get(SaveMatchWish).run(wish), { membershipId, role: 'student' });
  await town.mentor();
  return (await town.post('/match-runs', { name: `${town.plan.mark} ${town.next()}` })).id;
};

const proposed: Make = async (town, asked) => {
  const id = await solving(town, asked);
  await town.settle();
  return id;
};

/** Of the run that was made last, since a proposal is asked for together with its run. */
const proposal: Make = async town => {
  const [row] = await town.rows<{ id: string }>(`SELECT id FROM match_proposal WHERE school_id = $1 AND run_id = (${LAST_RUN}) LIMIT 1`);
  if (!row) throw new Error('the last run of the school has no proposal');
  return row.id;
};

/** Student and mentor of one proposal of the run that was made last. */
const ofLastRun = async (town: Town): Promise<{ run: string; student: string; mentor: string }> => {
  const find = () => town.rows<{ run: string; student: string; mentor: string }>(
    `SELECT run_id AS run, student_id AS student, mentor_id AS mentor FROM match_proposal WHERE school_id = $1 AND run_id = (${LAST_RUN}) LIMIT 1`);
  const [found] = await find();
  if (found) return found;
  await proposed(town, { side: 0, as: '' });
  const [made] = await find();
  if (!made) throw new Error('the last run of the school has no proposal');
  return made;
};

const LAST_RUN = 'SELECT id FROM match_run WHERE school_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1';

/** A mentorship that the asking mentor or student has with somebody of their own, or that nobody of this side has. */
const mentorship = (of: 'mentor' | 'student'): Make => async (town, { side }) => {
  await town.settle();
  const studentId = of === 'student' && side === 0 ? town.at(0).studentId : await town.student(1, undefined, '2000-01-01');
  const mentorId = of === 'mentor' && side === 0 ? town.mentorId : (await town.mentor()).id;
  return town.inSchool(async () => {
    const mentorships = town.app.get(Mentorships);
    await town.closeMentorships(studentId);
    const begun = await mentorships.begin([{ studentId, mentorId, proposalId: null, because: [] }], new Date());
    return begun.get(studentId) ?? '';
  });
};

/** A student of a side, of age, with the town's mentor: applications to be a mentor are limited, and she needs no place. */
const paired = async (town: Town, side: number): Promise<{ id: string; studentId: string }> => {
  const studentId = await town.student(side, undefined, '2000-01-01');
  const begun = await town.inSchool(() => town.app.get(Mentorships).begin([{ studentId, mentorId: town.mentorId, proposalId: null, because: [] }], new Date()));
  return { id: begun.get(studentId) ?? '', studentId };
};

/** Mentors and match runs. */
export const matchingMakers: Record<string, Make> = {
  'mentorApplication': application,
  'mentorApplication:waiting': application,
  'mentor': async (town: Town) => (await town.mentor()).id,
  'matchExclusion': async (town, { side }) => {
    const [studentId, mentor] = [await town.student(side), await town.mentor()];
    return (await town.post('/match-exclusions', { studentId, mentorId: mentor.id, kind: 'relative' })).id;
  },
  'mentorship:open': async (town, { side }) => (await paired(town, side)).id,
  'mentorship:awaited': mentorship('mentor'),
  'mentorship:mine': mentorship('student'),
  'rematchRequest': async (town, { side }) => {
    const { id, studentId } = await paired(town, side);
    await town.inSchool(() => town.app.get(AskAnotherMentor).ask(id, { reason: `No time, says ${town.mark(side)}` }), { membershipId: studentId, role: 'student' });
    const [row] = await town.rows<{ id: string }>('SELECT id FROM rematch_request WHERE school_id = $1 AND student_id = $2', studentId);
    return row?.id ?? '';
  },
  'mentorQuestion': async (town, { side }) => {
    const studentId = await town.student(side, undefined, '2000-01-01');
    const id = await town.inSchool(async () => (await town.app.get(Mentorships).begin([{ studentId, mentorId: town.mentorId, proposalId: null, because: [] }], new Date())).get(studentId));
    await town.rows(`UPDATE mentorship SET state = 'closed', answer = 'declined', decline_reason = 'need-to-know-more', answered_at = since, closure = 'declined', closed_at = since WHERE school_id = $1 AND id = $2`, String(id));
    return String(id);
  },
  'matchRun': proposed,
  'matchRun:proposed': proposed,
  'matchRun:solving': solving,
  'matchRun:published': async (town, asked) => {
    const id = await proposed(town, asked);
    await town.post(`/match-runs/${id}/publication`, { proposalIds: null, version: 2 });
    return id;
  },
  'matchStudent': async town => (await ofLastRun(town)).student,
  'matchMentor': async town => (await ofLastRun(town)).mentor,
  'matchChoice': async town => {
    const { run, student, mentor } = await ofLastRun(town);
    const { items } = await town.client.make<{ items: { id: string }[] }>(town.admin, 'GET', `/match-runs/${run}/choices`);
    return items[0]?.id ?? (await town.post(`/match-runs/${run}/choices`, { studentId: student, mentorId: mentor, kind: 'ban' })).id;
  },
  'proposal': async (town, asked) => {
    const runs = await town.rows(LAST_RUN);
    if (runs.length === 0) await proposed(town, asked);
    return proposal(town, asked);
  },
};
