import type { Make } from './makers';
import type { Town } from './town';

interface Sessions { readonly items: { readonly id: string; readonly here: boolean }[] }

const sessionId = async (town: Town, as: string): Promise<string> =>
  (await town.client.make<Sessions>(as, 'GET', '/sessions')).items.find(one => one.here)?.id ?? '';

const HEADER = 'external_id,given_name,family_name,preferred_name,birth_date,cohort,username';
/** As the school's own system names them; those of the mapping's example. */
const OTHER_NAMES = 'Matricule,Prénom,Nom,Second,Né,Classe,Login';

const rosterOf = (header: string): Make => async town => {
  const text = `${header}\r\nR-${town.next()},Aline,${town.mark(1)},,2010-02-03,${town.plan.mark} roster,\r\n`;
  const { body } = await town.client.call({ method: 'POST', url: '/api/roster-imports', payload: text, type: 'text/csv', as: town.admin });
  await town.settle();
  return (JSON.parse(body) as { id: string }).id;
};

const roster = rosterOf(HEADER);

const invited: Make = async town => (await town.invite()).id;
const student: Make = (town, { side }) => town.student(side);

/** Accounts, staff, cohorts, students and rosters. */
export const peopleMakers: Record<string, Make> = {
  'membership': async (town, { side }) => (side === 0 ? town.mentorId : town.at(side).counsellorId),
  'session': async (town, { side }) => sessionId(town, side === 0 ? await town.mentorSession() : town.at(side).counsellor),
  'academicYear': async town => (await town.post('/academic-years', { name: `${town.plan.mark} ${town.next()}`, startsOn: '2030-01-05', endsOn: '2030-11-27', terms: [] })).id,
  'staff': async (town, asked) => (asked.side === 0 ? invited(town, asked) : town.at(asked.side).counsellorId),
  'staff:invited': invited,
  'staff:leaving': async town => {
    const { id } = await town.invite();
    await town.post(`/staff/${id}/departure`, { on: '2099-01-05', handOverTo: null });
    return id;
  },
  'cohort': (town, { side }) => town.cohortOf(side),
  'cohort:empty': town => town.cohort(),
  'student': student,
  'studentNote': async (town, asked) => (await town.post(`/students/${await town.student(asked.side)}/notes`, { text: `For ${town.mark(asked.side)}`, shared: false }, asked.as)).id,
  'savedView': async (town, asked) => (await town.post('/saved-views', { screen: 'students', name: `${town.plan.mark} ${town.next()}`, query: '' }, asked.as)).id,
  'student:twin': student,
  'consent': async (town, { side }) => {
    const consent = { guardianName: `Marie ${town.mark(side)}`, relation: 'mother', purpose: 'mentoring', givenOn: '2026-11-01', note: '' };
    const { consents } = await town.post<{ consents: { id: string }[] }>(`/students/${await town.student(side)}/consents`, consent);
    return consents[0]?.id ?? '';
  },
  'rosterImport': roster,
  'rosterImport:preview': roster,
  'rosterImport:mapping': async (town, asked) => {
    await town.client.make(town.admin, 'DELETE', '/roster-mapping');
    return rosterOf(OTHER_NAMES)(town, asked);
  },
  'rosterImport:applied': async (town, asked) => {
    const id = await roster(town, asked);
    await town.post(`/roster-imports/${id}/application`, { leavers: false });
    await town.settle();
    return id;
  },
};
