import { MyContacts } from '@tendril/network';
import { CONTACTS, TOUCH_NOTES } from './people';
import { between, pick, type Random } from './random';
import type { Act, Actor } from './story';

/** Met by chance, and in nobody's first network: for the student who needs somebody to speak to and has nobody yet. */
const BY_CHANCE = CONTACTS.slice(-3);
const COMMON = CONTACTS.slice(0, -3);
const GAPS = [[30, 60], [30, 60], [14, 30], [60, 120]] as const;

/** A network of one to four people, some of them led to by others, kept in touch with or left alone: ties thrive, wilt and sleep. */
export function makeContacts(actor: Actor): Act[] {
  const { student: { random } } = actor;
  const count = between(random, 1, 2) + between(random, 0, 2);
  const first = between(random, 0, COMMON.length - 1);
  const care = random();
  return Array.from({ length: count }, (_, index) => index).flatMap(index => {
    const person = COMMON[(first + index) % COMMON.length] as (typeof COMMON)[number];
    const daysAgo = Math.max(2, between(random, 50, 78) - 9 * index - between(random, 0, 8));
    const [idealGapDays, longestGapDays] = pick(random, GAPS);
    const introduced = random() < 0.3;
    const made: { id?: string } = {};
    const add: Act = { daysAgo, minute: between(random, 470, 980), run: async moment => {
      made.id = await addContact(actor, moment, { ...person, idealGapDays, longestGapDays, introducedById: introduced ? actor.contacts.at(-1) ?? null : null });
    } };
    return [add, ...touches(actor, made, daysAgo, care, random)];
  });
}

function touches({ stage, student }: Actor, made: { id?: string }, since: number, care: number, random: Random): Act[] {
  return Array.from({ length: Math.max(0, between(random, -1, 1) + (care > 0.6 ? 1 : 0)) }, () => {
    const daysAgo = between(random, care > 0.6 ? 1 : 8, since);
    const touch = { kind: pick(random, ['talked', 'wrote', 'met', 'other'] as const), note: pick(random, TOUCH_NOTES) };
    return { daysAgo: Math.min(daysAgo, since - 1), minute: between(random, 470, 980), run: moment => stage.as(student, moment, () => stage.get(MyContacts).touch(made.id as string, { ...touch, on: stage.date(Math.min(daysAgo, since - 1)) })) };
  });
}

async function addContact({ stage, student, contacts }: Actor, moment: Date, fields: Parameters<MyContacts['add']>[0]): Promise<string> {
  const { id } = await stage.as(student, moment, () => stage.get(MyContacts).add(fields));
  contacts.push(id);
  return id;
}

/** The person whom a student speaks to: somebody she knows, else one more. */
export async function someContact(actor: Actor, moment: Date, draw: number): Promise<string> {
  const known = actor.contacts[Math.floor(draw * actor.contacts.length)];
  if (known) return known;
  return addContact(actor, moment, { ...(BY_CHANCE[Math.floor(draw * BY_CHANCE.length)] as (typeof BY_CHANCE)[number]), idealGapDays: 30, longestGapDays: 60, introducedById: null });
}
