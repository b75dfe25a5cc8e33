import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** Who acts: a membership of the school with its one role. */
export interface Actor {
  readonly membershipId: string;
  readonly role: string;
}

export interface SchoolContext {
  readonly schoolId: string;
  /** Null for the school itself: schedules, imports of the installation. */
  readonly actor: Actor | null;
}

interface SchoolScope extends SchoolContext {
  readonly kind: 'school';
  readonly manager: EntityManager;
  /** Run once the transaction has committed. */
  readonly afterCommit: (() => void)[];
}

interface InstallationScope {
  readonly kind: 'installation';
  readonly manager: EntityManager;
}

export const scopes = new AsyncLocalStorage<SchoolScope | InstallationScope>();

/** Thrown where code that needs a school runs without one: a mistake of ours, never the caller's. */
export class NoContextError extends Error {}

function schoolScope(): SchoolScope {
  const scope = scopes.getStore();
  if (scope?.kind !== 'school') throw new NoContextError('this runs only inside inSchool(...)');
  return scope;
}

/** The manager of the open transaction, in a school or in the installation. */
export function currentManager(): EntityManager {
  const scope = scopes.getStore();
  if (!scope) throw new NoContextError('no transaction is open: use inSchool(...) or asInstallation(...)');
  return scope.manager;
}

/** The school of the open transaction. */
export const currentSchoolId = (): string => schoolScope().schoolId;

/** School and actor of the open transaction. */
export function currentContext(): SchoolContext {
  const { schoolId, actor } = schoolScope();
  return { schoolId, actor };
}

/** The member who acts. Throws where the school itself acts. */
export function currentActor(): Actor {
  const { actor } = schoolScope();
  if (!actor) throw new NoContextError('nobody acts here');
  return actor;
}

/** Runs `effect` when, and only when, the open transaction has committed. */
export function afterCommit(effect: () => void): void {
  schoolScope().afterCommit.push(effect);
}

/** True where a school's transaction is open. */
export const isInSchool = (): boolean => scopes.getStore()?.kind === 'school';
