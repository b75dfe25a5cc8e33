import { randomInt } from 'node:crypto';

/** Six digits that nobody tries first. */
export function newPin(draw: () => number = () => randomInt(1_000_000)): string {
  for (;;) {
    const pin = String(draw()).padStart(6, '0');
    if (!isTrivial(pin)) return pin;
  }
}

/** One digit over and over, a run up or down, or a half or a third repeated: 000000, 123456, 987654, 123123, 121212. */
export function isTrivial(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]));
  const isRun = steps.every(step => step === steps[0]) && Math.abs(steps[0] ?? 0) <= 1;
  return isRun || pin === pin.slice(0, 3).repeat(2) || pin === pin.slice(0, 2).repeat(3);
}
