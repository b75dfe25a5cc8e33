export { SessionStore, type MembershipChoice } from './session-store';
export { signedInAs, signedOut, SIGN_IN_PAGES, type SignInPages } from './guards';
export { lostSession } from './lost-session';
export { injectComeBack } from './come-back';
export { wipeDevice } from './wipe-device';
export { schoolPages, injectSchoolName } from './school-page';
export { SignOut } from './sign-out';
export { injectIsAdmin } from './is-admin';
