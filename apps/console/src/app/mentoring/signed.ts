import { inject } from '@angular/core';
import { Formats } from '@tendril/ui';

/** A difference with its sign, as in print: "+12", "−63", "0". */
export function injectSigned(): (value: number) => string {
  const formats = inject(Formats);
  return (value) => (value < 0 ? '−' : value > 0 ? '+' : '') + formats.number(Math.abs(value));
}
