import { randomUUIDv7 } from 'node:crypto';
import { WORK_FILES } from '@tendril/contracts';
import { currentManager } from '@tendril/platform';
import { OnStudentMerged } from './on-student-merged';
import { ExercisesActivity } from './exercises-activity';
import { type Actor, TODAY, World } from '../testing/world';

const answers = { cases: 'Three things', rule: 'I say no' };
const work = { answers, interviewId: null };

describe('a student’s work', () => {
  let world: World;
  let student: Actor;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.clock.moveTo(`${TODAY}T08:00:00Z`);
    world.network.contacts = 1;
    student = await world.student(world.classA);
  });

  const save = (id: string, version: number, text = 'x', by = student) =>
    world.as(by, () => world.work.saveDraft(id, { answers: { cases: text }, interviewId: null, version }));
  const send = (id: string, sent: { answers: Record<string, string>; interviewId: string | null } = work, by = student) => world.as(by, () => world.submit.run(id, sent));
  const view = (id: string, by = student) => world.as(by, () => world.work.view(id));
  const latest = async (by = student) => (await world.asSchool(() => currentManager().query<{ id: string }[]>(
    'SELECT id FROM submission WHERE school_id = $1 AND student_id = $2 ORDER BY attempt DESC', [world.schoolId, by.membershipId])))[0]?.id ?? '';
  const review = async (decision: 'returned' | 'accepted', by = student) => {
    const id = await latest(by);
    await world.as(world.counsellorA, () => world.reviewing.review(id, { decision, scores: {}, comment: 'Say more.' }));
    world.clock.advance(10);
  };

  describe('as a draft', () => {
    it('is kept for this student and this assignment', async () => {
      const [id, other, classmate] = [await world.assign(), await world.assign(), await world.student(world.classA)];
      expect(await save(id, 0, 'mine')).toMatchObject({ version: 1, savedAt: '2026-11-23T08:00:00.000Z' });
      expect(await view(id)).toMatchObject({ state: 'draft', answers: { cases: 'mine' }, draftVersion: 1, canSubmit: true });
      expect(await view(other)).toMatchObject({ state: 'not-begun', answers: {}, draftVersion: 0 });
      expect(await view(id, classmate)).toMatchObject({ state: 'not-begun', answers: {}, draftVersion: 0 });
    });

    it('is refused with what is there now when another tab saved first', async () => {
      const id = await world.assign();
      await save(id, 0, 'first tab');
      await save(id, 1, 'second tab');
      for (const version of [0, 1, 7]) {
        await expect(save(id, version)).rejects.toMatchObject({ status: 409, code: 'changed_meanwhile', current: { answers: { cases: 'second tab' }, version: 2 } });
      }
    });

    it('is begun by one of two tabs', async () => {
      const id = await world.assign();
      const both = await Promise.allSettled([save(id, 0, 'a'), save(id, 0, 'b')]);
      expect(both.filter(one => one.status === 'fulfilled')).toHaveLength(1);
      expect(both.find(one => one.status === 'rejected')).toMatchObject({ reason: { status: 409, current: { version: 1 } } });
    });

    it('holds answers to steps of its exercise, and an interview of the student alone', async () => {
      const [id, classmate] = [await world.assign({ exercise: 'informational-interview' }), await world.student(world.classA)];
      await expect(save(id, 0)).rejects.toMatchObject({ status: 400, fields: [{ path: 'answers.cases', code: 'unknown_step' }] });
      for (const interviewId of [world.network.addInterview(classmate.membershipId), randomUUIDv7()]) {
        await expect(world.as(student, () => world.work.saveDraft(id, { answers: {}, interviewId, version: 0 }))).rejects.toMatchObject({ status: 404 });
      }
    });
  });

  describe('when it is sent', () => {
    it('waits for a review and is not written meanwhile', async () => {
      const id = await world.assign();
      expect(await send(id)).toMatchObject({ state: 'submitted', attempt: 1, canSubmit: false, late: false, submittedAt: '2026-11-23T08:00:00.000Z' });
      await expect(send(id)).rejects.toMatchObject({ status: 422, code: 'awaiting_review' });
      await expect(save(id, 1)).rejects.toMatchObject({ code: 'awaiting_review' });
    });

    it('is one attempt, though two tabs send it', async () => {
      const id = await world.assign();
      const both = await Promise.allSettled([send(id), send(id)]);
      expect(both.filter(one => one.status === 'fulfilled')).toHaveLength(1);
      expect(both.find(one => one.status === 'rejected')).toMatchObject({ reason: { status: 422, code: 'awaiting_review' } });
      expect(await view(id)).toMatchObject({ attempt: 1 });
    });

    it('is late after the due day, and still taken', async () => {
      const id = await world.assign({ dueOn: TODAY });
      world.clock.moveTo('2026-11-23T22:00:00Z');
      expect(await send(id)).toMatchObject({ late: true, state: 'submitted' });
    });

    it('comes again after it was returned, beginning from what was sent, until it is accepted', async () => {
      const id = await world.assign();
      await send(id);
      await review('returned');
      const returned = await view(id);
      expect(returned).toMatchObject({ state: 'returned', canSubmit: true, answers, review: { decision: 'returned', comment: 'Say more.', by: 'Esther Uwase' } });
      await save(id, returned.draftVersion, 'second try');
      expect(await send(id, { answers: { ...answers, rule: 'Better' }, interviewId: null })).toMatchObject({ attempt: 2, state: 'submitted', review: null });
      await review('accepted');
      expect(await view(id)).toMatchObject({ state: 'accepted', canSubmit: false });
      await expect(send(id)).rejects.toMatchObject({ code: 'already_accepted' });
    });

    it('is read again attempt by attempt, each with its review once that can no longer be taken back', async () => {
      const [id, classmate] = [await world.assign(), await world.student(world.classA)];
      const attempts = (by = student) => world.as(by, () => world.attempts.list(id));
      await send(id);
      const first = await latest();
      await world.as(world.counsellorA, () => world.reviewing.review(first, { decision: 'returned', scores: {}, comment: 'Say more.' }));
      expect(await attempts()).toMatchObject([{ attempt: 1, answers, review: null }]);
      world.clock.advance(10);
      await send(id, { answers: { ...answers, rule: 'Better' }, interviewId: null });
      expect(await attempts()).toMatchObject([{ attempt: 2, answers: { rule: 'Better' }, review: null }, { attempt: 1, answers, review: { decision: 'returned', comment: 'Say more.', by: 'Esther Uwase' } }]);
      expect(await attempts(classmate)).toEqual([]);
    });

    it('comes once where the assignment says so', async () => {
      const id = await world.assign({ resubmission: 'none' });
      await send(id);
      await review('returned');
      await expect(send(id)).rejects.toMatchObject({ code: 'no_resubmission' });
      expect(await view(id)).toMatchObject({ state: 'returned', canSubmit: false });
    });

    it('is refused once the assignment is withdrawn, and what was sent stays to be read', async () => {
      const [id, other] = [await world.assign(), await world.assign()];
      await save(id, 0);
      await send(other);
      for (const one of [id, other]) await world.as(world.admin, () => world.staff.withdraw(one));
      await expect(send(id)).rejects.toMatchObject({ code: 'assignment_withdrawn' });
      await expect(save(id, 1)).rejects.toMatchObject({ code: 'assignment_withdrawn' });
      const listed = (await world.as(student, () => world.work.list())).map(one => one.id);
      expect([id, other].filter(one => listed.includes(one))).toEqual([other]);
    });

    it('needs a text for each text step, and somebody in the network where people are the evidence', async () => {
      await expect(send(await world.assign(), { answers: { cases: 'x' }, interviewId: null })).rejects.toMatchObject({ fields: [{ path: 'answers.rule', code: 'required' }] });
      const map = await world.assign({ exercise: 'map-network' });
      world.network.contacts = 0;
      await expect(send(map, { answers: { gaps: 'No nurse.' }, interviewId: null })).rejects.toMatchObject({ status: 422, code: 'no_contact_yet' });
      world.network.contacts = 1;
      expect(await send(map, { answers: { gaps: 'No nurse.' }, interviewId: null })).toMatchObject({ state: 'submitted' });
    });

    it('needs nobody in the network where people may be left out', async () => {
      world.network.contacts = 0;
      const id = await world.assign({ exercise: 'map-network' });
      await world.asSchool(() => currentManager().query(`UPDATE exercise_version SET steps = (SELECT jsonb_agg(step || '{"optional":true}') FROM jsonb_array_elements(steps) step)
        WHERE school_id = $1 AND id = (SELECT exercise_version_id FROM assignment WHERE school_id = $1 AND id = $2)`, [world.schoolId, id]));
      expect(await send(id, { answers: {}, interviewId: null })).toMatchObject({ state: 'submitted' });
    });

    it('is not there for another student, in another class or none', async () => {
      const id = await world.assign();
      const stranger = await world.student(world.classB);
      for (const one of [id, randomUUIDv7()]) {
        await expect(view(one, stranger)).rejects.toMatchObject({ status: 404 });
        await expect(send(one, work, stranger)).rejects.toMatchObject({ status: 404 });
        await expect(save(one, 0, 'x', stranger)).rejects.toMatchObject({ status: 404 });
      }
    });
  });

  describe('with an interview as evidence', () => {
    const why = { why: 'She works where I want to work.' };

    it('is refused while the interview is not reflected, missing, or another’s', async () => {
      const id = await world.assign({ exercise: 'informational-interview' });
      const interviewId = await world.interview(student, false);
      await expect(send(id, { answers: why, interviewId })).rejects.toMatchObject({ status: 422, code: 'interview_not_reflected' });
      await expect(send(id, { answers: why, interviewId: null })).rejects.toMatchObject({ fields: [{ path: 'interviewId', code: 'required' }] });
      await expect(send(id, { answers: why, interviewId: world.network.addInterview(randomUUIDv7()) })).rejects.toMatchObject({ status: 404 });
    });

    it('keeps what the interview showed, whatever becomes of the record', async () => {
      const id = await world.assign({ exercise: 'informational-interview' });
      const interviewId = await world.interview(student);
      await send(id, { answers: why, interviewId });
      const kept = world.network.interviews.get(interviewId);
      Object.assign(kept?.evidence ?? {}, { notes: 'Rewritten.', organisation: 'Elsewhere' });
      const submission = await latest();
      expect(await world.as(world.counsellorA, () => world.reviewing.read(submission))).toMatchObject({
        interview: { interviewId, notes: 'She starts at seven.', organisation: 'District hospital', encounter: true }, answers: why, student: 'Aline Uwase', cohort: 'S5 MCB',
      });
    });
  });

  describe('of a student who was entered twice', () => {
    it('goes to the kept record: attempts in the order of sending, the later draft', async () => {
      const twin = await world.student(world.classA);
      const [sentByBoth, draftOfBoth, draftOfOne] = [await world.assign(), await world.assign(), await world.assign()];
      await send(sentByBoth, work, twin);
      world.clock.advance(60);
      await send(sentByBoth, { answers: { ...answers, rule: 'Later' }, interviewId: null });
      await save(draftOfBoth, 0, 'older');
      await save(draftOfOne, 0, 'only', twin);
      world.clock.advance(60);
      await save(draftOfBoth, 0, 'newer', twin);

      const event = { id: randomUUIDv7(), schoolId: world.schoolId, actor: null, actorId: null, type: 'student.merged', payload: { from: twin.membershipId, into: student.membershipId } };
      await world.asSchool(() => new OnStudentMerged(world.studentWork, world.audit).moveWork(event));
      expect(await view(sentByBoth)).toMatchObject({ attempt: 2, state: 'submitted' });
      expect((await view(draftOfBoth)).answers).toEqual({ cases: 'newer' });
      expect((await view(draftOfOne)).answers).toEqual({ cases: 'only' });
      const submission = await latest();
      expect(await world.as(world.admin, () => world.reviewing.read(submission))).toMatchObject({ answers: { rule: 'Later' }, earlier: [{ attempt: 1 }] });
      expect(await world.asSchool(() => new ExercisesActivity(world.studentWork).studentsWithWork([twin.membershipId, student.membershipId]))).toEqual([student.membershipId]);
    });
  });

  it('goes with the student who is erased', async () => {
    const id = await world.assign();
    await send(id);
    await review('accepted');
    await world.asSchool(() => currentManager().query('DELETE FROM student WHERE school_id = $1 AND id = $2', [world.schoolId, student.membershipId]));
    expect(await latest()).toBe('');
  });
});

