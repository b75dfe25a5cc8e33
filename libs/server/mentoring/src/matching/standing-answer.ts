import type { Choices, FrozenInputs, FrozenPair } from './frozen-inputs';
import type { Answer } from './explain-run';
import type { Computation } from './match-run.repository';
import { columnsOf } from './run-instance';

/**
 * A run's answer with what staff have chosen since, so far as the answer keeps to it already: such a pin is not moved again, and such a ban is not proposed.
 * What it does not keep to yet counts in the next calculation.
 */
export function standingAnswer({ inputs, pairs, certificate }: Computation, mentorOf: ReadonlyMap<string, string>, since: Choices): Answer {
  const stands = ([student, mentor]: FrozenPair) => mentorOf.get(student) === mentor;
  const { pins, bans } = certificate.choices ?? inputs;
  const known: FrozenInputs = { ...inputs, pins: distinct([...pins, ...since.pins.filter(stands)]), bans: distinct([...bans, ...since.bans.filter(pair => !stands(pair))]) };
  return { inputs: known, pairs, certificate, mentorOf: columnsOf(inputs, mentorOf) };
}

function distinct(pairs: readonly FrozenPair[]): FrozenPair[] {
  return [...new Map(pairs.map(pair => [pair.join(), pair])).values()];
}
