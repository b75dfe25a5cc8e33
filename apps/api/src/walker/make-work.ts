import type { Asked, Make } from './makers';
import type { Town } from './town';

const idOfRow = async (town: Town, text: string, ...values: unknown[]): Promise<string> => (await town.rows<{ id: string }>(text, ...values))[0]?.id ?? '';

const exercise: Make = town => idOfRow(town, `SELECT id FROM exercise WHERE school_id = $1 AND built_in = 'informational-interview'`);

const ownExercise: Make = async town => {
  const words = (text: string) => ({ en: `${text} ${town.plan.mark}`, fr: '', rw: '' });
  return (await town.post('/exercises', {
    title: words('Bring'), purpose: words('Bring'), steps: [{ key: 'paper', title: words('Paper'), help: words('One page'), evidence: 'file', minutes: 5 }],
    rubric: [{ key: 'done', title: words('Done'), levels: [words('Done')] }],
  })).id;
};

const publishedExercise: Make = async (town, asked) => {
  const id = await ownExercise(town, asked);
  await town.post(`/exercises/${id}/publication`, { version: 1 });
  return id;
};

const assignment: Make = async (town, asked) =>
  (await town.post('/assignments', { exerciseId: await exercise(town, asked), cohortIds: [town.at(asked.side).cohortId], dueOn: '2099-01-15', resubmission: 'until-accepted' })).id;

const assignmentWithFile: Make = async (town, asked) =>
  (await town.post('/assignments', { exerciseId: await publishedExercise(town, asked), cohortIds: [town.at(asked.side).cohortId], dueOn: '2099-01-15', resubmission: 'none' })).id;

/** A file of the side's student, and the assignment that it is kept with. */
async function workFile(town: Town, asked: Asked): Promise<{ id: string; assignmentId: string }> {
  const assignmentId = await assignmentWithFile(town, asked);
  const { body } = await town.client.call({ method: 'POST', url: `/api/my/assignments/${assignmentId}/files`, payload: '%PDF-1.4', type: 'application/pdf', as: town.at(asked.side).student });
  return { ...(JSON.parse(body) as { id: string }), assignmentId };
}

/** Something that came back where the student has to ask before sending it again. */
async function returned(town: Town, asked: Asked): Promise<string> {
  const exerciseId = await idOfRow(town, `SELECT id FROM exercise WHERE school_id = $1 AND built_in = 'keep-confidence'`);
  const { cohortId, student } = town.at(asked.side);
  const { id } = await town.post('/assignments', { exerciseId, cohortIds: [cohortId], dueOn: '2099-01-15', resubmission: 'on-request' });
  await town.post(`/my/assignments/${id}/submissions`, { answers: { cases: `For ${town.mark(asked.side)}`, rule: 'One' }, interviewId: null }, student);
  const submissionId = await idOfRow(town, 'SELECT id FROM submission WHERE school_id = $1 AND assignment_id = $2', id);
  await town.post(`/submissions/${submissionId}/review`, { decision: 'returned', scores: {}, comment: 'Go on' });
  await town.rows(`UPDATE review SET visible_from = reviewed_at WHERE school_id = $1 AND submission_id = $2`, submissionId);
  return id;
}

const submission: Make = async (town, asked) => {
  const assignmentId = await assignment(town, asked);
  const interviewId = await interview(town, asked, 'thanked');
  await town.post(`/my/assignments/${assignmentId}/submissions`, { answers: { why: `For ${town.mark(asked.side)}` }, interviewId }, town.at(asked.side).student);
  return idOfRow(town, 'SELECT id FROM submission WHERE school_id = $1 AND assignment_id = $2', assignmentId);
};

const contact: Make = async (town, { side }) => (await town.post('/my/contacts', {
  name: `Claudine ${town.mark(side)}`, occupation: 'Civil engineer', organisation: '', relationship: 'other', howMet: 'Careers day', note: '',
  idealGapDays: 30, longestGapDays: 60, introducedById: null,
}, town.at(side).student)).id;

async function interview(town: Town, asked: Asked, state: 'planned' | 'approved' | 'held' | 'thanked'): Promise<string> {
  const { student, counsellor } = town.at(asked.side);
  const { id } = await town.post('/my/interviews', { contactId: await contact(town, asked), purpose: `For ${town.mark(asked.side)}` }, student);
  if (state === 'planned') return id;
  await town.post(`/interviews/${id}/approval`, undefined, counsellor);
  if (state === 'approved') return id;
  await town.post(`/my/interviews/${id}/holding`, { heldOn: '2026-11-20', minutes: 25 }, student);
  if (state === 'held') return id;
  await town.post(`/my/interviews/${id}/reflection`, { notes: 'She starts at seven.', reflection: { surprised: 'The checking.', interested: 'Yes.', ruledOut: '' } }, student);
  await town.post(`/my/interviews/${id}/thanks`, { thankedOn: '2026-11-21', how: 'wrote' }, student);
  return id;
}

/** Exercises, what students send, and their networks. */
export const workMakers: Record<string, Make> = {
  'exercise': exercise,
  'exercise:own': ownExercise,
  'exercise:published': publishedExercise,
  'assignment': assignment,
  'assignment:open': assignment,
  'assignment:asks-file': assignmentWithFile,
  'workFile': async (town, asked) => (await workFile(town, asked)).id,
  'workFile:sent': async (town, asked) => {
    const { id, assignmentId } = await workFile(town, asked);
    await town.post(`/my/assignments/${assignmentId}/submissions`, { answers: {}, picked: { paper: [id] }, interviewId: null }, town.at(asked.side).student);
    return id;
  },
  'assignment:returned-on-request': returned,
  'extension': async (town, asked) => {
    const [id, studentId] = [await assignment(town, asked), await town.student(asked.side)];
    return (await town.client.make(town.admin, 'PUT', `/assignments/${id}/extensions`, { studentId, dueOn: '2099-03-01', reason: `For ${town.mark(asked.side)}` })).id;
  },
  'resubmissionRequest:waiting': async (town, asked) => {
    const id = await returned(town, asked);
    await town.post(`/my/assignments/${id}/resubmission-requests`, { reason: `For ${town.mark(asked.side)}` }, town.at(asked.side).student);
    return idOfRow(town, 'SELECT id FROM resubmission_request WHERE school_id = $1 AND assignment_id = $2', id);
  },
  'submission': submission,
  'submission:submitted': submission,
  'export': async (town, asked) => (await town.post('/exports', { number: 'students', cohortId: null, exerciseId: null }, asked.as)).id,
  'export:made': async (town, asked) => {
    const { id } = await town.post('/exports', { number: 'students', cohortId: null, exerciseId: null }, asked.as);
    await town.settle();
    return id;
  },
  'reviewComment': async (town, asked) => (await town.post('/review-comments', { text: `For ${town.mark(asked.side)}`, shared: false, exerciseId: null }, asked.as)).id,
  'review:fresh': async (town, asked) => {
    const path = `/submissions/${await submission(town, asked)}/review`;
    return (await town.post<{ review: { id: string } }>(path, { decision: 'returned', scores: {}, comment: `Go on, ${town.mark(asked.side)}` }, asked.as)).review.id;
  },
  'contact': contact,
  'contact:introducer': contact,
  'interview': (town, asked) => interview(town, asked, 'planned'),
  'interview:planned': (town, asked) => interview(town, asked, 'planned'),
  'interview:approved': (town, asked) => interview(town, asked, 'approved'),
  'interview:held': (town, asked) => interview(town, asked, 'held'),
  'interview:thanked': (town, asked) => interview(town, asked, 'thanked'),
};
