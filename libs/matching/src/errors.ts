export type InstanceFault =
  | 'wrong-type' | 'wrong-length' | 'count-out-of-range' | 'too-many-students' | 'too-many-mentors'
  | 'rows-not-ascending' | 'pairs-not-ascending' | 'mentor-out-of-range' | 'score-out-of-range'
  | 'capacity-out-of-range' | 'priority-out-of-range'
  | 'pin-out-of-range' | 'pin-not-eligible' | 'pin-forbidden' | 'student-pinned-twice' | 'pins-over-capacity'
  | 'forbidden-out-of-range' | 'unknown-fairness' | 'bonus-out-of-range' | 'student-out-of-range';

export type CertificateFault =
  | 'wrong-shape' | 'other-objective' | 'pair-not-eligible' | 'pin-broken' | 'over-capacity' | 'wrong-total'
  | 'negative-price' | 'price-of-unmatched' | 'price-of-free-place' | 'pair-could-win' | 'pair-not-tight' | 'primal-is-not-dual';

type Parameters = Readonly<Record<string, string | number>>;

/** The input cannot be solved as it stands: a closed code and what it is about. */
export class InvalidInstance extends Error {
  override readonly name = 'InvalidInstance';
  constructor(readonly code: InstanceFault, readonly parameters: Parameters = {}) {
    super(`${code} ${JSON.stringify(parameters)}`);
  }
}

/** The proof of optimality does not hold: nothing may be published from this solution. */
export class InvalidCertificate extends Error {
  override readonly name = 'InvalidCertificate';
  constructor(readonly code: CertificateFault, readonly parameters: Parameters = {}) {
    super(`${code} ${JSON.stringify(parameters)}`);
  }
}

/** `shouldStop` said so. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  constructor() {
    super('the computation was cancelled');
  }
}
