import { tokenOf } from '../invitation/one-time-token';
import { HttpFixture, PASSWORD, tokenIn } from './http-fixture';
import { SECRET_KEY } from './identity-fixture';

export type Body = Record<string, unknown>;

/** A school with an admin, a counsellor of one cohort, and another cohort, all made over HTTP. */
export class Town {
  private constructor(
    readonly http: HttpFixture, readonly schoolId: string, readonly slug: string, readonly adminId: string, readonly admin: string,
    readonly counsellorId: string, readonly counsellor: string, readonly cohortId: string, readonly otherCohortId: string,
  ) {}

  static async found(http: HttpFixture, slug: string): Promise<Town> {
    const { schoolId, adminId, admin } = await http.school(slug);
    const post = async (path: string, body: Body) => (await http.call('POST', path, body, { as: admin })).json();
    const year = await post('/academic-years', { name: '2026', startsOn: '2026-01-05', endsOn: '2026-12-18', terms: [] });
    const [cohort, other] = [await post('/cohorts', { name: 'S5', academicYearId: year.id }), await post('/cohorts', { name: 'S6', academicYearId: year.id })];
    const staff = await Town.staff(http, { schoolId, slug, admin }, `ange@${slug}.example`, 'counsellor');
    await http.call('PUT', `/staff/${staff.id}/caseload`, { cohortIds: [cohort.id], studentIds: [] }, { as: admin });
    return new Town(http, schoolId, slug, adminId, admin, staff.id, staff.token, cohort.id, other.id);
  }

  /** Invites a member of staff, who accepts. */
  static async staff(http: HttpFixture, { schoolId, slug, admin }: { schoolId: string; slug: string; admin: string }, email: string, role: string): Promise<{ id: string; token: string }> {
    const { id } = (await http.call('POST', '/staff/invitations', { email, role, givenName: 'Ange', familyName: 'Mukamana' }, { as: admin })).json();
    const [row] = await rowsIn<{ id: string }>(http, schoolId, `SELECT id FROM one_time_token WHERE subject_id = $1 AND voided_at IS NULL AND spent_at IS NULL`, [id]);
    const accepted = await http.call('POST', '/invitations/acceptance', { school: slug, token: tokenOf(SECRET_KEY, row?.id ?? ''), password: PASSWORD });
    return { id, token: tokenIn(accepted) };
  }

  /** The same school, its admin in another session. */
  signedIn(admin: string): { schoolId: string; slug: string; admin: string } {
    return { schoolId: this.schoolId, slug: this.slug, admin };
  }

  post(path: string, body?: Body, as = this.admin) {
    return this.http.call('POST', path, body, { as });
  }

  get(path: string, as = this.admin) {
    return this.http.call('GET', path, undefined, { as });
  }

  put(path: string, body: Body, as = this.admin) {
    return this.http.call('PUT', path, body, { as });
  }

  async student(values: Body = {}): Promise<{ id: string; username: string }> {
    return (await this.post('/students', {
      givenName: 'Aline', familyName: 'Uwase', preferredName: null, birthDate: '2011-05-06', externalId: null, cohortId: this.cohortId, ...values,
    })).json();
  }

  /** Rows of this school, as the application sees them. */
  rows<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return rowsIn(this.http, this.schoolId, sql, params);
  }

  async events(type: string): Promise<Body[]> {
    return (await this.rows<{ payload: Body }>('SELECT payload FROM outbox WHERE type = $1 ORDER BY id', [type])).map(row => row.payload);
  }
}

async function rowsIn<T>(http: HttpFixture, schoolId: string, sql: string, params: readonly unknown[]): Promise<T[]> {
  return http.test.database.transaction(async manager => {
    await manager.query(`SELECT set_config('app.school_id', $1, true)`, [schoolId]);
    return manager.query(sql, [...params]);
  });
}
