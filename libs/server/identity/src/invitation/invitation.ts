/** A week and a day: an invitation that is sent on a Friday outlasts a week of holidays. */
export const INVITATION_HOURS = 8 * 24;

/** A sign-in link is used at once or asked for again. */
export const SIGN_IN_LINK_MINUTES = 30;

/** Time to walk to the computer on which the mail is read. */
export const NEW_PASSWORD_MINUTES = 60;
