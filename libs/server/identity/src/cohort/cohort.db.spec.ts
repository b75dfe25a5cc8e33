import { HttpFixture } from '../testing/http-fixture';
import { Town } from '../testing/town';

describe('cohorts', () => {
  let http: HttpFixture;
  let town: Town;
  const names = async (as = town.admin) => (await town.get('/cohorts', as)).json().items.map((row: { name: string }) => row.name);

  beforeAll(async () => {
    http = await HttpFixture.open();
    town = await Town.found(http, 'gs-one');
  });

  afterAll(() => http.close());

  it('end when nobody is in them, take nobody in any more, and begin again', async () => {
    const { id } = await town.student({ cohortId: town.otherCohortId });
    expect((await town.post(`/cohorts/${town.otherCohortId}/closure`)).json()).toMatchObject({ status: 422, code: 'cohort_in_use', params: { count: 1 } });
    await town.post(`/students/${id}/enrolments`, { cohortId: town.cohortId, from: '2026-11-23' });
    expect((await town.post(`/cohorts/${town.otherCohortId}/closure`)).statusCode).toBe(204);
    expect(await names()).toEqual(['S5']);
    expect((await town.post(`/students/${id}/enrolments`, { cohortId: town.otherCohortId, from: '2026-11-24' })).statusCode).toBe(404);
    expect((await http.call('DELETE', `/cohorts/${town.otherCohortId}/closure`, undefined, { as: town.admin })).statusCode).toBe(204);
    expect(await names()).toEqual(['S5', 'S6']);
    expect((await town.post(`/students/${id}/enrolments`, { cohortId: town.otherCohortId, from: '2026-11-24' })).statusCode).toBe(201);
  });

  it('with somebody who comes later have not ended', async () => {
    expect((await town.post(`/cohorts/${town.otherCohortId}/closure`)).json()).toMatchObject({ code: 'cohort_in_use', params: { count: 1 } });
  });

  it('are ended by an administrator alone, in the own school alone', async () => {
    const elsewhere = await Town.found(http, 'gs-two');
    expect((await town.post(`/cohorts/${town.cohortId}/closure`, undefined, town.counsellor)).statusCode).toBe(403);
    expect((await town.post(`/cohorts/${elsewhere.otherCohortId}/closure`)).statusCode).toBe(404);
    expect(await names(elsewhere.admin)).toEqual(['S5', 'S6']);
  });
});
