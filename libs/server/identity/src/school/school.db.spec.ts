import { randomUUIDv7 } from 'node:crypto';
import { publicSchool } from '@tendril/contracts';
import { NoContextError, Tenancy } from '@tendril/platform';
import { HttpFixture } from '../testing/http-fixture';
import { Schools } from './school.repository';

describe('the school that a public address names', () => {
  let http: HttpFixture;
  let schools: Schools;

  beforeAll(async () => {
    http = await HttpFixture.open();
    schools = http.app.get(Schools);
    await http.school('gs-one');
    await http.school('gs-two');
  });

  afterAll(() => http.close());

  it('is found by its slug alone, without a session, and shows what anybody may know', async () => {
    expect(await schools.bySlug('gs-two')).toMatchObject({ slug: 'gs-two', timeZone: 'Africa/Kigali' });
    const answer = await http.call('GET', '/schools/gs-two');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ slug: 'gs-two', name: 'gs-two', languages: ['en', 'fr', 'rw'], defaultLanguage: 'en' });
    expect(publicSchool.parse(answer.json())).toEqual(answer.json());
  });

  it.each(['gs-three', 'GS-TWO', 'gs-two%20', '%00', 'gs-two%27--', randomUUIDv7()])('is not there for %s', async slug => {
    const answer = await http.call('GET', `/schools/${slug}`);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toEqual((await http.call('GET', '/schools/nowhere')).json());
    await expect(schools.bySlug('nowhere')).rejects.toMatchObject({ status: 404, code: 'not_found' });
  });

  it('is sought outside of every transaction', async () => {
    const { schoolId } = await http.school('gs-four');
    await expect(http.app.get(Tenancy).inSchool({ schoolId, actor: null }, () => schools.bySlug('gs-four'))).rejects.toThrow(NoContextError);
  });
});
