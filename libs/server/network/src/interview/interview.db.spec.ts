import { randomUUIDv7 } from 'node:crypto';
import { AuditEntry, currentManager } from '@tendril/platform';
import { OnSubmissionReviewed } from './on-submission-reviewed';
import { type Actor, World } from '../testing/world';
import { InterviewsWaiting } from '../today/interviews-waiting';

const reflection = { surprised: 'The checking.', interested: 'Yes, because it matters.', ruledOut: '' };
const words = { notes: 'She starts at seven.', reflection };
const text = { purpose: 'Choose between two trades.', questions: ['What is a normal day?'], notes: '', reflection: { surprised: '', interested: '', ruledOut: '' } };

describe('an interview', () => {
  let world: World;
  let student: Actor;
  let contactId: string;
  let id: string;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.clock.moveTo('2026-11-23T08:00:00Z');
    await world.requireApproval(false);
    student = await world.student();
    contactId = (await world.addContact(student)).id;
    ({ id } = await me(() => world.interviews.plan({ contactId, purpose: 'Choose.' })));
  });

  const me = <T>(work: () => Promise<T>) => world.as(student, work);
  const counsellor = <T>(work: () => Promise<T>) => world.as(world.counsellor, work);
  const schedule = (at = '2026-11-26T16:30') => me(() => world.interviews.schedule(id, { at, place: 'Careers room' }));
  const hold = (heldOn = '2026-11-23') => me(() => world.interviews.hold(id, { heldOn, minutes: 25 }));
  const evidence = (by = student) => world.asSchool(() => world.evidence.evidenceOf(by.membershipId, id));

  it('goes from plan to thank-you with a counsellor’s approval', async () => {
    await world.requireApproval(true);
    const planned = await me(() => world.interviews.change(id, { ...text, version: 1 }));
    expect(planned).toMatchObject({ state: 'planned', needsApproval: true, contact: { name: 'Claudine' }, encounter: false });
    await expect(schedule()).rejects.toMatchObject({ status: 422, code: 'interview_needs_approval' });
    await expect(hold()).rejects.toMatchObject({ code: 'interview_needs_approval' });

    expect(await counsellor(() => world.staff.approve(id))).toMatchObject({ state: 'approved', needsApproval: false, approvedAt: '2026-11-23T08:00:00.000Z' });
    expect(await me(() => world.interviews.request(id))).toMatchObject({ state: 'requested' });
    expect(await schedule()).toMatchObject({ state: 'scheduled', scheduledAt: '2026-11-26T14:30:00.000Z', place: 'Careers room' });
    world.clock.moveTo('2026-11-26T15:10:00Z');
    expect(await hold('2026-11-26')).toMatchObject({ state: 'held', minutes: 25, thankDueAt: '2026-11-27T14:55:00.000Z' });
    expect(await me(() => world.interviews.reflect(id, words))).toMatchObject({ state: 'reflected', encounter: true });
    world.clock.moveTo('2026-11-27T10:55:00Z');
    expect(await me(() => world.interviews.thank(id, { thankedOn: '2026-11-27', how: 'wrote' }))).toMatchObject({ state: 'thanked', thankedAt: '2026-11-27T10:55:00.000Z' });
    expect((await evidence())?.evidence).toMatchObject({ thankedInTime: true, encounter: true, heldOn: '2026-11-26', minutes: 25 });

    const touches = await me(() => world.contacts.touches(contactId));
    expect(touches.map(one => [one.kind, one.on])).toEqual([['thanked', '2026-11-27'], ['talked', '2026-11-26']]);
    expect(await me(() => world.contacts.view(contactId))).toMatchObject({ lastTouchOn: '2026-11-27' });
  });

  it('stands in the queue of the student’s counsellor while the school asks for a yes', async () => {
    const waiting = () => counsellor(() => world.staff.waiting());
    const isWaiting = async () => (await waiting()).some(one => one.id === id);
    expect(await waiting()).toEqual([]);
    await world.requireApproval(true);
    const stranger = await world.student({ reached: false });
    const theirs = await world.addContact(stranger);
    const foreign = await world.as(stranger, () => world.interviews.plan({ contactId: theirs.id, purpose: 'x' }));
    expect((await waiting()).map(one => one.id)).not.toContain(foreign.id);
    expect((await waiting()).find(one => one.id === id)).toMatchObject({ occupation: 'Civil engineer', relative: false, returned: null });
    expect(JSON.stringify(await waiting())).not.toContain('Claudine');

    expect(await counsellor(() => world.staff.sendBack(id, { comment: ' Write three questions. ' }))).toMatchObject({ state: 'planned', returned: { comment: 'Write three questions.', answered: false } });
    expect(await isWaiting()).toBe(false);
    const { version } = await me(() => world.interviews.view(id));
    expect(await me(() => world.interviews.change(id, { ...text, questions: ['A?'], reflection, version }))).toMatchObject({ returned: { answered: true } });
    expect(await isWaiting()).toBe(true);
    await counsellor(() => world.staff.approve(id));
    expect(await isWaiting()).toBe(false);
    await expect(counsellor(() => world.staff.sendBack(foreign.id, { comment: 'No.' }))).rejects.toMatchObject({ status: 404 });
  });

  it('is on the counsellor’s Today while it waits, with the count of all', async () => {
    const today = () => counsellor(() => new InterviewsWaiting(world.staff).section());
    expect(await today()).toEqual({ count: 0, since: null, items: [] });
    await world.requireApproval(true);
    const before = (await today()).count;
    for (let more = 0; more < 9; more += 1) await me(() => world.interviews.plan({ contactId, purpose: 'Choose.' }));
    const section = await today();
    expect([section.count, section.items.length, section.since]).toEqual([before + 9, 8, '2026-11-23T08:00:00.000Z']);
    expect(section.items[0]).toMatchObject({ note: 'Civil engineer', since: '2026-11-23T08:00:00.000Z' });
    expect(JSON.stringify(section)).not.toContain('Claudine');
  });

  it('has its days in order, and none that is yet to come', async () => {
    await expect(schedule('2026-11-23T09:59')).rejects.toMatchObject({ fields: [{ path: 'at', code: 'in_past' }] });
    await expect(hold('2026-11-24')).rejects.toMatchObject({ fields: [{ path: 'heldOn', code: 'in_future' }] });
    await hold('2026-11-20');
    const thank = (thankedOn: string) => me(() => world.interviews.thank(id, { thankedOn, how: 'met' }));
    await expect(thank('2026-11-19')).rejects.toMatchObject({ fields: [{ path: 'thankedOn', code: 'before_talk' }] });
    await expect(thank('2026-11-24')).rejects.toMatchObject({ fields: [{ path: 'thankedOn', code: 'in_future' }] });
    await thank('2026-11-23');
    expect((await evidence())?.evidence.thankedInTime).toBe(false);
  });

  it('is written by one of two tabs', async () => {
    await me(() => world.interviews.change(id, { ...text, version: 1 }));
    await expect(me(() => world.interviews.change(id, { ...text, purpose: 'Other.', version: 1 })))
      .rejects.toMatchObject({ status: 409, current: { purpose: 'Choose between two trades.', questions: ['What is a normal day?'], version: 2 } });
    const both = await Promise.allSettled([hold(), hold()]);
    expect(both.filter(one => one.status === 'fulfilled')).toHaveLength(1);
    expect(await me(() => world.contacts.touches(contactId))).toHaveLength(1);
  });

  it('shows staff the role of the person, never the name, and writes their look down', async () => {
    const relative = await world.addContact(student, { name: 'Aunt Josiane', occupation: 'Nurse', note: 'Secret.', relationship: 'family' });
    const { id: other } = await me(() => world.interviews.plan({ contactId: relative.id, purpose: 'Choose.' }));
    const seen = await counsellor(() => world.staff.view(other));
    expect(seen).toMatchObject({ occupation: 'Nurse', organisation: 'Water board', relative: true, studentId: student.membershipId });
    const list = await counsellor(() => world.staff.ofStudent(student.membershipId));
    expect(list.map(one => one.relative)).toEqual([true, false]);
    for (const word of ['Josiane', 'Claudine', 'Secret', 'bridges']) expect(JSON.stringify([seen, list])).not.toContain(word);
    const looks = await world.asSchool(() => currentManager().getRepository(AuditEntry).findBy({ actorId: world.counsellor.membershipId, subjectId: student.membershipId }));
    expect(looks.map(one => one.action).sort()).toEqual(['interview.seen', 'student-interviews.seen']);
  });

  it('is not there for staff beyond their reach, nor for another student', async () => {
    const stranger = await world.student({ reached: false });
    const foreign = await world.as(stranger, async () => {
      const contact = await world.contacts.add({ name: 'Eric', occupation: '', organisation: '', relationship: 'friend', howMet: '', note: '', idealGapDays: 30, longestGapDays: 60, introducedById: null });
      return (await world.interviews.plan({ contactId: contact.id, purpose: 'x' })).id;
    });
    for (const one of [foreign, randomUUIDv7()]) {
      for (const way of [() => world.staff.view(one), () => world.staff.approve(one)]) await expect(counsellor(way)).rejects.toMatchObject({ status: 404, code: 'not_found' });
      for (const way of [() => world.interviews.view(one), () => world.interviews.end(one, { reason: 'cancelled' })]) await expect(me(way)).rejects.toMatchObject({ status: 404, code: 'not_found' });
    }
    for (const one of [stranger.membershipId, randomUUIDv7()]) await expect(counsellor(() => world.staff.ofStudent(one))).rejects.toMatchObject({ status: 404 });
    expect(await world.as(world.admin, () => world.staff.view(foreign))).toMatchObject({ studentId: stranger.membershipId });
    expect(await evidence(stranger)).toBeNull();
  });

  it('is evidence that says whether it is reflected, and rests once work on it was accepted', async () => {
    await hold();
    expect(await evidence()).toMatchObject({ reflected: false, evidence: { encounter: false } });
    await me(() => world.interviews.reflect(id, words));
    const kept = await evidence();
    expect(kept).toMatchObject({ reflected: true, evidence: { notes: 'She starts at seven.', occupation: 'Civil engineer', relative: false } });
    expect(JSON.stringify(kept)).not.toContain('Claudine');

    const handler = new OnSubmissionReviewed(world.networks, world.clock, world.audit);
    const tell = (decision: string) => world.asSchool(() => handler.restInterview(
      { id: randomUUIDv7(), schoolId: world.schoolId, actor: null, actorId: null, type: 'submission.reviewed', payload: { decision, interviewId: id } }));
    const rewrite = async () => {
      const { version } = await me(() => world.interviews.view(id));
      return me(() => world.interviews.change(id, { ...text, notes: 'Rewritten.', reflection, version }));
    };
    await tell('returned');
    expect(await rewrite()).toMatchObject({ notes: 'Rewritten.' });
    await tell('accepted');
    await expect(rewrite()).rejects.toMatchObject({ status: 422, code: 'interview_accepted' });
    expect(await me(() => world.interviews.thank(id, { thankedOn: '2026-11-23', how: 'wrote' }))).toMatchObject({ state: 'thanked' });
  });

  it('ends when it comes to nothing', async () => {
    expect(await me(() => world.interviews.end(id, { reason: 'no-reply' }))).toMatchObject({ state: 'no-reply', needsApproval: false });
    await expect(schedule()).rejects.toMatchObject({ status: 422, code: 'interview_ended' });
    await expect(counsellor(() => world.staff.approve(id))).rejects.toMatchObject({ code: 'interview_ended' });
  });
});
