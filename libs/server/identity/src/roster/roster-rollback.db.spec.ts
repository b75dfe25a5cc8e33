import { randomUUIDv7 } from 'node:crypto';
import { csv, RosterFixture, type TestSchool } from './testing/roster-fixture';

const ALINE = 'S-1,Aline,Uwase,,2010-02-03,S5 PCM,';
const BOSCO = 'S-2,Jean Bosco,Habimana,Bosco,,S5 PCB,bosco';

describe('the rollback of an import', () => {
  let fixture: RosterFixture;
  let school: TestSchool;

  beforeAll(async () => {
    fixture = await RosterFixture.open();
  });
  beforeEach(async () => {
    school = await fixture.school();
    fixture.worked.clear();
    fixture.base.clock.moveTo('2026-11-23T08:00:00Z');
  });
  afterAll(() => fixture.close());

  const idOf = async (external: string) => (await fixture.sql<{ id: string }>(school, `SELECT id FROM student WHERE external_id = $1`, [external]))[0]?.id ?? '';

  it('gives back exactly what stood before: names, dates, user names, cohorts, leavers', async () => {
    await fixture.take(school, csv(ALINE, BOSCO, 'S-3,Claire,Mukamana,,,S5 PCB,'));
    fixture.base.clock.advance(86_400);
    const before = await fixture.students(school);
    const enrolments = await fixture.sql(school, 'SELECT * FROM enrolment ORDER BY id');
    const id = await fixture.take(school, csv('S-1,Alina,Uwera,Ali,2011-01-01,S6 New,alina', BOSCO, 'S-4,Eric,Nshuti,,,S6 New,'), true);
    expect((await fixture.see(school, id)).counts).toEqual({ create: 1, update: 1, skip: 1, refused: 0, cohorts: 1, leavers: 1 });
    expect(await fixture.students(school)).not.toEqual(before);

    expect(await fixture.undo(school, id)).toMatchObject({ state: 'rolled-back' });
    expect(await fixture.students(school)).toEqual(before);
    expect(await fixture.sql(school, 'SELECT * FROM enrolment ORDER BY id')).toEqual(enrolments);
    expect(await fixture.sql(school, `SELECT name FROM cohort ORDER BY name`)).toEqual([{ name: 'S5 PCB' }, { name: 'S5 PCM' }]);
    expect(await fixture.sql(school, `SELECT count(*) AS count FROM account_school WHERE left_on IS NOT NULL`)).toEqual([{ count: 0 }]);
    await expect(fixture.undo(school, id)).rejects.toMatchObject({ status: 409, code: 'import_not_applied' });
  });

  it('gives back enrolments that began the same day or were planned', async () => {
    await fixture.take(school, csv(ALINE));
    const before = await fixture.sql(school, 'SELECT * FROM enrolment ORDER BY id');
    const id = await fixture.take(school, csv('S-1,Aline,Uwase,,,S6,'));
    expect((await fixture.students(school))[0]).toMatchObject({ cohorts: 'S6 2026-11-23..' });
    await fixture.undo(school, id);
    expect(await fixture.sql(school, 'SELECT * FROM enrolment ORDER BY id')).toEqual(before);
  });

  it('leaves no account behind, and the file can be taken in anew', async () => {
    const accounts = () => fixture.sql(school, `SELECT count(*) AS count FROM account`);
    const before = await accounts();
    const id = await fixture.take(school, csv(ALINE, BOSCO));
    await fixture.undo(school, id);
    expect(await fixture.students(school)).toEqual([]);
    expect(await accounts()).toEqual(before);
    await fixture.take(school, csv(ALINE, BOSCO));
    expect(await fixture.students(school)).toHaveLength(2);
  });

  it('is refused with the names of those who have worked since', async () => {
    const id = await fixture.take(school, csv(ALINE, BOSCO, 'S-3,Claire,Mukamana,,,S5,'));
    fixture.worked.add(await idOf('S-2'));
    await fixture.sql(school, `UPDATE student SET last_seen_on = '2026-11-24' WHERE external_id = 'S-1'`);
    await expect(fixture.undo(school, id)).rejects.toMatchObject({ status: 409, code: 'students_have_worked', params: { count: 2, names: 'Bosco Habimana, Aline Uwase' } });
    expect(await fixture.students(school)).toHaveLength(3);
    expect(await fixture.see(school, id)).toMatchObject({ state: 'applied' });
  });

  it('is refused when a guardian’s consent was recorded since', async () => {
    const id = await fixture.take(school, csv(ALINE));
    await fixture.sql(school, `INSERT INTO consent (school_id, id, student_id, purpose, guardian_name, relation, given_on, note, recorded_by, recorded_at)
      VALUES ($1, $2, $3, 'mentoring', 'Marie', 'mother', '2026-11-24', '', $4, now())`, [school.schoolId, randomUUIDv7(), await idOf('S-1'), school.adminId]);
    await expect(fixture.undo(school, id)).rejects.toMatchObject({ code: 'students_have_worked', params: { names: 'Aline Uwase' } });
  });

  it('is refused when somebody has edited a student that the import changed', async () => {
    await fixture.take(school, csv(ALINE));
    const id = await fixture.take(school, csv('S-1,Alina,Uwase,,,S5 PCM,'));
    await fixture.sql(school, `UPDATE membership SET given_name = 'Alice', version = version + 1 WHERE given_name = 'Alina'`);
    await expect(fixture.undo(school, id)).rejects.toMatchObject({ status: 409, code: 'students_were_changed', params: { names: 'Alice Uwase' } });
    expect((await fixture.students(school))[0]).toMatchObject({ given: 'Alice' });
  });

  it('is for the last import only, and then for the one before', async () => {
    const first = await fixture.take(school, csv(ALINE));
    const second = await fixture.take(school, csv(ALINE, BOSCO));
    expect(await fixture.see(school, first)).toMatchObject({ canRollBack: false });
    await expect(fixture.undo(school, first)).rejects.toMatchObject({ status: 409, code: 'import_not_last' });
    await fixture.undo(school, second);
    await fixture.undo(school, first);
    expect(await fixture.students(school)).toEqual([]);
  });

  it('keeps a cohort of the import that somebody counts on by now', async () => {
    const id = await fixture.take(school, csv(ALINE));
    await fixture.sql(school, `INSERT INTO caseload (school_id, id, counsellor_id, cohort_id, from_date) SELECT $1, $2, $3, id, '2026-11-24' FROM cohort`, [school.schoolId, randomUUIDv7(), school.adminId]);
    await fixture.undo(school, id);
    expect(await fixture.sql(school, `SELECT name FROM cohort`)).toEqual([{ name: 'S5 PCM' }]);
  });
});
