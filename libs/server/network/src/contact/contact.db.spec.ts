import { randomUUIDv7 } from 'node:crypto';
import { AuditEntry, currentManager } from '@tendril/platform';
import { NetworkActivity } from '../interview/network-activity';
import { OnStudentMerged } from '../interview/on-student-merged';
import { Contacts } from './contact.repository';
import { type Actor, claudine, World } from '../testing/world';

describe('a student’s contacts', () => {
  let world: World;
  let student: Actor;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.clock.moveTo('2026-11-23T08:00:00Z');
    student = await world.student();
  });

  const { introducedById: _, ...fields } = claudine;
  const touch = (id: string, on: string, by = student) => world.as(by, () => world.contacts.touch(id, { kind: 'wrote', on, note: '' }));
  const view = (id: string, by = student) => world.as(by, () => world.contacts.view(id));

  it('are there for the student alone, whoever else asks', async () => {
    const mine = await world.addContact(student);
    const others: Actor[] = [await world.student(), world.counsellor, world.admin];
    for (const other of others) {
      for (const id of [mine.id, randomUUIDv7()]) {
        const ways: (() => Promise<unknown>)[] = [
          () => world.contacts.view(id), () => world.contacts.change(id, { ...fields, version: 1 }), () => world.contacts.erase(id), () => world.contacts.touches(id),
          () => world.contacts.touch(id, { kind: 'met', on: '2026-11-23', note: '' }), () => world.contacts.add({ ...claudine, introducedById: id }),
          () => world.interviews.plan({ contactId: id, purpose: 'x' }),
        ];
        for (const way of ways) await expect(world.as(other, way)).rejects.toMatchObject({ status: 404, code: 'not_found' });
      }
      expect(await world.as(other, () => world.contacts.list())).toEqual([]);
    }
    expect(await view(mine.id)).toMatchObject({ ...fields, version: 1 });
  });

  it('wilt and sleep with the school’s calendar, and a touch wakes them', async () => {
    world.clock.moveTo('2026-09-01T22:30:00Z');
    const { id } = await world.addContact(student);
    expect(await view(id)).toMatchObject({ tie: 'thriving', lastTouchOn: '2026-09-02' });
    world.clock.moveTo('2026-10-02T08:00:00Z');
    expect((await view(id)).tie).toBe('thriving');
    world.clock.moveTo('2026-10-02T22:00:00Z');
    expect((await view(id)).tie).toBe('wilting');
    world.clock.moveTo('2026-11-23T08:00:00Z');
    expect((await view(id)).tie).toBe('dormant');
    expect(await touch(id, '2026-11-20')).toMatchObject({ tie: 'thriving', lastTouchOn: '2026-11-20', version: 1 });
    expect(await touch(id, '2026-10-01')).toMatchObject({ lastTouchOn: '2026-11-20' });
    expect((await world.as(student, () => world.contacts.touches(id))).map(one => one.on)).toEqual(['2026-11-20', '2026-10-01']);
    await expect(touch(id, '2026-11-24')).rejects.toMatchObject({ status: 400, fields: [{ path: 'on', code: 'in_future' }] });
  });

  it('lose no touch to an edit in another tab', async () => {
    world.clock.moveTo('2026-09-01T08:00:00Z');
    const { id } = await world.addContact(student);
    world.clock.moveTo('2026-11-23T08:00:00Z');
    const [rows, read, touched] = [new Contacts(), Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const edit = world.as(student, async () => {
      const contact = await rows.own(student.membershipId, id);
      read.resolve();
      await touched.promise;
      await rows.change(Object.assign(contact, { name: 'Claudine M.' }));
    });
    await read.promise;
    await touch(id, '2026-11-23');
    touched.resolve();
    await edit;
    expect(await view(id)).toMatchObject({ name: 'Claudine M.', lastTouchOn: '2026-11-23', version: 2 });
    await expect(world.as(student, () => world.contacts.change(id, { ...fields, version: 1 }))).rejects.toMatchObject({ status: 409, current: { name: 'Claudine M.', version: 2 } });
  });

  it('lead to one another, never in a circle', async () => {
    const teacher = await world.addContact(student, { name: 'Mr Habimana' });
    const engineer = await world.addContact(student, { introducedById: teacher.id });
    const surveyor = await world.addContact(student, { name: 'Olivier', introducedById: engineer.id });
    expect(engineer.introducedBy).toEqual({ id: teacher.id, name: 'Mr Habimana' });
    for (const introducedById of [surveyor.id, teacher.id]) {
      await expect(world.as(student, () => world.contacts.change(teacher.id, { ...fields, introducedById, version: 1 })))
        .rejects.toMatchObject({ status: 400, fields: [{ path: 'introducedById', code: 'leads_in_circle' }] });
    }
    const moved = await world.as(student, () => world.contacts.change(surveyor.id, { ...fields, introducedById: teacher.id, version: 1 }));
    expect(moved.introducedBy?.id).toBe(teacher.id);
    expect((await world.as(student, () => world.contacts.change(surveyor.id, { ...fields, version: 2 }))).introducedBy?.id).toBe(teacher.id);
    await world.as(student, () => world.contacts.erase(teacher.id));
    expect((await world.as(student, () => world.contacts.list())).map(one => one.introducedBy)).toEqual([null, null]);
  });

  it('cannot be made to lead in a circle by two tabs at once', async () => {
    const [one, other] = [await world.addContact(student), await world.addContact(student)];
    const both = await Promise.allSettled([
      world.as(student, () => world.contacts.change(one.id, { ...fields, introducedById: other.id, version: 1 })),
      world.as(student, () => world.contacts.change(other.id, { ...fields, introducedById: one.id, version: 1 })),
    ]);
    expect(both.filter(result => result.status === 'fulfilled')).toHaveLength(1);
  });

  it('stay while an interview with them is kept', async () => {
    const { id } = await world.addContact(student);
    await world.as(student, () => world.interviews.plan({ contactId: id, purpose: 'Choose.' }));
    await expect(world.as(student, () => world.contacts.erase(id))).rejects.toMatchObject({ status: 422, code: 'contact_has_interview' });
  });

  it('leave no name and no note in the audit', async () => {
    const { id } = await world.addContact(student);
    await touch(id, '2026-11-20');
    const entries = JSON.stringify(await world.asSchool(() => currentManager().getRepository(AuditEntry).findBy({ actorId: student.membershipId })));
    expect(entries).toContain('contact.added');
    expect(entries).not.toContain('Claudine');
    expect(entries).not.toContain('bridges');
  });

  it('move to the kept record of a student who was entered twice, and go with one who is erased', async () => {
    const twin = await world.student();
    const teacher = await world.addContact(twin, { name: 'Mr Habimana' });
    const engineer = await world.addContact(twin, { introducedById: teacher.id });
    const { id: interviewId } = await world.as(twin, () => world.interviews.plan({ contactId: engineer.id, purpose: 'Choose.' }));
    const event = { id: randomUUIDv7(), schoolId: world.schoolId, actor: null, actorId: null, type: 'student.merged', payload: { from: twin.membershipId, into: student.membershipId } };
    await world.asSchool(() => new OnStudentMerged(world.networks, world.audit).moveNetwork(event));
    expect(await view(engineer.id)).toMatchObject({ introducedBy: { id: teacher.id } });
    expect(await world.as(student, () => world.interviews.view(interviewId))).toMatchObject({ contact: { id: engineer.id } });
    const activity = new NetworkActivity(world.networks);
    expect(await world.asSchool(() => activity.studentsWithWork([twin.membershipId, student.membershipId]))).toEqual([student.membershipId]);

    await world.asSchool(() => currentManager().query('DELETE FROM student WHERE school_id = $1 AND id = $2', [world.schoolId, student.membershipId]));
    expect(await world.asSchool(() => activity.studentsWithWork([student.membershipId]))).toEqual([]);
  });
});
