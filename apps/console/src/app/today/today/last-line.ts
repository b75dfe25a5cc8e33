import { Service } from '@angular/core';

/** A line of the list: its place, and what it is about. */
export interface Line {
  readonly at: number;
  readonly id: string | undefined;
}

/** Where the reader was when she left the list for the work behind a line. */
@Service()
export class LastLine {
  line: Line = { at: 0, id: undefined };
}
