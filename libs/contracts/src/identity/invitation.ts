import { z } from 'zod';
import { emailAddress, personName, slug } from '../shared/fields';
import { password, token } from './session';

export const staffRole = z.enum(['admin', 'counsellor']);
export type StaffRole = z.infer<typeof staffRole>;

export const inviteStaff = z.strictObject({ email: emailAddress, role: staffRole, givenName: personName, familyName: personName })
  .meta({ id: 'InviteStaff', examples: [{ email: 'new.counsellor@example.org', role: 'counsellor', givenName: 'Ange', familyName: 'Mukamana' }] });
export type InviteStaff = z.infer<typeof inviteStaff>;

const invitationKey = { school: slug, token };
export const lookUpInvitation = z.strictObject(invitationKey).meta({ id: 'LookUpInvitation', examples: [{}] });
export type LookUpInvitation = z.infer<typeof lookUpInvitation>;

/** `hasPassword`: this address already signs in elsewhere; its present password is asked for, not a new one. */
export const invitationView = z.object({
  email: z.string(), schoolName: z.string(), role: staffRole, givenName: z.string(), hasPassword: z.boolean(),
}).meta({ id: 'InvitationView' });
export type InvitationView = z.infer<typeof invitationView>;

/** Asks for a mailed link that sets a new password. The answer is the same whether or not the address is known. */
export const requestNewPassword = z.strictObject({ email: emailAddress }).meta({ id: 'RequestNewPassword', examples: [{ email: 'counsellor@example.org' }] });
export type RequestNewPassword = z.infer<typeof requestNewPassword>;

export const setNewPassword = z.strictObject({ ...invitationKey, password }).meta({ id: 'SetNewPassword', examples: [{ password: 'another long enough password' }] });
export type SetNewPassword = z.infer<typeof setNewPassword>;

export const acceptInvitation = z.strictObject({ ...invitationKey, password }).meta({ id: 'AcceptInvitation', examples: [{ password: 'a long enough password' }] });
export type AcceptInvitation = z.infer<typeof acceptInvitation>;
