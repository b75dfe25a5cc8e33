export { draftOf, type Draft, type DraftState } from './draft';
export { DraftStore } from './draft-store';
export { Outbox, type SendKept } from './outbox';
