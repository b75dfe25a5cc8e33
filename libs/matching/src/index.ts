export type { Fairness, Instance, Options, Pair } from './instance';
export { MAX_CAPACITY, MAX_MENTORS, MAX_SCORE, MAX_STAY_BONUS } from './instance';
export type { CertificateFault, InstanceFault } from './errors';
export { Cancelled, InvalidCertificate, InvalidInstance } from './errors';
export type { Objective } from './problem';
export type { Certificate, Solution } from './certificate';
export { verify } from './certificate';
export { solve } from './solve';
