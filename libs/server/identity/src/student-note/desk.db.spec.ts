import { deliverDue, Tenancy } from '@tendril/platform';
import { NotesFollowMerge } from './on-student-merged';
import { HttpFixture } from '../testing/http-fixture';
import { Town } from '../testing/town';

describe('what staff keep for their own work', () => {
  let http: HttpFixture;
  let town: Town;
  let id: string;
  beforeAll(async () => {
    http = await HttpFixture.open();
    town = await Town.found(http, 'gs-urugano');
    ({ id } = await town.student());
  });
  afterAll(() => http.close());

  const texts = async (as: string, studentId = id) => (await town.get(`/students/${studentId}/notes`, as)).json().items.map((one: { text: string }) => one.text);

  it('is a note for oneself, which not even an admin reads, or one for all who reach the student', async () => {
    const own = (await town.post(`/students/${id}/notes`, { text: ' For myself ', shared: false }, town.counsellor)).json();
    expect(own).toMatchObject({ text: 'For myself', shared: false, mine: true, by: 'Ange Mukamana', version: 1, changedAt: null });
    await town.post(`/students/${id}/notes`, { text: 'For us', shared: true }, town.admin);
    expect(await texts(town.counsellor)).toEqual(['For us', 'For myself']);
    expect(await texts(town.admin)).toEqual(['For us']);
    const change = { text: 'Changed', shared: false, version: 1 };
    expect((await town.put(`/student-notes/${own.id}`, change, town.admin)).statusCode).toBe(404);
    expect((await town.put(`/student-notes/${own.id}`, change, town.counsellor)).json()).toMatchObject({ text: 'Changed', version: 2 });
    expect((await town.put(`/student-notes/${own.id}`, change, town.counsellor)).json()).toMatchObject({ status: 409, current: { text: 'Changed', version: 2 } });
    expect((await town.post(`/students/${id}/notes`, { text: ' ', shared: false })).json()).toMatchObject({ status: 400, fields: [{ path: 'text', code: 'required' }] });
    const { id: other } = await town.student({ cohortId: town.otherCohortId });
    expect((await town.get(`/students/${other}/notes`, town.counsellor)).statusCode).toBe(404);
    expect((await town.rows<{ action: string }>(`SELECT action FROM audit_entry WHERE subject_id = $1 AND action LIKE 'student-note%'`, [id])).length).toBeGreaterThan(4);
  });

  it('is a tag on many students at once, within reach', async () => {
    const [{ id: second }, { id: other }] = [await town.student(), await town.student({ cohortId: town.otherCohortId })];
    const tag = (studentIds: string[], on: boolean, as = town.counsellor) => town.post('/student-tags', { tag: 'First in family', studentIds, on }, as);
    expect((await tag([id, second, id], true)).json().items).toEqual([{ tag: 'First in family', studentIds: [id, second].sort() }]);
    expect((await tag([id, other], true)).statusCode).toBe(404);
    await tag([other], true, town.admin);
    expect((await town.get('/student-tags', town.counsellor)).json().items[0].studentIds).toHaveLength(2);
    expect((await tag([second], false)).json().items).toEqual([{ tag: 'First in family', studentIds: [id] }]);
  });

  it('is a view of a list that only its owner sees', async () => {
    const view = { screen: 'students', name: 'Not seen', query: 'seen=7' };
    const saved = (await town.post('/saved-views', view, town.counsellor)).json();
    expect((await town.post('/saved-views', view, town.counsellor)).json()).toMatchObject({ status: 400, fields: [{ path: 'name', code: 'taken' }] });
    expect((await town.get('/saved-views?screen=students', town.counsellor)).json().items).toEqual([saved]);
    expect((await town.get('/saved-views', town.admin)).json().items).toEqual([]);
    expect((await town.put(`/saved-views/${saved.id}`, { name: 'Mine', query: '', version: 1 }, town.admin)).statusCode).toBe(404);
    expect((await town.put(`/saved-views/${saved.id}`, { name: 'Two weeks', query: 'seen=14', version: 1 }, town.counsellor)).json()).toMatchObject({ name: 'Two weeks', version: 2 });
  });

  it('is at most 50 views of a screen, though many are saved at once', async () => {
    const save = (screen: string) => Promise.all(Array.from({ length: 60 }, (_, at) => town.post('/saved-views', { screen, name: `View ${at}`, query: `seen=${at}` }, town.counsellor)));
    const answers = [...await save('students'), ...await save('reviews')];
    const of = (status: number) => answers.filter(one => one.statusCode === status);
    expect([of(201).length, of(422).length]).toEqual([99, 21]);
    expect(of(422)[0]?.json()).toMatchObject({ code: 'too_many_views', params: { most: 50 } });
  });

  it('follows a student who was entered twice', async () => {
    const [{ id: twice }, { id: kept }] = [await town.student(), await town.student()];
    await town.post(`/students/${twice}/notes`, { text: 'Seen before', shared: true });
    for (const tag of ['A', 'B']) await town.post('/student-tags', { tag, studentIds: [twice], on: true });
    await town.post('/student-tags', { tag: 'A', studentIds: [kept], on: true });
    expect((await town.post(`/students/${twice}/merge`, { into: kept })).statusCode).toBeLessThan(300);
    await deliverDue({ tenancy: http.app.get(Tenancy), clock: http.clock, handlers: [http.app.get(NotesFollowMerge)] });
    expect(await texts(town.admin, kept)).toEqual(['Seen before']);
    expect((await town.rows<{ tag: string }>('SELECT tag FROM student_tag WHERE student_id = $1 ORDER BY tag', [kept])).map(row => row.tag)).toEqual(['A', 'B']);
  });
});
