import { listOf, matchAlternative, matchChoice, matchComparison, matchOpening, matchRunView, moveCost, proposalRow, replay, runComparison, type ProposalRow } from '@tendril/contracts';
import { AnswerMentorship } from '../mentorship/answer-mentorship';
import { openHttp } from '../testing/http';
import { type Member, MentoringWorld } from '../testing/mentoring-world';

/** Three students, three single places: Keza the nurse, Eric the engineer, Aline who would be either. */
describe('a proposed run', () => {
  let world: MentoringWorld;
  let http: Awaited<ReturnType<typeof openHttp>>;
  let school: Member;
  let keza: Member;
  let nurse: Member;
  let builder: Member;
  let id: string;

  beforeAll(async () => {
    world = await MentoringWorld.open();
    http = await openHttp(world);
  });
  beforeEach(async () => {
    world.clock.moveTo('2026-11-23T08:00:00Z');
    school = await world.school();
    keza = await world.student(school, { givenName: 'Keza', wish: { occupations: ['2221'] } });
    await world.student(school, { givenName: 'Eric', wish: { occupations: ['2142'] } });
    await world.student(school, { givenName: '=Aline', wish: { occupations: ['2142', '2221'] } });
    nurse = await world.mentor(school, { occupation: '2221' });
    builder = await world.mentor(school, { occupation: '2142' });
    id = await start();
  });
  afterAll(async () => {
    await http.close();
    await world.close();
  });

  const call = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => http.call(school, method, `/match-runs/${id}${path}`, body);
  const start = async (path = '', name = 'Autumn round') => {
    const { id: made } = (await http.call(school, 'POST', `/match-runs${path}`, { name })).body as { id: string };
    await world.deliver(school);
    return made;
  };
  const proposals = async (of = id): Promise<ProposalRow[]> => listOf(proposalRow).parse((await http.call(school, 'GET', `/match-runs/${of}/proposals`)).body).items;
  const pairs = async (of = id) => Object.fromEntries((await proposals(of)).map(row => [row.student.name.split(' ')[0], row.mentor.id]));
  const run = async (of = id) => matchRunView.parse((await http.call(school, 'GET', `/match-runs/${of}`)).body);
  const ids = { of: (one: Member) => one.actor.membershipId };

  it('publishes no pair that was banned after it was proposed', async () => {
    await call('POST', '/choices', { studentId: ids.of(keza), mentorId: ids.of(nurse), kind: 'ban' });
    const { version, matched } = await run();
    const published = await call('POST', '/publication', { proposalIds: null, version });
    expect(published.body).toEqual({ published: matched - 1, withheld: [{ student: 'Keza Uwase', reason: 'excluded' }] });
    expect((await proposals()).find(row => row.student.id === ids.of(keza))).toMatchObject({ published: false, withheld: 'excluded' });
  });

  it('says of a pair that was held back why it still would be, until it would not', async () => {
    const capacity = (places: number) => world.rows(school, 'UPDATE mentor SET capacity = $3 WHERE school_id = $1 AND id = $2', ids.of(nurse), places);
    const kezas = async () => (await proposals()).find(row => row.student.id === ids.of(keza));
    await capacity(0);
    await call('POST', '/publication', { proposalIds: null, version: (await run()).version });
    expect(await kezas()).toMatchObject({ published: false, withheld: 'capacity' });
    await world.rows(school, 'UPDATE mentor SET capacity = 1, paused_at = $3 WHERE school_id = $1 AND id = $2', ids.of(nurse), world.clock.now());
    expect(await kezas()).toMatchObject({ withheld: 'paused' });
    await world.rows(school, 'UPDATE mentor SET paused_at = NULL WHERE school_id = $1 AND id = $2', ids.of(nurse));
    expect(await kezas()).toMatchObject({ published: false, withheld: null });
    expect((await call('POST', '/publication', { proposalIds: null, version: (await run()).version })).body).toEqual({ published: 1, withheld: [] });
  });

  it('keeps pins and bans in the next calculation, and compares the two', async () => {
    const before = await pairs();
    expect(before).toMatchObject({ Keza: ids.of(nurse) });
    const chosen = await call('POST', '/choices', { studentId: ids.of(keza), mentorId: ids.of(builder), kind: 'pin' });
    expect(matchChoice.parse(chosen.body)).toMatchObject({ student: { name: 'Keza Uwase' }, mentor: { name: 'Diane Ingabire' }, kind: 'pin' });
    expect((await call('POST', '/choices', { studentId: ids.of(keza), mentorId: ids.of(nurse), kind: 'pin' })).body).toMatchObject({ status: 409, code: 'chosen_already' });
    const again = await start(`/${id}/again`, 'Again');
    expect(await run(again)).toMatchObject({ state: 'proposed', basedOn: id, matched: 2 });
    expect(await pairs(again)).toMatchObject({ Keza: ids.of(builder) });
    const comparison = runComparison.parse((await call('GET', `/comparison?with=${again}`)).body);
    expect(comparison.changes).toContainEqual({ student: { id: ids.of(keza), name: 'Keza Uwase' }, from: expect.objectContaining({ id: ids.of(nurse) }), to: expect.objectContaining({ id: ids.of(builder) }) });
    expect(comparison.after.score).toBeLessThan(comparison.before.score);
    expect(comparison).toMatchObject({ onlyBefore: 0, onlyAfter: 0, lost: comparison.gained });
    const kept = listOf(matchChoice).parse((await http.call(school, 'GET', `/match-runs/${again}/choices`)).body).items;
    expect(kept).toMatchObject([{ kind: 'pin' }]);
    expect((await http.call(school, 'DELETE', `/match-runs/${again}/choices/${kept[0]?.id}`)).status).toBe(204);
    await http.call(school, 'POST', `/match-runs/${again}/choices`, { studentId: ids.of(keza), mentorId: ids.of(nurse), kind: 'ban' });
    const third = await start(`/${again}/again`, 'Third');
    expect((await pairs(third))['Keza']).not.toBe(ids.of(nurse));
  });

  it('is compared over the students who are in both, and says how many are in one only', async () => {
    await world.rows(school, `DELETE FROM match_proposal WHERE school_id = $1 AND student_id = $2`, ids.of(keza));
    await world.student(school, { givenName: 'Late', wish: { occupations: ['2221'] } });
    const later = await start('', 'Later');
    const { before, after, onlyBefore, onlyAfter } = runComparison.parse((await call('GET', `/comparison?with=${later}`)).body);
    expect([onlyBefore, onlyAfter]).toEqual([0, 2]);
    expect(before.matched).toBe((await run()).matched - 1);
    const [both] = await world.rows<{ matched: number; score: number }>(school, `
      SELECT count(*)::int AS matched, sum(score)::int AS score FROM match_proposal p WHERE school_id = $1 AND run_id = $2
        AND EXISTS (SELECT 1 FROM match_proposal o WHERE o.run_id = $3 AND o.student_id = p.student_id UNION SELECT 1 FROM match_unmatched u WHERE u.run_id = $3 AND u.student_id = p.student_id)`, later, id);
    expect(after).toEqual(both);
  });

  it('refuses a pin of two who may not meet, a second pin on one place, and people who are not in it', async () => {
    const far = await world.student(school, { givenName: 'Swahili', wish: { languages: ['sw'] } });
    id = await start();
    expect((await call('POST', '/choices', { studentId: ids.of(far), mentorId: ids.of(nurse), kind: 'pin' })).body).toMatchObject({ status: 422, code: 'pin_not_eligible', params: { reason: 'language' } });
    await call('POST', '/choices', { studentId: ids.of(keza), mentorId: ids.of(builder), kind: 'pin' });
    const eric = (await proposals()).find(row => row.student.name.startsWith('=Aline') || row.student.name.startsWith('Eric'));
    expect((await call('POST', '/choices', { studentId: eric?.student.id, mentorId: ids.of(builder), kind: 'pin' })).body).toMatchObject({ status: 422, code: 'pins_over_capacity', params: { places: 1 } });
    const late = await world.student(school, { givenName: 'Late' });
    expect((await call('POST', '/choices', { studentId: ids.of(late), mentorId: ids.of(nurse), kind: 'ban' })).status).toBe(404);
    const published = await run();
    await call('POST', '/publication', { proposalIds: null, version: published.version });
    expect((await call('POST', '/choices', { studentId: ids.of(keza), mentorId: ids.of(nurse), kind: 'ban' })).body).toMatchObject({ status: 409, code: 'run_not_proposed' });
  });

  it('keeps no pin that no longer fits, and says which', async () => {
    await call('POST', '/choices', { studentId: ids.of(keza), mentorId: ids.of(nurse), kind: 'pin' });
    await http.call(school, 'POST', '/match-exclusions', { studentId: ids.of(keza), mentorId: ids.of(nurse), kind: 'past-problem' });
    expect((await http.call(school, 'POST', `/match-runs/${id}/again`, { name: 'Again' })).body).toMatchObject({ status: 422, code: 'pin_no_longer_fits', params: { student: 'Keza Uwase', mentor: 'Diane Ingabire', reason: 'excluded' } });
    const [pin] = listOf(matchChoice).parse((await call('GET', '/choices')).body).items;
    expect((await call('DELETE', `/choices/${pin?.id}`)).status).toBe(204);
    expect((await call('POST', '/choices', { studentId: ids.of(keza), mentorId: ids.of(nurse), kind: 'pin' })).body).toMatchObject({ status: 422, code: 'pin_not_eligible', params: { reason: 'excluded' } });
    expect((await call('POST', '/moves', { studentId: ids.of(keza), mentorId: ids.of(nurse), preview: true, version: 2 })).body).toMatchObject({ status: 422, code: 'pin_not_eligible', params: { reason: 'excluded' } });
    expect(await run(await start(`/${id}/again`, 'Again'))).toMatchObject({ state: 'proposed' });
  });

  it.each([
    ['full', 'UPDATE mentor SET capacity = 0 WHERE school_id = $1 AND id = $2'],
    ['paused', 'UPDATE mentor SET paused_at = now() WHERE school_id = $1 AND id = $2'],
    ['clearance', `INSERT INTO clearance (school_id, id, mentor_id, checked_on, valid_until, recorded_by, recorded_at)
      VALUES ($1, gen_random_uuid(), $2, '2025-11-22', '2026-11-22', $2, '2026-11-23T08:00:01Z')`],
    ['left', `UPDATE membership SET left_on = '2026-11-23' WHERE school_id = $1 AND id = $2`],
    ['time', `UPDATE mentor SET times = '{sunday}' WHERE school_id = $1 AND id = $2`],
    ['left', `UPDATE membership SET left_on = '2026-11-23' WHERE school_id = $1 AND id = $3`],
    ['no-wish', 'DELETE FROM match_wish WHERE school_id = $1 AND student_id = $3'],
    ['no-consent', `UPDATE student SET birth_date = '2012-01-01' WHERE school_id = $1 AND id = $3`],
    ['matched', `INSERT INTO mentorship (school_id, id, student_id, mentor_id, state, since, because, answer, version) VALUES ($1, gen_random_uuid(), $3, $2, 'active', now(), '[]', 'accepted', 1)`],
  ])('does not begin again with a pin that cannot be kept, and says why: %s', async (reason, sql) => {
    const pair = { studentId: ids.of(keza), mentorId: ids.of(nurse) };
    await call('POST', '/choices', { ...pair, kind: 'pin' });
    await world.rows(school, `WITH pair AS (SELECT $2::uuid, $3::uuid) ${sql}`, pair.mentorId, pair.studentId);
    const { body } = await http.call(school, 'POST', `/match-runs/${id}/again`, { name: 'Again' });
    expect(body).toMatchObject({ status: 422, code: 'pin_no_longer_fits', params: { student: 'Keza Uwase', mentor: 'Diane Ingabire', ...pair, reason } });
  });

  it('pins nobody to a student who was left out of the run, and says why', async () => {
    const silent = await world.student(school, { givenName: 'Silent', wish: null });
    const minor = await world.student(school, { givenName: 'Minor', birthDate: '2012-01-01' });
    id = await start();
    for (const [student, reason] of [[silent, 'no-wish'], [minor, 'no-consent']] as const) {
      const pair = { studentId: ids.of(student), mentorId: ids.of(nurse) };
      expect((await call('POST', '/choices', { ...pair, kind: 'pin' })).body).toMatchObject({ status: 422, code: 'pin_not_eligible', params: { reason } });
      expect((await call('POST', '/moves', { ...pair, preview: true, version: 2 })).body).toMatchObject({ status: 422, code: 'pin_not_eligible', params: { reason } });
    }
  });

  it('offers nobody who was excluded since the run, and keeps the choices of a published run', async () => {
    await http.call(school, 'POST', '/match-exclusions', { studentId: ids.of(keza), mentorId: ids.of(builder), kind: 'relative' });
    const row = (await proposals()).find(one => one.student.id === ids.of(keza));
    expect(listOf(matchAlternative).parse((await call('GET', `/proposals/${row?.id}/alternatives`)).body).items).toEqual([]);
    const { id: ban } = matchChoice.parse((await call('POST', '/choices', { studentId: ids.of(keza), mentorId: ids.of(builder), kind: 'ban' })).body);
    await call('POST', '/publication', { proposalIds: null, version: 2 });
    expect((await call('DELETE', `/choices/${ban}`)).body).toMatchObject({ status: 409, code: 'run_not_proposed' });
  });

  it('asks what if over the choices that stand', async () => {
    const moved = await call('POST', '/moves', { studentId: ids.of(keza), mentorId: ids.of(builder), preview: false, version: 2 });
    expect(moveCost.parse(moved.body).applied).toBe(true);
    expect(matchComparison.parse((await call('POST', '/what-if', {})).body)).toMatchObject({ differing: 0, changes: [] });
    expect((await call('POST', '/what-if', { capacities: [{ mentorId: ids.of(builder), places: 0 }] })).body).toMatchObject({ status: 422, code: 'no_answer_with_these_pins' });
  });

  it('says what a move by hand costs and who moves, changes nothing until it is meant, and keeps the move', async () => {
    const before = await pairs();
    const body = { studentId: ids.of(keza), mentorId: ids.of(builder), preview: true, version: 2 };
    const preview = moveCost.parse((await call('POST', '/moves', body)).body);
    expect(preview).toMatchObject({ matched: 0, applied: false });
    expect(preview.score).toBeLessThan(0);
    expect(preview.changes.length).toBeGreaterThanOrEqual(2);
    expect(await pairs()).toEqual(before);
    expect(moveCost.parse((await call('POST', '/moves', { ...body, preview: false })).body)).toEqual({ ...preview, applied: true });
    expect(await pairs()).toMatchObject({ Keza: ids.of(builder) });
    expect((await proposals()).find(row => row.student.id === ids.of(keza))).toMatchObject({ pinned: true, nextBest: { matched: 0, score: -preview.score } });
    expect(await run()).toMatchObject({ version: 3, matched: 2 });
    expect((await call('POST', '/moves', { ...body, preview: false })).body).toMatchObject({ status: 409, code: 'changed_meanwhile' });
    expect(replay.parse((await call('POST', '/replay')).body)).toMatchObject({ same: false, matched: 2 });
    expect((await call('POST', '/publication', { proposalIds: null, version: 3 })).body).toEqual({ published: 2, withheld: [] });
  });

  it('comes out the same again from what was kept', async () => {
    const { matched, score } = await run();
    expect(replay.parse((await call('POST', '/replay')).body)).toEqual({ same: true, matched, score });
  });

  it('answers what would be otherwise, and keeps nothing of it', async () => {
    const before = await run();
    const more = matchComparison.parse((await call('POST', '/what-if', { capacities: [{ mentorId: ids.of(builder), places: 2 }] })).body);
    expect(more).toMatchObject({ before: { matched: 2 }, after: { matched: 3 }, differing: 1, lost: 0, gained: 1, changes: [{ from: null, to: { id: ids.of(builder) } }] });
    const otherwise = matchComparison.parse((await call('POST', '/what-if', { weights: { goal: 0, times: 0, language: 1, study: 0, place: 0 } })).body);
    expect(otherwise.after).toMatchObject({ matched: 2, score: 2000 });
    expect((await call('POST', '/what-if', { sameGenderOnly: true })).body).toMatchObject({ after: { matched: 0, score: 0 }, differing: 2, lost: 2, gained: 0 });
    expect((await call('POST', '/what-if', { capacities: [{ mentorId: ids.of(builder), places: -1 }] })).body).toMatchObject({ status: 400, fields: [{ path: 'capacities.0.places', code: 'too_little' }] });
    for (const [places, code] of [[101, 'too_large'], [1.5, 'wrong_type'], ['many', 'wrong_type'], [null, 'wrong_type']] as const) {
      expect((await call('POST', '/what-if', { capacities: [{ mentorId: ids.of(builder), places }] })).body).toMatchObject({ status: 400, fields: [{ path: 'capacities.0.places', code }] });
    }
    expect((await call('POST', '/what-if', { weights: { goal: null, times: 1, language: 1, study: 1, place: 1 } })).body).toMatchObject({ status: 400, fields: [{ path: 'weights.goal', code: 'wrong_type' }] });
    expect((await call('POST', '/what-if', { capacities: [{ mentorId: ids.of(keza), places: 1 }] })).status).toBe(404);
    expect(await run()).toEqual(before);
  });

  it('says what another mentor would cost everyone, and where one more place would help', async () => {
    const row = (await proposals()).find(one => one.student.name === 'Keza Uwase');
    const [other] = listOf(matchAlternative).parse((await call('GET', `/proposals/${row?.id}/alternatives`)).body).items;
    expect(other).toMatchObject({ mentor: { id: ids.of(builder) }, cost: { matched: 0 } });
    expect(other?.cost.score).toBeLessThan(0);
    expect(other?.movers).toContainEqual(expect.objectContaining({ from: { id: ids.of(builder), name: 'Diane Ingabire' } }));
    expect(other?.moves).toBe(other?.movers.length);
    expect((await proposals()).find(one => one.id === row?.id)).toMatchObject({ pinned: false, nextBest: other?.cost });
    const openings = listOf(matchOpening).parse((await call('GET', '/openings')).body).items;
    expect(openings).toContainEqual({ occupation: '2142', places: 1, matched: 1, score: expect.any(Number), students: [expect.any(String)] });
  });

  it('is taken back while nobody has answered, and not afterwards', async () => {
    await call('POST', '/publication', { proposalIds: null, version: 2 });
    expect(await run()).toMatchObject({ state: 'published', publishedBy: 'Solange Uwera', publishedAt: '2026-11-23T08:00:00.000Z', version: 3 });
    expect(matchRunView.parse((await call('POST', '/rollback', { version: 3 })).body)).toMatchObject({ state: 'rolled-back', version: 4 });
    expect(await world.rows(school, 'SELECT DISTINCT state, closure FROM mentorship WHERE school_id = $1')).toEqual([{ state: 'closed', closure: 'rolled-back' }]);
    expect((await proposals()).map(row => row.answer)).toEqual([null, null]);
    expect((await call('POST', '/rollback', { version: 4 })).body).toMatchObject({ status: 409, code: 'run_not_published' });
    id = await start('', 'Once more');
    expect(await run()).toMatchObject({ matched: 2 });
    await call('POST', '/publication', { proposalIds: null, version: 2 });
    const [mentorship] = await world.rows<{ id: string }>(school, `SELECT id FROM mentorship WHERE school_id = $1 AND mentor_id = $2 AND state = 'active'`, ids.of(nurse));
    await world.as(nurse, () => world.get(AnswerMentorship).run(String(mentorship?.id), { answer: 'accepted' }));
    expect((await call('POST', '/rollback', { version: 3 })).body).toMatchObject({ status: 409, code: 'run_answered', params: { count: 1 } });
    expect((await proposals()).map(row => [row.mentor.id === ids.of(nurse), row.answer])).toEqual(expect.arrayContaining([[true, 'accepted'], [false, 'awaited']]));
  });

  it('says of a pair that was declined why, and who was asked next', async () => {
    await call('POST', '/publication', { proposalIds: null, version: 2 });
    const spare = await world.mentor(school, { occupation: '2221' });
    const rowOf = async () => (await proposals()).find(row => row.student.id === ids.of(keza));
    expect(await rowOf()).toMatchObject({ answer: 'awaited', declineReason: null, nextMentor: null });
    const [mentorship] = await world.rows<{ id: string }>(school, `SELECT id FROM mentorship WHERE school_id = $1 AND student_id = $2`, ids.of(keza));
    world.clock.advance(1);
    await world.as(nurse, () => world.get(AnswerMentorship).run(String(mentorship?.id), { answer: 'declined', reason: 'not-a-fit' }));
    await world.rows(school, `UPDATE membership SET given_name = 'Next' WHERE school_id = $1 AND id = $2`, ids.of(spare));
    await world.deliver(school);
    expect(await rowOf()).toMatchObject({ answer: 'declined', declineReason: 'not-a-fit', nextMentor: 'Next Ingabire' });
  });

  it('goes into a spreadsheet, and no name is a formula there', async () => {
    const { status, body } = await call('GET', '/proposals.csv');
    expect(status).toBe(200);
    const lines = String(body).split('\r\n');
    expect(lines[0]).toBe('\ufeffstudent,cohort,mentor,work,occupation_code,occupation,score,goal,times,language,study,place,pinned,published,held_back,answer,decline_reason,next_mentor');
    expect(lines[1]).toMatch(/,Nurse,(2221,Nurse|2142,Civil engineer),\d+,(\d*,){5}no,no,,,,$/);
    expect(lines).toHaveLength(4);
    expect(String(body)).not.toMatch(/(?:^|\n)=/);
    const other = await world.school();
    expect((await http.call(other, 'GET', `/match-runs/${id}/proposals.csv`)).status).toBe(404);
  });
});
