import type { RosterRefusalCode } from '@tendril/contracts';

/** A whole file is refused: a closed code, and where (row 1 is the line under the header). */
export class RosterRefusal extends Error {
  constructor(readonly code: RosterRefusalCode, readonly params: Record<string, string | number> = {}) {
    super(code);
  }
}
