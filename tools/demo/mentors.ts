import type { Availability, SpokenLanguage } from '@tendril/contracts';
import { OneTimeTokens } from '@tendril/identity';
import { ApplyAsMentor, ChangeMentorProfile, ConfirmApplication, DecideApplication } from '@tendril/mentoring';
import { currentManager, currentSchoolId } from '@tendril/platform';
import { OFFERS, WORK } from './people';
import { between, pick, type Random, seeded, some } from './random';
import { type DemoSchool, TURN } from './school';
import type { Stage } from './stage';

const TIMES: readonly Availability[] = ['lunch', 'after-school', 'evening', 'saturday-morning', 'sunday'];

interface Offer {
  readonly work: string;
  readonly occupation: string;
  readonly languages: SpokenLanguage[];
  readonly times: Availability[];
  readonly capacity: number;
  readonly offer: string;
}

/** Alumni apply, confirm by their link, and are approved with a clearance: two thirds of them before the first match run. */
export async function takeMentors(stage: Stage, school: DemoSchool, half: 'first' | 'second'): Promise<void> {
  const { plan: { mentors, seed } } = school;
  const early = Math.ceil(mentors * 2 / 3);
  for (let index = half === 'first' ? 0 : early; index < (half === 'first' ? early : mentors); index += 1) {
    const random = seeded(seed * 31 + index);
    const day = half === 'first' ? between(random, 40, 74) : between(random, 3, TURN - 2);
    const offer = offerOf(random, school, index);
    const id = await apply(stage, school, index, random, offer, day);
    await approve(stage, school, id, day, clearanceEnds(stage, index, day, random));
    await describe(stage, school, index, offer, day);
  }
}

/** Some wait for an answer, one never confirmed, one was declined. */
export async function takeApplications(stage: Stage, school: DemoSchool): Promise<void> {
  const { plan: { mentors, waitingMentors, seed } } = school;
  for (let index = 0; index < waitingMentors + 2; index += 1) {
    const random = seeded(seed * 37 + index);
    const day = index < waitingMentors ? 1 + 2 * index : 12;
    const place = mentors + index;
    const id = await apply(stage, school, place, random, offerOf(random, school, place), day, index !== waitingMentors);
    if (index === waitingMentors + 1) await decline(stage, school, id, day - 2);
  }
}

export const mentorEmail = (slug: string, index: number): string => `mentor${index + 1}.${slug}@example.org`;

function offerOf(random: Random, { plan }: DemoSchool, index: number): Offer {
  const [work, occupation] = WORK[index % WORK.length] as readonly [string, string];
  const times = some(random, TIMES.filter(one => one !== plan.rareTime), between(random, 1, 3));
  return { work, occupation, languages: [...pick(random, plan.spoken)], times, capacity: between(random, 1, 4), offer: pick(random, OFFERS) };
}

async function apply(stage: Stage, { plan, counsellors: [counsellor] }: DemoSchool, index: number, random: Random, { work, occupation, languages, times }: Offer, day: number, confirms = true): Promise<string> {
  if (!counsellor) throw new Error('a school has a counsellor');
  const { slug, names } = plan;
  const email = mentorEmail(slug, index);
  const moment = stage.moment(day + 2, 18 * 60 + between(random, 0, 180));
  await stage.at(moment, () => stage.get(ApplyAsMentor).run(
    { school: slug, givenName: pick(random, names.given), familyName: pick(random, names.family), email, work, occupation, languages, times, classYear: stage.now.getUTCFullYear() - between(random, 4, 24) }, null));
  const { id, token } = await stage.as(counsellor, moment, async () => {
    const [row] = await currentManager().query<{ id: string }[]>('SELECT id FROM mentor_application WHERE school_id = $1 AND email = $2', [counsellor.schoolId, email]);
    return { id: row?.id ?? '', token: await stage.get(OneTimeTokens).issue('confirm-application', row?.id ?? '', email, 48) };
  });
  if (confirms) await stage.at(new Date(moment.getTime() + 20 * 60_000), () => stage.get(ConfirmApplication).run({ school: slug, token }));
  return id;
}

/** The last day of the check: one has lapsed, some end soon, the others are good for half a year. */
function clearanceEnds(stage: Stage, index: number, day: number, random: Random): string {
  if (index === 1) return stage.date(5);
  if (index >= 2 && index < 5) return stage.date(2 - 5 * index);
  return stage.date(day + 2 - 183 + between(random, 0, 10));
}

async function approve(stage: Stage, { counsellors: [counsellor] }: DemoSchool, id: string, day: number, validUntil: string): Promise<void> {
  if (!counsellor) throw new Error('a school has a counsellor');
  await stage.as(counsellor, stage.moment(day, 11 * 60 + 5), async () =>
    stage.get(DecideApplication).run(id, { decision: 'approved', checkedOn: stage.date(day + 2), validUntil, version: await versionOf('mentor_application', id) }));
}

async function decline(stage: Stage, { admin }: DemoSchool, id: string, day: number): Promise<void> {
  await stage.as(admin, stage.moment(day, 15 * 60), async () =>
    stage.get(DecideApplication).run(id, { decision: 'declined', reason: 'We could not reach either of the two people who were to speak for you. You are welcome to apply again.', version: await versionOf('mentor_application', id) }));
}

async function describe(stage: Stage, { admin: { schoolId }, plan: { slug } }: DemoSchool, index: number, offer: Offer, day: number): Promise<void> {
  const moment = stage.moment(day - 1, 19 * 60 + 20);
  const id = await stage.as({ schoolId, membershipId: '', role: 'admin' }, moment, async () => {
    const [member] = await currentManager().query<{ id: string }[]>(`SELECT id FROM membership WHERE school_id = $1 AND email = $2 AND role = 'mentor'`, [schoolId, mentorEmail(slug, index)]);
    return member?.id ?? '';
  });
  await stage.as({ schoolId, membershipId: id, role: 'mentor' }, moment, async () => stage.get(ChangeMentorProfile).run({ ...offer, paused: index % 23 === 22, version: await versionOf('mentor', id) }));
}

async function versionOf(table: 'mentor' | 'mentor_application', id: string): Promise<number> {
  const [row] = await currentManager().query<{ version: number }[]>(`SELECT version FROM ${table} WHERE school_id = $1 AND id = $2`, [currentSchoolId(), id]);
  if (!row) throw new Error(`no such ${table}`);
  return row.version;
}
