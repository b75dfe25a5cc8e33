/** The operator said something that cannot be done; the message is the sentence to show. */
export class Mistake extends Error {}
