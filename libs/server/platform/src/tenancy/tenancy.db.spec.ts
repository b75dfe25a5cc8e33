import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Audit, AuditEntry, Clock, currentManager, NoContextError, Tenancy } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';

describe('inSchool', () => {
  const schools = [randomUUID(), randomUUID(), randomUUID()];
  let test: TestDatabase;
  let tenancy: Tenancy;
  const audit = new Audit(new Clock());

  beforeAll(async () => {
    test = await createTestDatabase([AuditEntry], 3);
    tenancy = new Tenancy(test.database);
    await tenancy.asInstallation('make schools for the test', async () => {
      for (const [index, id] of schools.entries()) {
        await currentManager().query(
          `INSERT INTO school (id, slug, name, time_zone, languages, default_language, rules, created_at) VALUES ($1, $2, $2, 'UTC', '{en}', 'en', '{}', now())`,
          [id, `school-${index}`]);
      }
    });
  });

  afterAll(() => test.close());

  const visibleSchools = async () => {
    const rows = await currentManager().query<{ school_id: string }[]>('SELECT school_id FROM audit_entry');
    return new Set(rows.map(row => row.school_id));
  };

  it('shows and writes no row of another school, whatever is interleaved and thrown on a small pool', async () => {
    const step = fc.record({ school: fc.nat(2), writes: fc.nat(2), fails: fc.constantFrom('no', 'before', 'after'), pause: fc.boolean() });
    let kept = 0;
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async steps => {
      await Promise.all(steps.map(async ({ school, writes, fails, pause }) => {
        const schoolId = schools[school] as string;
        await tenancy.inSchool({ schoolId, actor: null }, async () => {
          if (fails === 'before') throw new Error('thrown in');
          for (let one = 0; one < writes; one += 1) await audit.record('test.step', null);
          if (pause) await new Promise(resolve => setImmediate(resolve));
          const seen = await visibleSchools();
          for (const id of seen) expect(id).toBe(schoolId);
          if (fails === 'after') throw new Error('thrown in');
          kept += writes;
        }).catch((error: Error) => expect(error.message).toBe('thrown in'));
      }));
    }), { numRuns: 150 });
    const counts = await Promise.all(schools.map(schoolId => tenancy.inSchool({ schoolId, actor: null }, async () =>
      currentManager().getRepository(AuditEntry).count())));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(kept);
  });

  it('refuses to write a row of another school', async () => {
    await expect(tenancy.inSchool({ schoolId: schools[0] as string, actor: null }, () => currentManager().query(
      `INSERT INTO audit_entry (school_id, id, at, action, details) VALUES ($1, $2, now(), 'x', '{}')`, [schools[1], randomUUID()],
    ))).rejects.toThrow(/row-level security/);
  });

  it('shows no school row to the installation', async () => {
    await tenancy.inSchool({ schoolId: schools[0] as string, actor: null }, () => audit.record('test.step', null));
    const seen = await tenancy.asInstallation('look through the other door', visibleSchools);
    expect(seen.size).toBe(0);
  });

  it('opens one door at a time, and none is open outside', async () => {
    expect(() => currentManager()).toThrow(NoContextError);
    await expect(tenancy.inSchool({ schoolId: schools[0] as string, actor: null }, () => tenancy.asInstallation('nested', async () => 1))).rejects.toThrow(NoContextError);
  });
});
