import { readAll } from './testing/read-all';

const FRENCH = 'Matricule;Prénom;Nom;Classe;Remarque\nM-1;Aline;Uwase;S5 PCM;absente\nM-2;Éric;Mugabo;S5 PCM;\n';
const MAPPING = { external_id: 'Matricule', given_name: 'Prénom', family_name: 'Nom', cohort: 'Classe' };

describe('the columns of a roster in any language', () => {
  it('are asked for with their first values where one that is needed is not known', async () => {
    const { wanted, refusal } = await readAll(FRENCH);
    expect(refusal).toBeNull();
    expect(wanted).toEqual([
      { name: 'Matricule', samples: ['M-1', 'M-2'], as: null }, { name: 'Prénom', samples: ['Aline', 'Éric'], as: null }, { name: 'Nom', samples: ['Uwase', 'Mugabo'], as: null },
      { name: 'Classe', samples: ['S5 PCM', 'S5 PCM'], as: null }, { name: 'Remarque', samples: ['absente'], as: null },
    ]);
  });

  it('are read by what was said of them, whatever their order, case and separator; the rest is passed over', async () => {
    for (const file of [FRENCH, 'NOM\tclasse\tMATRICULE\tPrénom\nUwase\tS5 PCM\tM-1\tAline']) {
      const { rows } = await readAll(file, { mapping: MAPPING, ask: false });
      expect(rows[0]).toMatchObject({ row: 1, externalId: 'M-1', givenName: 'Aline', familyName: 'Uwase', cohort: 'S5 PCM', problem: null });
    }
    expect((await readAll(FRENCH, { mapping: MAPPING, ask: false })).notices).toEqual([{ code: 'columns_ignored', params: { columns: 'Remarque', count: 1 } }]);
  });

  it('keep the names of the template beside a mapping, and give way to it', async () => {
    const { rows } = await readAll('external_id,given_name,family_name,Tutor group,cohort\n1,A,B,T1,S5', { mapping: { cohort: 'Tutor group' }, ask: false });
    expect(rows[0]).toMatchObject({ cohort: 'T1', externalId: '1' });
  });

  it('are shown with what they would be taken for when somebody asks to choose', async () => {
    const { wanted } = await readAll('external_id,given_name,family_name,cohort,Group\n1,A,B,S5,T1', { mapping: {}, ask: true });
    expect(wanted?.map(({ name, as }) => [name, as])).toEqual([['external_id', 'external_id'], ['given_name', 'given_name'], ['family_name', 'family_name'], ['cohort', 'cohort'], ['Group', null]]);
  });

  it('of one name are told apart, and one without a name has its place', async () => {
    const { wanted } = await readAll('Nom,Nom,,Classe\nUwase,Aline,x,S5');
    expect(wanted?.map(one => one.name)).toEqual(['Nom', 'Nom (2)', '#3', 'Classe']);
    const { rows } = await readAll('Nom,Nom,,Classe\nUwase,Aline,7,S5', { mapping: { family_name: 'Nom', given_name: 'Nom (2)', external_id: '#3', cohort: 'Classe' }, ask: false });
    expect(rows[0]).toMatchObject({ familyName: 'Uwase', givenName: 'Aline', externalId: '7' });
    const before = { family_name: 'Nom', given_name: 'Nom (2)', external_id: 'No', cohort: 'Classe' };
    expect((await readAll('No,Nom,Nom,Classe\n7,Aline,Uwase,S5', { mapping: before, ask: false, remembered: true })).wanted).toHaveLength(4);
    expect((await readAll('No,Nom,Nom (2),Classe\n7,Uwase,Aline,S5', { mapping: before, ask: false, remembered: true })).rows).toHaveLength(1);
    expect((await readAll('Matricule,Prénom,,Classe\n7,Aline,Uwase,S5', { mapping: { ...MAPPING, family_name: '#3' }, ask: false, remembered: true })).wanted).toHaveLength(4);
  });

  it('of a header alone are no question', async () => {
    expect((await readAll('Matricule,Nom')).refusal?.code).toBe('header_only');
  });
});
