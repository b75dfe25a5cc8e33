import { type AskForExport, askForExport, askForTrail } from '@tendril/contracts';
import { deliverDue } from '@tendril/platform';
import { extractText } from 'unpdf';
import { NOW, type Actor, World } from '../testing/world';

describe('an export', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    await world.student(world.classA, '=Keza');
    await world.student(world.classB, 'Eric');
  });
  afterAll(() => world.close());
  beforeEach(() => world.clock.moveTo(NOW));

  const ask = (by: Actor, what: AskForExport = { number: 'students' }) => world.as(by, () => world.exporting.ask(askForExport.parse(what)));
  const fetch = (by: Actor, id: string) => world.as(by, () => world.exporting.fetch(id));
  const deliver = () => deliverDue({ tenancy: world.tenancy, clock: world.clock, handlers: [world.make] });

  it('is made by a job with what whoever asked reaches, safe in a spreadsheet, and written down', async () => {
    const { id, state } = await ask(world.counsellorA);
    expect(state).toBe('making');
    await expect(fetch(world.counsellorA, id)).rejects.toMatchObject({ status: 422, code: 'export_not_ready' });
    await deliver();
    expect(await world.as(world.counsellorA, () => world.exporting.one(id))).toMatchObject({ state: 'made', rows: 1 });
    const { name, bytes } = await fetch(world.counsellorA, id);
    expect(name).toBe('students-2026-11-23.csv');
    expect(bytes.toString()).toMatch(/^\uFEFFName,Cohort,Number,Since,Id\r\n'=Keza Uwase,S5 MCB,,,[0-9a-f-]{36}\r\n$/);
    const actions = await world.rows<{ action: string }>('SELECT action FROM audit_entry WHERE school_id = $1 AND subject_id = $2 ORDER BY id', id);
    expect(actions.map(one => one.action)).toEqual(['export.asked', 'export.made', 'export.fetched']);
  });

  it('is for whoever asked alone, for a day', async () => {
    const { id } = await ask(world.counsellorA);
    await deliver();
    for (const by of [world.admin, world.counsellorB]) await expect(fetch(by, id)).rejects.toMatchObject({ status: 404 });
    world.clock.advance(24 * 3600 - 1);
    await fetch(world.counsellorA, id);
    world.clock.advance(1);
    await expect(fetch(world.counsellorA, id)).rejects.toMatchObject({ status: 404 });
    expect(await world.asSchool(() => world.exports.expiredFiles())).not.toEqual([]);
  });

  const file = async (by: Actor, what: AskForExport): Promise<string[]> => {
    const { id } = await ask(by, what);
    await deliver();
    return linesOf(by, id);
  };
  const linesOf = async (by: Actor, id: string): Promise<string[]> => (await fetch(by, id)).bytes.toString().slice(1).trimEnd().split('\r\n');

  it('of any list holds whom the asker reaches, in words of the asker’s language', async () => {
    const keza = (await world.rows<{ id: string }>(`SELECT id FROM membership WHERE school_id = $1 AND given_name = '=Keza'`))[0]?.id ?? '';
    await world.submission(keza, '2026-11-21T22:30:00Z', { decision: 'accepted', hours: 1 });
    await world.encounters(keza, 1, true);
    expect(await file(world.counsellorA, { list: 'students' })).toEqual([
      'Given name,Family name,Cohort,School’s number,Last signed in,Encounters,Exercises given,Exercises accepted,Id', `'=Keza,Uwase,S5 MCB,,,1,1,1,${keza}`,
    ]);
    expect(await file(world.counsellorA, { list: 'work', language: 'fr' })).toEqual([
      'Nom,Classe,Exercice,Pour le,État,Essai,Envoyé le,En retard', `'=Keza Uwase,S5 MCB,Carte,2026-11-30,accepté,1,2026-11-22,non`,
    ]);
    expect(await file(world.admin, { list: 'work', cohortId: world.classB })).toEqual([
      'Name,Cohort,Exercise,Due on,State,Attempt,Sent on,Late', 'Eric Uwase,S5 PCM,Map,2026-11-30,not begun,,,',
    ]);
    const interviews = await file(world.admin, { list: 'interviews', studentIds: [keza] });
    expect(interviews.slice(1).map(line => line.split(',').at(-2)).sort()).toEqual(['no', 'yes']);
    expect(await file(world.counsellorB, { list: 'interviews' })).toHaveLength(1);
    expect(await file(world.counsellorA, { list: 'mentors' })).toEqual(['Given name,Family name,E-mail,Work,Occupation,Languages,Class of,Places,Students,Paused,Cleared until']);
  });

  it('of the audit trail is filtered as the screen is', async () => {
    const { id } = await world.as(world.admin, () => world.exporting.askForTrail(askForTrail.parse({ action: 'export.asked', actor: world.counsellorB.membershipId })));
    await deliver();
    expect(await linesOf(world.admin, id)).toEqual(['When,Who,What,Whom,Details', '2026-11-23 10:00,Jean Uwase,export.asked,,list: interviews']);
  });

  it('of a cohort is a report as PDF, for whom the asker reaches', async () => {
    const { id } = await ask(world.counsellorA, { list: 'cohort-report', cohortId: world.classA, language: 'fr' });
    await deliver();
    expect(await world.as(world.counsellorA, () => world.exporting.one(id))).toMatchObject({ state: 'made', format: 'pdf', cohort: 'S5 MCB', rows: null });
    const { name, bytes } = await fetch(world.counsellorA, id);
    expect(name).toBe('cohort-report-2026-11-23.pdf');
    const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
    for (const part of ['S5 MCB', 'Fait le 23 novembre 2026 pour Esther Uwase', 'Carte', '=Keza Uwase accepté 2026-11-22', 'Pour le 30 novembre 2026']) expect(text).toContain(part);
    expect(text).not.toContain('Eric');
  });

  it('asks for nothing beyond reach', async () => {
    const eric = (await world.rows<{ id: string }>(`SELECT id FROM membership WHERE school_id = $1 AND given_name = 'Eric'`))[0]?.id ?? '';
    for (const what of [{ list: 'students', studentIds: [eric] }, { list: 'work', cohortId: world.classB }] satisfies AskForExport[]) await expect(ask(world.counsellorA, what)).rejects.toMatchObject({ status: 404 });
    expect(askForExport.safeParse({ list: 'cohort-report' }).success).toBe(false);
    expect(askForExport.safeParse({}).success).toBe(false);
  });

  it('that cannot be made has failed, and the next one is made', async () => {
    const { id } = await ask(world.counsellorB, { list: 'cohort-report', cohortId: world.classB });
    const end = (on: string | null) => world.rows('UPDATE caseload SET until_date = $3 WHERE school_id = $1 AND counsellor_id = $2', world.counsellorB.membershipId, on);
    await end('2026-11-22');
    await expect(deliver()).rejects.toMatchObject({ status: 404 });
    expect(await world.as(world.counsellorB, () => world.exporting.one(id))).toMatchObject({ state: 'failed', rows: null });
    await expect(fetch(world.counsellorB, id)).rejects.toMatchObject({ status: 422, code: 'export_failed' });
    await end(null);
    expect((await file(world.counsellorB, { list: 'students' })).length).toBeGreaterThan(1);
    expect(await world.as(world.counsellorB, () => world.exporting.one(id))).toMatchObject({ state: 'failed' });
  });

  it('holds nothing for a member who has left before it was made', async () => {
    const { id } = await ask(world.counsellorB);
    await world.rows(`UPDATE membership SET left_on = '2026-11-23' WHERE school_id = $1 AND id = $2`, world.counsellorB.membershipId);
    await deliver();
    expect(await world.rows('SELECT state, file_id FROM report_export WHERE school_id = $1 AND id = $2', id)).toEqual([{ state: 'failed', file_id: null }]);
  });
});
