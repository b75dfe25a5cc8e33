import { randomUUIDv7 } from 'node:crypto';
import type { WriteExercise } from '@tendril/contracts';
import { AuditEntry, currentManager } from '@tendril/platform';
import { World } from '../testing/world';

const words = (en: string) => ({ en, fr: '', rw: '' });
const content = (title = 'Thank a teacher'): WriteExercise => ({
  title: words(title), purpose: words('Say thank you.'),
  steps: [{ key: 'message', title: words('Message'), help: words('Two sentences.'), evidence: 'text', minutes: 10 }],
  rubric: [{ key: 'done', title: words('Done'), levels: [words('Not yet'), words('Done')] }],
});

describe('the library of a school', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const as = <T>(work: () => Promise<T>) => world.as(world.counsellorA, work);
  const builtIn = async () => (await as(() => world.library.list({ state: 'published' })))[0];

  it('keeps what is being written apart from what is assigned, and an assignment keeps its version', async () => {
    const { id } = await as(() => world.library.write(content()));
    expect((await as(() => world.library.list({ state: 'published' }))).map(one => one.id)).not.toContain(id);
    expect((await as(() => world.library.list({ state: 'draft' }))).map(one => one.id)).toContain(id);
    const assign = () => as(() => world.staff.assign({ exerciseId: id, cohortIds: [world.classA], dueOn: '2026-11-30', resubmission: 'none' }));
    await expect(assign()).rejects.toMatchObject({ status: 422, code: 'exercise_not_published' });

    expect(await as(() => world.library.publish(id, { version: 1 }))).toMatchObject({ state: 'published', number: 1, title: { fr: 'Thank a teacher' }, changed: false, version: 2 });
    const given = await assign();
    const draft = await as(() => world.library.change(id, { ...content('Thank two teachers'), version: 2 }));
    expect(draft).toMatchObject({ changed: true, number: 1, title: { en: 'Thank two teachers', fr: '' } });
    expect((await as(() => world.library.one(id))).title.en).toBe('Thank a teacher');

    await as(() => world.library.publish(id, { version: 3 }));
    expect((await assign()).exercise.en).toBe('Thank two teachers');
    const student = await world.student(world.classA);
    expect((await world.as(student, () => world.work.view(given.id))).exercise.title.en).toBe('Thank a teacher');
    expect(await as(() => world.library.history(id))).toMatchObject([{ number: 2, by: 'Esther Uwase', assignments: 1 }, { number: 1, assignments: 1 }]);
  });

  it('leaves what comes with the product as it is, and copies it', async () => {
    const one = await builtIn();
    const id = one?.id ?? '';
    await expect(as(() => world.library.change(id, { ...content(), version: 1 }))).rejects.toMatchObject({ status: 422, code: 'built_in_exercise' });
    await expect(as(() => world.library.discard(id, { version: 1 }))).rejects.toMatchObject({ code: 'built_in_exercise' });
    const copy = await as(() => world.library.copy(id));
    expect(copy).toMatchObject({ builtIn: null, state: 'draft', title: one?.title, steps: one?.steps });
    expect((await as(() => world.library.one(copy.id))).copiedFromId).toBe(id);
  });

  it('publishes what a newer release says otherwise; what was given, copied or retired stays as it was', async () => {
    const one = await builtIn();
    const id = one?.id ?? '';
    const given = await as(() => world.staff.assign({ exerciseId: id, cohortIds: [world.classA], dueOn: '2026-11-30', resubmission: 'none' }));
    await world.asSchool(() => currentManager().query(`UPDATE exercise SET purpose = '{"en":"Older","fr":"Older","rw":"Older"}', retired_at = '2026-11-01' WHERE school_id = $1 AND id = $2`, [world.schoolId, id]));
    await world.asSchool(() => currentManager().query(`UPDATE exercise_version SET purpose = '{"en":"Older","fr":"Older","rw":"Older"}' WHERE school_id = $1 AND exercise_id = $2`, [world.schoolId, id]));
    await world.asSchool(() => world.addBuiltIns.renew());
    await world.asSchool(() => world.addBuiltIns.renew());
    expect(await as(() => world.library.one(id))).toMatchObject({ number: 2, state: 'retired', purpose: one?.purpose, steps: one?.steps, changed: false });
    expect(await as(() => world.library.history(id))).toMatchObject([{ number: 2, by: '', assignments: 0 }, { number: 1, assignments: 1 }]);
    expect((await as(() => world.staff.view(given.id))).given.purpose.en).toBe('Older');
    await as(() => world.library.bringBack(id));
  });

  it('refuses a draft that is not ready, beside the field, and one that another has changed', async () => {
    const { id } = await as(() => world.library.write({ ...content(), rubric: [{ key: 'done', title: words('Done'), levels: [] }] }));
    await expect(as(() => world.library.publish(id, { version: 1 }))).rejects.toMatchObject({ status: 400, fields: [{ path: 'rubric.0.levels', code: 'no_level' }] });
    await as(() => world.library.change(id, { ...content('Later'), version: 1 }));
    await expect(as(() => world.library.publish(id, { version: 1 }))).rejects.toMatchObject({ status: 409, current: { title: { en: 'Later' }, version: 2 } });
  });

  it('is published once, though two ask at the same moment, and not while it is thrown away', async () => {
    const outcomes = async (...works: (() => Promise<unknown>)[]) => (await Promise.allSettled(works.map(as))).map(one => (one.status === 'fulfilled' ? 200 : (one.reason as { status?: number }).status)).sort();
    for (const published of [false, true]) {
      const { id } = await as(() => world.library.write(content()));
      if (published) await as(() => world.library.publish(id, { version: 1 }));
      const publish = () => world.library.publish(id, { version: published ? 2 : 1 });
      expect(await outcomes(publish, publish, publish)).toEqual([200, 409, 409]);
      expect((await as(() => world.library.history(id))).map(one => one.number)).toEqual(published ? [2, 1] : [1]);
    }
    for (let round = 0; round < 5; round++) {
      const { id } = await as(() => world.library.write(content()));
      const [first, second] = await outcomes(() => world.library.publish(id, { version: 1 }), () => world.library.discard(id, { version: 1 }));
      expect([[200, 409], [200, 404]]).toContainEqual([first, second].sort());
    }
  });

  it('goes back to what was published, and forgets what never was', async () => {
    const { id } = await as(() => world.library.write(content()));
    await as(() => world.library.publish(id, { version: 1 }));
    await as(() => world.library.change(id, { ...content('Not good'), version: 2 }));
    await expect(as(() => world.library.discard(id, { version: 2 }))).rejects.toMatchObject({ status: 409, current: { title: { en: 'Not good' }, version: 3 } });
    expect(await as(() => world.library.draft(id))).toMatchObject({ changed: true, title: { en: 'Not good' } });
    await as(() => world.library.discard(id, { version: 3 }));
    expect(await as(() => world.library.draft(id))).toMatchObject({ changed: false, title: { en: 'Thank a teacher' } });
    const never = await as(() => world.library.write(content()));
    await as(() => world.library.discard(never.id, { version: 1 }));
    await expect(as(() => world.library.one(never.id))).rejects.toMatchObject({ status: 404 });
    await expect(as(() => world.library.one(randomUUIDv7()))).rejects.toMatchObject({ status: 404 });
  });

  it('retires an exercise and brings it back; each step is written down', async () => {
    const { id } = await as(() => world.library.write(content()));
    await expect(as(() => world.library.retire(id))).rejects.toMatchObject({ code: 'exercise_not_published' });
    await as(() => world.library.publish(id, { version: 1 }));
    await as(() => world.library.retire(id));
    await expect(as(() => world.staff.assign({ exerciseId: id, cohortIds: [world.classA], dueOn: '2026-11-30', resubmission: 'none' }))).rejects.toMatchObject({ code: 'exercise_not_published' });
    expect((await as(() => world.library.bringBack(id))).state).toBe('published');
    const actions = await world.asSchool(() => currentManager().getRepository(AuditEntry).findBy({ subjectId: id }));
    expect(actions.map(one => one.action).sort()).toEqual(['exercise.brought-back', 'exercise.published', 'exercise.retired', 'exercise.written']);
  });
});