describe('evidence that is picked', () => {
  let world: World;
  let student: Actor;
  let exerciseId: string;
  const words = { en: 'x', fr: '', rw: '' };
  const pdf = Buffer.from('%PDF-1.4');
  beforeAll(async () => {
    world = await World.open();
    exerciseId = await world.as(world.admin, async () => {
      const step = { title: words, help: words, minutes: 5 };
      const { id } = await world.library.write({ title: words, purpose: words, rubric: [{ key: 'done', title: words, levels: [words] }], steps: [
        { ...step, key: 'which', evidence: 'choice', options: ['a', 'b'].map(key => ({ key, text: words })) }, { ...step, key: 'who', evidence: 'contact' }, { ...step, key: 'paper', evidence: 'file' },
      ] });
      await world.library.publish(id, { version: 1 });
      return id;
    });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    student = await world.student(world.classA);
  });

  const assign = () => world.as(world.admin, async () => (await world.staff.assign({ exerciseId, cohortIds: [world.classA], dueOn: '2026-11-30', resubmission: 'until-accepted' })).id);
  const keep = (id: string, by = student) => world.as(by, () => world.files.add(id, 'Letter.pdf', 'application/pdf', pdf));
  const send = (id: string, picked: Record<string, string[]>) => world.as(student, () => world.submit.run(id, { answers: {}, picked, interviewId: null }));

  it('may be ticked on a paper sheet, as far as paper can show it', async () => {
    const id = await assign();
    const enter = (picked: Record<string, string[]>) => world.as(world.counsellorA, () => world.paper.run(id, { studentId: student.membershipId, answers: {}, picked, writtenOn: '2026-11-23' }));
    await expect(enter({})).rejects.toMatchObject({ fields: [{ path: 'answers', code: 'required' }] });
    await expect(enter({ which: ['c'] })).rejects.toMatchObject({ fields: [{ path: 'picked.which', code: 'unknown_option' }] });
    await expect(enter({ which: ['b'], who: [await world.contact(student)] })).rejects.toMatchObject({ fields: [{ path: 'picked.who', code: 'unknown_step' }] });
    const submissionId = await enter({ which: ['b'] });
    expect(await world.as(world.counsellorA, () => world.reviewing.read(submissionId))).toMatchObject({ picked: { which: ['b'] }, paper: { writtenOn: '2026-11-23' } });
  });

  it('is kept with the attempt, people as roles; the counsellor reads the file, a stranger does not', async () => {
    const id = await assign();
    const [file, contact] = [await keep(id), await world.contact(student)];
    const picked = { which: ['a'], who: [contact], paper: [file.id] };
    expect(await send(id, picked)).toMatchObject({ state: 'submitted', picked, files: [{ name: 'Letter.pdf', contentType: 'application/pdf', bytes: 8 }] });
    const [waiting] = (await world.as(world.counsellorA, () => world.reviewing.queue({ limit: 1000 }))).items.filter(one => one.studentId === student.membershipId);
    const seen = await world.as(world.counsellorA, () => world.reviewing.read(waiting?.submissionId ?? ''));
    expect(seen).toMatchObject({ picked, people: { who: [{ relationship: 'work', occupation: 'Engineer' }] }, files: [{ id: file.id, step: 'paper' }] });
    expect((await world.as(world.counsellorA, () => world.files.readAsStaff(file.id))).bytes).toEqual(pdf);
    await expect(world.as(world.counsellorB, () => world.files.readAsStaff(file.id))).rejects.toMatchObject({ status: 404 });
    await expect(world.as(student, () => world.files.remove(file.id))).rejects.toMatchObject({ status: 422, code: 'file_was_sent' });
  });

  it('is the student’s own', async () => {
    const [id, classmate] = [await assign(), await world.student(world.classA)];
    const [hers, file] = [await world.contact(classmate), await keep(id)];
    const foreign = await keep(id, classmate);
    for (const picked of [{ which: ['a'], who: [hers], paper: [file.id] }, { which: ['a'], who: [await world.contact(student)], paper: [foreign.id] }, { which: ['a'], who: ['no-id'], paper: [file.id] }]) {
      const refusal = { status: 400, fields: [{ path: picked.paper[0] === file.id ? 'picked.who' : 'picked.paper', code: 'not_there' }] };
      await expect(send(id, picked)).rejects.toMatchObject(refusal);
      await expect(world.as(student, () => world.work.saveDraft(id, { answers: {}, picked, interviewId: null, version: 0 }))).rejects.toMatchObject(refusal);
    }
    for (const work of [() => world.files.read(foreign.id), () => world.files.remove(foreign.id)] as (() => Promise<unknown>)[]) await expect(world.as(student, work)).rejects.toMatchObject({ status: 404 });
    await expect(world.as(world.counsellorA, () => world.files.readAsStaff(file.id))).rejects.toMatchObject({ status: 404 });
  });

  it('is never lost to its removal at the moment of sending: one of the two is refused', async () => {
    for (let round = 0; round < 6; round++) {
      const id = await assign();
      const [file, contact] = [await keep(id), await world.contact(student)];
      const remove = () => world.as(student, () => world.files.remove(file.id));
      const sendIt = () => send(id, { which: ['a'], who: [contact], paper: [file.id] });
      const [sent, removed] = round % 2 ? await Promise.allSettled([sendIt(), remove()]) : (await Promise.allSettled([remove(), sendIt()])).reverse();
      const { files, attempt } = await world.as(student, () => world.work.view(id));
      if (sent?.status === 'fulfilled') {
        expect([removed, attempt, files.map(one => one.id)]).toMatchObject([{ reason: { status: 422, code: 'file_was_sent' } }, 1, [file.id]]);
      } else {
        expect([sent, removed?.status, attempt, files]).toMatchObject([{ reason: { status: 400, fields: [{ path: 'picked.paper', code: 'not_there' }] } }, 'fulfilled', 0, []]);
      }
    }
  });

  it('is twenty files at most, though many are sent up at once', async () => {
    const id = await assign();
    const sent = await Promise.allSettled(Array.from({ length: 40 }, () => keep(id)));
    expect(sent.filter(one => one.status === 'fulfilled')).toHaveLength(WORK_FILES);
    expect(sent.find(one => one.status === 'rejected')).toMatchObject({ reason: { status: 422, code: 'too_many_files' } });
    expect((await world.as(student, () => world.work.view(id))).files).toHaveLength(WORK_FILES);
  });

  it('is refused where no file is asked for, and when the file lies', async () => {
    const id = await world.assign();
    await expect(keep(id)).rejects.toMatchObject({ status: 422, code: 'no_file_asked_for' });
    const asks = await assign();
    await expect(world.as(student, () => world.files.add(asks, 'x.png', 'image/png', pdf))).rejects.toMatchObject({ code: 'file_is_not_what_it_says' });
  });

  it('stays in the draft when a form that knows nothing of it saves, and goes when it is taken away', async () => {
    const id = await assign();
    const file = await keep(id);
    await world.as(student, () => world.work.saveDraft(id, { answers: {}, picked: { paper: [file.id] }, interviewId: null, version: 0 }));
    await world.as(student, () => world.work.saveDraft(id, { answers: {}, interviewId: null, version: 1 }));
    expect((await world.as(student, () => world.work.view(id))).picked).toEqual({ paper: [file.id] });
    await world.as(student, () => world.files.remove(file.id));
    await expect(send(id, { which: ['a'], who: [await world.contact(student)], paper: [file.id] })).rejects.toMatchObject({ fields: [{ path: 'picked.paper', code: 'not_there' }] });
  });
});
