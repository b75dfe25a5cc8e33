import { z } from 'zod';
import { emailAddress, idOf, instant, language, line, slug } from '../shared/fields';
import { role } from '../shared/access';

export const password = z.string().min(10).max(200);
export const pin = z.string().regex(/^\d{6}$/);
export const username = z.string().trim().toLowerCase().regex(/^[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?$/);
export const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const signIn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), email: emailAddress, password: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('pin'), school: slug, username: line(60), pin }),
  z.strictObject({ kind: z.literal('link'), school: slug, token }),
]).meta({ id: 'SignIn', examples: [{ kind: 'password', email: 'counsellor@example.org', password: 'correct horse battery' }] });
export type SignIn = z.infer<typeof signIn>;

export const publicSchool = z.object({
  slug: z.string(), name: z.string(), languages: z.array(language), defaultLanguage: language,
}).meta({ id: 'PublicSchool' });
export type PublicSchool = z.infer<typeof publicSchool>;

export const sessionSchool = publicSchool.extend({ timeZone: z.string() }).meta({ id: 'SessionSchool' });

export const membershipChoice = z.object({ membershipId: z.uuid(), role, schoolName: z.string(), schoolSlug: z.string() }).meta({ id: 'MembershipChoice' });

/** `member` is null while a person with several memberships has not chosen the school. */
export const sessionView = z.object({
  member: z.object({
    membershipId: z.uuid(), role, givenName: z.string(), familyName: z.string(), preferredName: z.string().nullable(), school: sessionSchool,
  }).nullable(),
  memberships: z.array(membershipChoice),
}).meta({ id: 'SessionView' });
export type SessionView = z.infer<typeof sessionView>;

export const chooseMembership = z.strictObject({ membershipId: idOf('membership') }).meta({ id: 'ChooseMembership', examples: [{}] });
export type ChooseMembership = z.infer<typeof chooseMembership>;

export const sessionRow = z.object({ id: z.uuid(), startedAt: instant, lastSeenAt: instant, device: z.string(), here: z.boolean() }).meta({ id: 'SessionRow' });
export type SessionRow = z.infer<typeof sessionRow>;

export const requestSignInLink = z.strictObject({ school: slug, email: emailAddress })
  .meta({ id: 'RequestSignInLink', examples: [{ school: 'gs-urugano', email: 'mentor@example.org' }] });
export type RequestSignInLink = z.infer<typeof requestSignInLink>;
