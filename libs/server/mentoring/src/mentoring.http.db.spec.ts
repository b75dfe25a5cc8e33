import {
  applicationView, listOf, matchExclusion, matchRules, matchRunView, matchWish, mentorRow, myMentor, myMentorProfile, myStudent, occupation, proposalRow, publication,
} from '@tendril/contracts';
import { randomUUIDv7 } from 'node:crypto';
import { OneTimeTokens } from '@tendril/identity';
import { openHttp } from './testing/http';
import { type Member, MentoringWorld } from './testing/mentoring-world';

describe('the routes of mentoring', () => {
  let world: MentoringWorld;
  let http: Awaited<ReturnType<typeof openHttp>>;
  let school: Member & { slug: string };

  beforeAll(async () => {
    world = await MentoringWorld.open();
    http = await openHttp(world);
    school = await world.school();
  });
  afterAll(async () => {
    await http.close();
    await world.close();
  });

  const form = () => ({
    school: school.slug, givenName: 'Diane', familyName: 'Ingabire', email: 'Diane@example.org', work: 'Structural engineer', occupation: '2142',
    languages: ['rw', 'en'], times: ['after-school'], classYear: 2014,
  });

  it('answer by their contracts, from the public form to the published pair, and show first names only', async () => {
    expect(listOf(occupation).parse((await http.call(null, 'GET', '/occupations')).body).items).toContainEqual(
      { code: '2142', name: { en: 'Civil engineer', fr: 'Ingénieur civil', rw: 'Injeniyeri w’ubwubatsi' } });
    const applied = await http.call(null, 'POST', '/mentor-applications', form());
    expect(applied).toEqual({ status: 202, body: null });
    expect(await http.call(null, 'POST', '/mentor-applications', form())).toEqual(applied);
    expect((await http.call(school, 'GET', '/mentor-applications')).body).toEqual({ items: [], next: null });
    const [unconfirmed] = listOf(applicationView).parse((await http.call(school, 'GET', '/mentor-applications?state=unconfirmed')).body).items;

    const [mailed] = await world.rows<{ id: string }>(school, `SELECT payload ->> 'tokenId' AS id FROM outbox WHERE school_id = $1 AND type = 'one-time-token.issued' ORDER BY id DESC LIMIT 1`);
    const token = await world.as(school, async () => (await world.get(OneTimeTokens).toSend(String(mailed?.id)))?.token);
    expect(await http.call(null, 'POST', '/mentor-applications/confirmation', { school: school.slug, token })).toEqual({ status: 204, body: null });
    expect(await http.call(null, 'POST', '/mentor-applications/confirmation', { school: school.slug, token })).toMatchObject({ status: 422, body: { code: 'link_used_or_expired' } });
    const application = applicationView.parse((await http.call(school, 'GET', `/mentor-applications/${unconfirmed?.id}`)).body);
    expect(application).toMatchObject({ state: 'waiting', email: 'diane@example.org' });
    const { version } = application;
    expect((await http.call(school, 'POST', `/mentor-applications/${application.id}/decision`, { decision: 'declined', reason: '  ', version })).status).toBe(400);
    const decided = await http.call(school, 'POST', `/mentor-applications/${application.id}/decision`, { decision: 'approved', checkedOn: '2026-11-01', validUntil: '2027-05-01', version });
    expect(applicationView.parse(decided.body)).toMatchObject({ state: 'approved', decidedBy: 'Solange Uwera' });

    const [mentorView] = listOf(mentorRow).parse((await http.call(school, 'GET', '/mentors')).body).items;
    expect(mentorView).toMatchObject({ givenName: 'Diane', capacity: 1, cleared: true, clearedUntil: '2027-05-01' });
    const cleared = await http.call(school, 'POST', `/mentors/${mentorView?.id}/clearances`, { checkedOn: '2026-11-20', validUntil: '2027-06-01' });
    expect([cleared.status, mentorRow.parse(cleared.body).clearedUntil]).toEqual([201, '2027-06-01']);
    const mentor: Member = { schoolId: school.schoolId, actor: { membershipId: String(mentorView?.id), role: 'mentor' } };
    const profile = myMentorProfile.parse((await http.call(mentor, 'GET', '/my/mentor-profile')).body);
    const { work, occupation: code, languages, times, capacity, paused, version: profileVersion } = profile;
    const changed = await http.call(mentor, 'PUT', '/my/mentor-profile', { work, occupation: code, languages, times, capacity, paused, offer: 'A visit to a building site', version: profileVersion });
    expect(myMentorProfile.parse(changed.body)).toMatchObject({ offer: 'A visit to a building site', version: 2 });

    const student = await world.student(school, { wish: null });
    expect(matchWish.parse((await http.call(student, 'GET', '/my/match-wish')).body)).toMatchObject({ version: 0, occupations: [], meeting: 'either', filledBy: null });
    const wish = { occupations: ['2142'], languages: ['rw', 'en'], times: ['after-school'], goal: 'To study construction', version: 0 };
    expect((await http.call(student, 'PUT', '/my/match-wish', { ...wish, version: 1 })).body).toMatchObject({ status: 409, current: { version: 0 } });
    expect(matchWish.parse((await http.call(student, 'PUT', '/my/match-wish', wish)).body)).toEqual({ ...wish, meeting: 'either', place: '', studies: [], gender: null, filledBy: null, version: 1 });

    const started = await http.call(school, 'POST', '/match-runs', { name: 'Autumn round' });
    expect(started.status).toBe(201);
    const { id } = matchRunView.parse(started.body);
    expect((await http.call(school, 'POST', '/match-runs', { name: 'Another' })).body).toMatchObject({ status: 409, code: 'run_in_progress' });
    await world.deliver(school);
    expect((await http.call(school, 'GET', `/match-runs/${id}/progress`)).body).toContain('"state":"proposed"');
    const run = matchRunView.parse((await http.call(school, 'GET', `/match-runs/${id}`)).body);
    expect(run).toMatchObject({ state: 'proposed', matched: 1, score: 1000 });
    const [proposal] = listOf(proposalRow).parse((await http.call(school, 'GET', `/match-runs/${id}/proposals`)).body).items;
    expect(proposal).toMatchObject({ student: { name: 'Aline Uwase' }, mentor: { name: 'Diane Ingabire', work: 'Structural engineer', occupation: '2142' }, score: 1000, published: false });
    expect(publication.parse((await http.call(school, 'POST', `/match-runs/${id}/publication`, { proposalIds: [proposal?.id], version: run.version })).body)).toEqual({ published: 1, withheld: [] });
    expect((await http.call(school, 'POST', `/match-runs/${id}/discard`)).body).toMatchObject({ status: 409, code: 'run_not_proposed' });
    expect(listOf(matchRunView).parse((await http.call(school, 'GET', '/match-runs')).body).items).toMatchObject([{ id, state: 'published', publishedAt: '2026-11-23T08:00:00.000Z' }]);

    const mine = await http.call(student, 'GET', '/my/mentors');
    expect(listOf(myMentor).parse(mine.body).items).toMatchObject([{ firstName: 'Diane', work: 'Structural engineer', classYear: 2014, offer: 'A visit to a building site' }]);
    const hers = await http.call(mentor, 'GET', '/my/students');
    expect(listOf(myStudent).parse(hers.body).items).toMatchObject([{ firstName: 'Aline', goal: 'To study construction', occupations: ['2142'] }]);
    for (const hidden of ['Ingabire', 'Uwase', 'example.org']) expect(JSON.stringify([mine.body, hers.body])).not.toContain(hidden);
  });

  it('are closed to the wrong role', async () => {
    const student = await world.student(school);
    const mentor = await world.mentor(school);
    for (const [by, url] of [[student, '/mentors'], [mentor, '/match-runs'], [mentor, '/my/mentors'], [student, '/my/students'], [school, '/my/match-wish'], [student, '/mentor-applications']] as const) {
      expect((await http.call(by, 'GET', url)).status).toBe(403);
    }
    expect((await http.call(null, 'GET', '/mentors')).status).toBe(401);
  });

  it('answer alike for a foreign, a random and a malformed id', async () => {
    const { id } = (await http.call(school, 'POST', '/match-runs', { name: 'Ours' })).body as { id: string };
    const mentor = await world.mentor(school);
    const other = await world.school();
    const clearance = { checkedOn: '2026-11-20', validUntil: '2027-06-01' };
    const tries = [
      (one: string) => http.call(other, 'GET', `/match-runs/${one}`), (one: string) => http.call(other, 'GET', `/match-runs/${one}/proposals`), (one: string) => http.call(other, 'POST', `/match-runs/${one}/cancellation`),
      (one: string) => http.call(other, 'GET', `/match-runs/${one}/progress`), (one: string) => http.call(other, 'POST', `/match-runs/${one}/publication`, { proposalIds: null, version: 1 }),
    ];
    for (const attempt of tries) {
      const answers = await Promise.all([id, randomUUIDv7(), 'no-id'].map(attempt));
      expect([answers[0]?.status, new Set(answers.map(answer => JSON.stringify(answer))).size]).toEqual([404, 1]);
    }
    const answers = await Promise.all([mentor.actor.membershipId, randomUUIDv7(), 'no-id'].map(one => http.call(other, 'POST', `/mentors/${one}/clearances`, clearance)));
    expect([answers[0]?.status, new Set(answers.map(answer => JSON.stringify(answer))).size]).toEqual([404, 1]);
  });

  it('page through lists by cursor', async () => {
    const place = await world.school();
    for (let n = 0; n < 5; n += 1) await world.mentor(place);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await http.call(place, 'GET', `/mentors?limit=2${next && `&cursor=${next}`}`);
      const page = listOf(mentorRow).parse(body);
      seen.push(...page.items.map(item => item.id));
      next = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
    expect((await http.call(place, 'GET', '/mentors?cursor=nonsense')).body).toMatchObject({ status: 400, fields: [{ path: 'cursor', code: 'invalid_cursor' }] });
  });

  it('let staff fill in a wish or a profile, and say so, and keep what a later body leaves out', async () => {
    const student = await world.student(school, { wish: null });
    const url = `/students/${student.actor.membershipId}/match-wish`;
    const wish = { occupations: ['2221'], languages: ['rw'], times: ['lunch'], goal: '', version: 0, meeting: 'in-person', place: 'Huye', studies: ['health'], gender: 'female' };
    expect(matchWish.parse((await http.call(school, 'PUT', url, wish)).body)).toEqual({ ...wish, filledBy: 'Solange Uwera', version: 1 });
    const own = { occupations: ['2222'], languages: ['rw'], times: ['lunch'], goal: 'To help', version: 1 };
    expect((await http.call(student, 'PUT', '/my/match-wish', own)).body).toEqual({ ...wish, ...own, filledBy: null, version: 2 });
    expect((await http.call(school, 'PUT', url, { ...wish, version: 1 })).body).toMatchObject({ status: 409, current: { version: 2, occupations: ['2222'] } });
    expect(matchWish.parse((await http.call(school, 'GET', url)).body).goal).toBe('To help');
    expect((await http.call(await world.school(), 'GET', url)).status).toBe(404);
    expect(await world.rows(school, `SELECT action FROM audit_entry WHERE school_id = $1 AND subject_id = $2 AND action LIKE 'match-wish.%' ORDER BY at, id`, student.actor.membershipId))
      .toEqual(['saved', 'saved', 'seen'].map(what => ({ action: `match-wish.${what}` })));

    const mentor = await world.mentor(school);
    const profile = { work: 'Nurse', occupation: '2221', languages: ['rw'], times: ['evening'], offer: '', capacity: 2, paused: false, version: 1, meeting: 'online', place: 'Kigali', studied: ['health'], gender: null };
    const filled = mentorRow.parse((await http.call(school, 'PUT', `/mentors/${mentor.actor.membershipId}/profile`, profile)).body);
    expect(filled).toMatchObject({ meeting: 'online', studied: ['health'], filledBy: 'Solange Uwera', version: 2 });
    const { meeting: _, place: __, studied: ___, gender: ____, ...rest } = profile;
    expect(myMentorProfile.parse((await http.call(mentor, 'PUT', '/my/mentor-profile', { ...rest, version: 2 })).body)).toMatchObject({ meeting: 'online', studied: ['health'], filledBy: null, version: 3 });
  });

  it('keep the school’s rules of matching, version by version, and refuse weights that are none', async () => {
    const place = await world.school();
    const first = matchRules.parse((await http.call(place, 'GET', '/match-rules')).body);
    expect(first).toMatchObject({ version: 0, savedBy: null, sameGenderOnly: false, weights: { goal: 55 }, defaults: { weights: { goal: 55 } } });
    const body = { weights: { goal: 60, times: 20, language: 20, study: 0, place: 0 }, sameGenderOnly: true, fairness: 'squared-shortfall', version: 0 };
    expect(matchRules.parse((await http.call(place, 'PUT', '/match-rules', body)).body)).toEqual({ ...body, defaults: first.defaults, version: 1, savedBy: 'Solange Uwera', savedAt: '2026-11-23T08:00:00.000Z' });
    expect((await http.call(place, 'PUT', '/match-rules', body)).body).toMatchObject({ status: 409, code: 'changed_meanwhile', current: { version: 1 } });
    expect((await http.call(place, 'PUT', '/match-rules', { ...body, version: Number.MAX_SAFE_INTEGER })).body).toMatchObject({ status: 409, current: { version: 1 } });
    const refusedWeights = async (weights: object) => (await http.call(place, 'PUT', '/match-rules', { ...body, version: 1, weights: { ...body.weights, ...weights } })).body;
    expect(await refusedWeights({ goal: 101 })).toMatchObject({ status: 400, fields: [{ path: 'weights.goal', code: 'too_large', params: { max: 100 } }] });
    expect(await refusedWeights({ times: -1 })).toMatchObject({ fields: [{ path: 'weights.times', code: 'too_little', params: { min: 0 } }] });
    expect(await refusedWeights({ study: 'much' })).toMatchObject({ fields: [{ path: 'weights.study', code: 'wrong_type' }] });
    expect(await refusedWeights({ goal: 0, times: 0, language: 0 })).toMatchObject({ fields: [{ path: 'weights', code: 'all_zero' }] });
    const changes = await Promise.all([1, 1, 1, 1].map(version => http.call(place, 'PUT', '/match-rules', { ...body, version })));
    expect(changes.map(answer => answer.status).sort()).toEqual([200, 409, 409, 409]);
    const counsellor: Member = { schoolId: place.schoolId, actor: { ...place.actor, role: 'counsellor' } };
    expect((await http.call(counsellor, 'PUT', '/match-rules', { ...body, version: 2 })).status).toBe(403);
  });

  it('note who must not be matched, which runs then leave out', async () => {
    const place = await world.school();
    const [student, mentor] = [await world.student(place), await world.mentor(place)];
    const body = { studentId: student.actor.membershipId, mentorId: mentor.actor.membershipId, kind: 'relative' };
    const noted = matchExclusion.parse((await http.call(place, 'POST', '/match-exclusions', body)).body);
    expect(noted).toMatchObject({ student: { name: 'Aline Uwase' }, mentor: { name: 'Diane Ingabire' }, kind: 'relative', notedBy: 'Solange Uwera' });
    expect((await http.call(place, 'POST', '/match-exclusions', body)).body).toMatchObject({ status: 409, code: 'excluded_already' });
    const run = async (name: string) => {
      const { id } = (await http.call(place, 'POST', '/match-runs', { name })).body as { id: string };
      await world.deliver(place);
      return matchRunView.parse((await http.call(place, 'GET', `/match-runs/${id}`)).body);
    };
    expect(await run('Without')).toMatchObject({ matched: 0, unmatched: [{ reason: 'excluded', count: 1, names: ['Aline Uwase'] }] });
    expect(listOf(matchExclusion).parse((await http.call(place, 'GET', '/match-exclusions')).body).items).toEqual([noted]);
    expect((await http.call(place, 'DELETE', `/match-exclusions/${noted.id}`)).status).toBe(204);
    expect(await run('With')).toMatchObject({ matched: 1, unmatched: [], widened: 0 });
  });

  it('match only within one gender where the school says so', async () => {
    const place = await world.school();
    await http.call(place, 'PUT', '/match-rules', { weights: { goal: 1, times: 1, language: 1, study: 1, place: 1 }, sameGenderOnly: true, fairness: 'total', version: 0 });
    const students = [await world.student(place, { givenName: 'Keza', wish: { gender: 'female' } }), await world.student(place, { givenName: 'Eric', wish: { gender: 'male' } }), await world.student(place, { givenName: 'Unsaid' })];
    const mentor = await world.mentor(place, { capacity: 3 });
    await world.rows(place, `UPDATE mentor SET gender = 'female' WHERE school_id = $1 AND id = $2`, mentor.actor.membershipId);
    const { id } = (await http.call(place, 'POST', '/match-runs', { name: 'One gender' })).body as { id: string };
    await world.deliver(place);
    const items = listOf(proposalRow).parse((await http.call(place, 'GET', `/match-runs/${id}/proposals`)).body).items;
    expect(items.map(item => item.student.id)).toEqual([students[0]?.actor.membershipId]);
    expect(matchRunView.parse((await http.call(place, 'GET', `/match-runs/${id}`)).body).unmatched).toMatchObject([{ reason: 'no-gender', count: 2, names: expect.arrayContaining(['Eric Uwase', 'Unsaid Uwase']) }]);
  });
});
