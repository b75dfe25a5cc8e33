import type { TestSchool } from './testing/roster-fixture';
import { RosterFixture } from './testing/roster-fixture';

const FRENCH = 'Matricule;Prénom;Nom;Classe\nM-1;Aline;Uwase;S5 PCM\n;Éric;Mugabo;S5 PCM';
const COLUMNS = { external_id: 'Matricule', given_name: 'Prénom', family_name: 'Nom', cohort: 'Classe' };

describe('mapping the columns of a roster', () => {
  let roster: RosterFixture;
  let school: TestSchool;
  beforeAll(async () => { roster = await RosterFixture.open(); });
  afterAll(() => roster.close());
  beforeEach(async () => { school = await roster.school(); });

  const waiting = async () => {
    const id = await roster.upload(school, FRENCH);
    await roster.read(school, id);
    return id;
  };
  const map = (id: string, columns: Record<string, string>, remember = true) => roster.in(school, () => roster.map.run(id, { columns, remember }));

  it('waits with the file’s own names and samples, then shows the rows with what is wrong with each', async () => {
    const id = await waiting();
    expect(await roster.see(school, id)).toMatchObject({ state: 'mapping', columns: [{ name: 'Matricule', samples: ['M-1'] }, { name: 'Prénom' }, { name: 'Nom' }, { name: 'Classe' }] });
    await map(id, COLUMNS);
    await roster.read(school, id);
    expect(await roster.see(school, id)).toMatchObject({ state: 'preview', columns: [], counts: { create: 1, refused: 1 }, errors: [{ code: 'missing_value', column: 'external_id', count: 1 }] });
    expect(await roster.kept(school)).toEqual([]);
  });

  it('is remembered for the school’s next file alone, said there, and forgotten when asked', async () => {
    const cancelled = await waiting();
    await map(cancelled, { ...COLUMNS, cohort: 'Nom', family_name: 'Classe' });
    await roster.read(school, cancelled);
    await roster.in(school, () => roster.decide.cancel(cancelled));
    expect(await roster.in(school, () => roster.mappings.current())).toBeNull();
    const id = await waiting();
    await map(id, COLUMNS);
    await roster.read(school, id);
    await roster.confirm(school, id);
    expect(await roster.see(school, await roster.preview(school, FRENCH))).toMatchObject({ state: 'preview', notices: [{ code: 'columns_remembered' }] });
    const other = await roster.school();
    const theirs = await roster.upload(other, FRENCH);
    await roster.read(other, theirs);
    expect((await roster.see(other, theirs)).state).toBe('mapping');
    await roster.in(school, () => roster.mappings.forget());
    expect((await roster.see(school, await waiting())).state).toBe('mapping');
  });

  it('is for one file alone where it is not to be remembered', async () => {
    const id = await waiting();
    await map(id, COLUMNS, false);
    await roster.read(school, id);
    expect((await roster.see(school, id)).state).toBe('preview');
    expect(await roster.in(school, () => roster.mappings.current())).toBeNull();
  });

  it('is refused beside its column when one is missing, not of the file, or used twice, and only once', async () => {
    const id = await waiting();
    await expect(map(id, { given_name: 'Nom', family_name: 'Nom', cohort: 'Kelas', external_id: 'Matricule' })).rejects.toMatchObject({
      status: 400, fields: [{ path: 'columns.given_name', code: 'repeated' }, { path: 'columns.family_name', code: 'repeated' }, { path: 'columns.cohort', code: 'unknown_column' }],
    });
    await expect(map(id, { given_name: 'Prénom' })).rejects.toMatchObject({ fields: [{ path: 'columns.external_id', code: 'required' }, { path: 'columns.family_name', code: 'required' }, { path: 'columns.cohort', code: 'required' }] });
    await map(id, COLUMNS);
    await expect(map(id, COLUMNS)).rejects.toMatchObject({ status: 409, code: 'import_not_mapping' });
  });

  it('is asked for even where the names are known, and leaves no sample when it is cancelled', async () => {
    const id = await roster.upload(school, 'external_id,given_name,family_name,cohort\n1,Aline,Uwase,S5', true);
    await roster.read(school, id);
    expect(await roster.see(school, id)).toMatchObject({ state: 'mapping', columns: [{ as: 'external_id' }, { as: 'given_name' }, { as: 'family_name' }, { as: 'cohort' }] });
    await roster.in(school, () => roster.decide.cancel(id));
    expect(await roster.see(school, id)).toMatchObject({ state: 'cancelled', columns: [] });
    expect(await roster.kept(school)).toEqual([]);
  });
});
