import { ExercisesModule, exercisesEntities } from '@tendril/exercises';
import { IdentityModule, identityEntities } from '@tendril/identity';
import { MentoringModule, mentoringEntities } from '@tendril/mentoring';
import { NetworkModule, networkEntities } from '@tendril/network';

/** The domains that this process serves. */
export const domainModules = [IdentityModule, ExercisesModule, NetworkModule, MentoringModule];
export const domainEntities = [...identityEntities, ...exercisesEntities, ...networkEntities, ...mentoringEntities];
