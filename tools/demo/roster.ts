import { DecideOnRoster, RollBackRoster, StartRosterImport } from '@tendril/identity';
import { UNUSUAL } from './people';
import { cohortsOf, type SchoolPlan } from './plans';
import { pick, seeded } from './random';
import type { Member, Stage } from './stage';

const HEADER = 'external_id,given_name,family_name,preferred_name,birth_date,cohort,username';
const MINUTE = 60_000;

/** The school's students come by a roster with some rows that had to stay out; a second one, of last year, was taken back at once. */
export async function importRoster(stage: Stage, admin: Member, plan: SchoolPlan, begin: Date): Promise<void> {
  const rows = rowsOf(stage, plan);
  const cohort = cohortsOf(plan)[0] as string;
  const wrong = [
    `S${1000 + plan.students},,Mukeshimana,,2009-04-11,${cohort},`, `S${1001 + plan.students},Josette,Uwera,,31/02/2009,${cohort},`,
    `S${1002 + plan.students},Ange,Irakoze,,2009-07-02,${cohort},`, `S${1002 + plan.students},Ange Marie,Irakoze,,2009-07-02,${cohort},`, `S${1003 + plan.students},=SUM(A1),Manzi,,2008-12-30,${cohort},`,
  ];
  await take(stage, admin, 'roster.csv', [...rows, ...wrong], new Date(begin.getTime() + 40 * MINUTE));
  const late = new Date(begin.getTime() + 55 * MINUTE);
  const old = await take(stage, admin, 'roster-last-year.csv', Array.from({ length: 9 }, (_, index) => `L${900 + index},${pick(seeded(index + 1), plan.names.given)},${pick(seeded(index + 2), plan.names.family)},,2006-0${index + 1}-14,${cohort},`), late);
  await stage.as(admin, new Date(late.getTime() + 3 * MINUTE), () => stage.get(RollBackRoster).run(old));
}

function rowsOf(stage: Stage, plan: SchoolPlan): string[] {
  const random = seeded(plan.seed);
  const cohorts = cohortsOf(plan);
  const yearOf = plan.years.flatMap(([, streams], year) => streams.map(() => year));
  return Array.from({ length: plan.students }, (_, index) => {
    const place = index % cohorts.length;
    const [given, family, preferred] = UNUSUAL[(index - 17) / 3] ?? [pick(random, plan.names.given), pick(random, plan.names.family), random() < 0.04 ? pick(random, plan.names.given) : ''];
    const birthDate = random() < 0.03 ? '' : stage.date(365.25 * (plan.youngest + (yearOf[place] as number) + random() * 1.7));
    return `S${1000 + index},${given},${family},${preferred},${birthDate},${cohorts[place] as string},`;
  });
}

async function take(stage: Stage, admin: Member, name: string, rows: readonly string[], moment: Date): Promise<string> {
  const { id } = await stage.as(admin, moment, () => stage.get(StartRosterImport).run(name, 'text/csv', Buffer.from([HEADER, ...rows].join('\n'))));
  await stage.settle(moment);
  const applied = new Date(moment.getTime() + 6 * MINUTE);
  await stage.as(admin, applied, () => stage.get(DecideOnRoster).apply(id, false));
  await stage.settle(applied);
  return id;
}
