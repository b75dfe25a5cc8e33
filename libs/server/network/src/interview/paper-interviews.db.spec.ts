import type { PaperInterview } from '@tendril/contracts';
import { AuditEntry, currentManager } from '@tendril/platform';
import { type Actor, World } from '../testing/world';

const sheet: PaperInterview = {
  person: { name: 'Joséphine Ineza', occupation: 'Nurse', organisation: 'Health centre', relationship: 'neighbour' }, heldOn: '2026-11-20', minutes: 25, purpose: 'Choose between two trades.',
  questions: ['What is a normal day?'], notes: 'She starts at seven.', reflection: { surprised: 'The checking.', interested: 'Yes.', ruledOut: '' }, thanks: null,
};

describe('an interview on a paper sheet', () => {
  let world: World;
  let student: Actor;
  beforeAll(async () => { world = await World.open(); });
  beforeEach(async () => {
    world.clock.moveTo('2026-11-23T08:00:00Z');
    await world.requireApproval(false);
    student = await world.student();
  });
  afterAll(() => world.close());

  const enter = (change: Partial<PaperInterview> = {}) => world.as(world.counsellor, () => world.evidence.enterFromPaper(student.membershipId, { ...sheet, ...change }));
  const people = () => world.as(student, () => world.contacts.list());
  const mine = (id: string) => world.as(student, () => world.interviews.view(id));

  it('stands in the student’s network as held and reflected, marked, and may still be thanked', async () => {
    const id = await enter();
    expect(await mine(id)).toMatchObject({ state: 'reflected', heldOn: '2026-11-20', minutes: 25, questions: ['What is a normal day?'], notes: 'She starts at seven.', encounter: true, onPaper: true, contact: { name: 'Joséphine Ineza' } });
    expect(await people()).toMatchObject([{ name: 'Joséphine Ineza', occupation: 'Nurse', relationship: 'neighbour', lastTouchOn: '2026-11-20', idealGapDays: 30 }]);
    const [only] = await people();
    expect((await world.as(student, () => world.contacts.touches(only?.id ?? ''))).map(one => [one.kind, one.on])).toEqual([['talked', '2026-11-20']]);
    expect((await world.asSchool(() => world.evidence.evidenceOf(student.membershipId, id)))).toMatchObject({ reflected: true, evidence: { occupation: 'Nurse', encounter: true } });
    expect(await world.as(student, () => world.interviews.thank(id, { thankedOn: '2026-11-23', how: 'wrote' }))).toMatchObject({ state: 'thanked' });
    const written = await world.asSchool(() => currentManager().getRepository(AuditEntry).findBy({ subjectId: student.membershipId, actorId: world.counsellor.membershipId }));
    expect(written.map(one => one.action).sort()).toEqual(['contact.entered-from-paper', 'interview.entered-from-paper']);
    expect(await world.as(student, async () => (await world.interviews.plan({ contactId: only?.id ?? '', purpose: 'Again.' })).onPaper)).toBe(false);
  });

  it('tells of a thank-you too, in its turn', async () => {
    const thanks = (thankedOn: string) => enter({ thanks: { thankedOn, how: 'wrote' } });
    await expect(thanks('2026-11-19')).rejects.toMatchObject({ fields: [{ path: 'interview.thanks.thankedOn', code: 'before_talk' }] });
    await expect(thanks('2026-11-24')).rejects.toMatchObject({ fields: [{ path: 'interview.thanks.thankedOn', code: 'in_future' }] });
    const id = await thanks('2026-11-21');
    expect(await mine(id)).toMatchObject({ state: 'thanked' });
    expect((await world.asSchool(() => world.evidence.evidenceOf(student.membershipId, id)))?.evidence.thankedInTime).toBe(true);
  });

  it('is with the person of that name whom the student has already, as she wrote of her', async () => {
    const known = await world.addContact(student, { name: 'JOSEPHINE  INEZA', occupation: 'Midwife', note: 'Secret.' });
    const id = await enter();
    expect((await mine(id)).contact).toEqual({ id: known.id, name: 'JOSEPHINE  INEZA', occupation: 'Midwife' });
    expect(await people()).toHaveLength(1);
    const other = await world.student();
    await world.as(world.counsellor, () => world.evidence.enterFromPaper(other.membershipId, sheet));
    expect(await people()).toHaveLength(1);
  });

  it('needs no further yes where the school asks for one: whoever enters it has read it', async () => {
    await world.requireApproval(true);
    const id = await enter();
    expect(await mine(id)).toMatchObject({ state: 'reflected', needsApproval: false, approvedAt: '2026-11-23T08:00:00.000Z' });
    expect((await world.as(world.counsellor, () => world.staff.waiting())).map(one => one.id)).not.toContain(id);
  });

  it('is not of a day that is yet to come, and leaves nothing then', async () => {
    await expect(enter({ heldOn: '2026-11-24' })).rejects.toMatchObject({ status: 400, fields: [{ path: 'interview.heldOn', code: 'in_future' }] });
    expect(await people()).toEqual([]);
  });
});
