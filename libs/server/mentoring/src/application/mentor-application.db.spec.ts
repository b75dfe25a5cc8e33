import type { ApplyAsMentor as Application } from '@tendril/contracts';
import { OneTimeTokens } from '@tendril/identity';
import { Mentors } from '../mentor/mentor.repository';
import { type Member, MentoringWorld } from '../testing/mentoring-world';
import { ApplyAsMentor, MAILS_A_DAY, TRIES_AN_HOUR } from './apply-as-mentor';
import { ConfirmApplication } from './confirm-application';
import { DecideApplication } from './decide-application';
import { MentorApplications } from './mentor-application.repository';

describe('an application', () => {
  let world: MentoringWorld;
  let school: Member & { slug: string };

  beforeAll(async () => { world = await MentoringWorld.open(); });
  beforeEach(async () => {
    world.clock.moveTo('2026-11-23T08:00:00Z');
    school = await world.school();
  });
  afterAll(() => world.close());

  const form = (over: Partial<Application> = {}): Application => ({
    school: school.slug, givenName: 'Diane', familyName: 'Ingabire', email: 'diane@example.org', work: 'Structural engineer', occupation: '2142',
    languages: ['rw', 'en'], times: ['after-school'], classYear: 2014, ...over,
  });
  const apply = (over: Partial<Application> = {}, address: string | null = '192.0.2.1') => world.get(ApplyAsMentor).run(form(over), address);
  const all = () => world.as(school, () => world.get(MentorApplications).page(['unconfirmed', 'waiting', 'approved', 'declined'], 100, null));
  const mails = async () => (await world.rows<{ id: string }>(school, `SELECT id FROM outbox WHERE school_id = $1 AND type = 'one-time-token.issued' AND payload ->> 'tokenId' IN
    (SELECT id::text FROM one_time_token WHERE school_id = $1 AND purpose = 'confirm-application')`)).length;
  /** The key in the newest mail. */
  const lastToken = () => world.as(school, async () => {
    const [row] = await world.get(OneTimeTokens)['rows'].find({ where: { purpose: 'confirm-application' }, order: { id: 'DESC' }, take: 1 });
    return String((await world.get(OneTimeTokens).toSend(String(row?.id)))?.token);
  });
  const confirm = async (token?: string) => world.get(ConfirmApplication).run({ school: school.slug, token: token ?? await lastToken() });
  const waiting = async () => {
    await apply();
    await confirm();
    const [row] = await all();
    if (!row) throw new Error('no application');
    return row;
  };
  const dates = { checkedOn: '2026-11-01', validUntil: '2027-05-01' };
  const approve = (id: string, version: number, over = {}) => world.as(school, () => world.get(DecideApplication).run(id, { decision: 'approved', ...dates, version, ...over }));

  it('waits for the school once the mailed link is used, which works once', async () => {
    await apply();
    const token = await lastToken();
    expect(await all()).toMatchObject([{ state: 'unconfirmed', email: 'diane@example.org', confirmedAt: null }]);
    await confirm(token);
    expect(await all()).toMatchObject([{ state: 'waiting', confirmedAt: world.clock.now() }]);
    await expect(confirm(token)).rejects.toMatchObject({ status: 422, code: 'link_used_or_expired' });
  });

  it('renews the first one of the same address, and the older link is void', async () => {
    await apply();
    const first = await lastToken();
    await apply({ work: 'Site manager' });
    expect(await all()).toMatchObject([{ work: 'Site manager', state: 'unconfirmed' }]);
    await expect(confirm(first)).rejects.toMatchObject({ code: 'link_used_or_expired' });
  });

  it('that was confirmed changes only by the link of the newer mail', async () => {
    await waiting();
    await apply({ work: 'Not hers' });
    expect(await all()).toMatchObject([{ work: 'Structural engineer', state: 'waiting' }]);
    await confirm();
    expect(await all()).toMatchObject([{ work: 'Not hers', state: 'waiting', renewal: null }]);
  });

  it('made sixteen times at once is one', async () => {
    await Promise.all(Array.from({ length: 16 }, (_, n) => apply({ work: `Engineer ${n}` })));
    expect(await all()).toHaveLength(1);
    expect(await mails()).toBe(MAILS_A_DAY);
  });

  it('sends an address so many mails a day, and says nothing of it', async () => {
    for (let time = 0; time < MAILS_A_DAY + 2; time += 1) await apply();
    expect(await mails()).toBe(MAILS_A_DAY);
    world.clock.advance(86_400 + 1);
    await apply();
    expect(await mails()).toBe(MAILS_A_DAY + 1);
  });

  it('is refused after too many tries from one network address', async () => {
    for (let n = 0; n < TRIES_AN_HOUR; n += 1) await apply({ email: `a${n}@example.org` }, '198.51.100.7');
    await expect(apply({ email: 'one-more@example.org' }, '198.51.100.7')).rejects.toMatchObject({ status: 429, code: 'too_many_tries' });
    await apply({ email: 'one-more@example.org' }, '198.51.100.8');
    world.clock.advance(3601);
    await apply({ email: 'later@example.org' }, '198.51.100.7');
  });

  it('to a school that is not there, with an unknown occupation or a phone number is refused', async () => {
    await expect(apply({ school: 'nowhere' })).rejects.toMatchObject({ status: 404 });
    await expect(apply({ occupation: '9999' })).rejects.toMatchObject({ fields: [{ path: 'occupation', code: 'unknown_occupation' }] });
    await expect(apply({ work: 'Call 0780000187' })).rejects.toMatchObject({ fields: [{ path: 'work', code: 'contact_details' }] });
    expect(await all()).toEqual([]);
  });

  it('that is approved makes a mentor with one place and the clearance', async () => {
    const { id, version } = await waiting();
    const decided = await approve(id, version);
    expect(decided).toMatchObject({ state: 'approved', decidedBy: school.actor.membershipId });
    const mentor = await world.as(school, () => world.get(Mentors).standingOf(String(decided.mentorId), '2026-11-23'));
    expect(mentor).toMatchObject({ givenName: 'Diane', email: 'diane@example.org', work: 'Structural engineer', capacity: 1, students: 0, cleared: true, clearedUntil: '2027-05-01', paused: false });
    const events = await world.rows<{ payload: unknown }>(school, `SELECT payload FROM outbox WHERE school_id = $1 AND type = 'mentor-application.decided'`);
    expect(events).toEqual([{ payload: { applicationId: id, decision: 'approved', mentorId: decided.mentorId } }]);
  });

  it('is decided by one of many who decide at once', async () => {
    const { id, version } = await waiting();
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => approve(id, version)));
    const refusals = results.filter(result => result.status === 'rejected').map(result => result.reason);
    expect(refusals).toHaveLength(7);
    for (const refusal of refusals) expect(refusal).toMatchObject({ status: 409, code: 'changed_meanwhile', current: { id } });
    const [row] = await all();
    await expect(approve(id, Number(row?.version))).rejects.toMatchObject({ status: 409, code: 'already_decided' });
  });

  it('is not approved unconfirmed, nor with dates that make no sense', async () => {
    await apply();
    const [row] = await all();
    await expect(approve(String(row?.id), 1)).rejects.toMatchObject({ status: 422, code: 'application_unconfirmed' });
    await confirm();
    const id = String(row?.id);
    const field = (path: string, code: string) => ({ status: 400, fields: [expect.objectContaining({ path, code })] });
    await expect(approve(id, 2, { validUntil: '2026-11-22' })).rejects.toMatchObject(field('validUntil', 'in_past'));
    await expect(approve(id, 2, { validUntil: '2036-11-22' })).rejects.toMatchObject(field('validUntil', 'clearance_too_long'));
    await expect(approve(id, 2, { checkedOn: '2026-11-24' })).rejects.toMatchObject(field('checkedOn', 'in_future'));
    await expect(approve(id, 2, { validUntil: '2026-10-31' })).rejects.toMatchObject(field('validUntil', 'ends_before_start'));
    expect(await all()).toMatchObject([{ state: 'waiting' }]);
  });

  it('of somebody who is a mentor already is a conflict, and can be declined', async () => {
    const first = await waiting();
    await approve(first.id, first.version);
    world.clock.advance(86_400);
    await apply();
    await confirm();
    const second = (await all()).find(row => row.state === 'waiting');
    await expect(approve(String(second?.id), 2)).rejects.toMatchObject({ status: 409, code: 'already_mentor' });
    const declined = await world.as(school, () => world.get(DecideApplication).run(String(second?.id), { decision: 'declined', reason: 'Mentor already', version: 2 }));
    expect(declined).toMatchObject({ state: 'declined', reason: 'Mentor already', mentorId: null });
  });

  it('is not found from another school', async () => {
    const { id, version } = await waiting();
    const other = await world.school();
    await expect(world.as(other, () => world.get(DecideApplication).run(id, { decision: 'declined', reason: 'x', version }))).rejects.toMatchObject({ status: 404 });
    await expect(world.get(ConfirmApplication).run({ school: other.slug, token: await lastToken() })).rejects.toMatchObject({ code: 'link_used_or_expired' });
  });
});
