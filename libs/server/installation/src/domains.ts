import { exercisesEntities, ExercisesModule, exercisesTables } from '@tendril/exercises';
import { identityEntities, IdentityModule, identityTables } from '@tendril/identity';
import { mentoringEntities, MentoringModule, mentoringTables } from '@tendril/mentoring';
import { networkEntities, NetworkModule, networkTables } from '@tendril/network';
import { notificationsEntities, NotificationsModule, notificationsTables } from '@tendril/notifications';
import { reportingEntities, ReportingModule, reportingTables } from '@tendril/reporting';
import { platformEntities, platformTables, type EntityClass, type TableRecord } from '@tendril/platform';

/** The domains of an installation; api, worker and tools run the same. */
export const domainModules = [IdentityModule, ExercisesModule, NetworkModule, MentoringModule, NotificationsModule, ReportingModule];

export const entities: readonly EntityClass[] = [...platformEntities, ...identityEntities, ...exercisesEntities, ...networkEntities, ...mentoringEntities, ...notificationsEntities, ...reportingEntities];

/** The data registry: a record of every table. */
export const tables: readonly TableRecord[] = [...platformTables, ...identityTables, ...exercisesTables, ...networkTables, ...mentoringTables, ...notificationsTables, ...reportingTables];
