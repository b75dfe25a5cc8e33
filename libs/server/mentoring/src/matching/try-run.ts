import { Injectable } from '@nestjs/common';
import type { MatchAlternative, MatchOpening, Replay, WhatIf } from '@tendril/contracts';
import { MemberNames } from '@tendril/identity';
import { alternatives, inTiers } from '@tendril/matching';
import { notFound, refused } from '@tendril/platform';
import { solutionOf } from './compute-run';
import type { FrozenInputs } from './frozen-inputs';
import { MatchProposals } from './match-proposal.repository';
import { MatchRuns, type Computation } from './match-run.repository';
import { changesOf } from './move-by-hand';
import { ProveRun } from './prove-run';
import { instanceOf } from './run-instance';
import { scoreParts, sharesOf } from './scoring';

/** More students than this are not calculated while somebody waits. */
const MOST_STUDENTS = 20_000;
const SHOWN_OPENINGS = 20;

export interface Tried {
  readonly before: { readonly matched: number; readonly score: number };
  readonly after: { readonly matched: number; readonly score: number };
  readonly changes: readonly { readonly studentId: string; readonly from: string | null; readonly to: string | null }[];
}

/** Questions about a run that change nothing: what if, would it come out again, who else, and where a place would help. */
@Injectable()
export class TryRun {
  constructor(private readonly runs: MatchRuns, private readonly proposals: MatchProposals, private readonly prove: ProveRun, private readonly members: MemberNames) {}

  /** @throws ProblemError 404, also for a mentor who is not in the run; 409 `run_not_kept`; 422 `too_large_to_try` */
  async whatIf(id: string, { weights, sameGenderOnly, fairness, capacities = [] }: WhatIf): Promise<Tried> {
    const run = await this.runs.get(id);
    const { inputs } = await this.runs.computation(id);
    const places = new Map(capacities.map(one => [one.mentorId, one.places]));
    const known = new Set(inputs.mentors.map(mentor => mentor.id));
    if ([...places.keys()].some(mentorId => !known.has(mentorId))) throw notFound();
    const { answer } = await this.compute({
      ...inputs, rules: { weights: weights ?? inputs.rules.weights, sameGenderOnly: sameGenderOnly ?? inputs.rules.sameGenderOnly, fairness: fairness ?? inputs.rules.fairness },
      mentors: inputs.mentors.map(mentor => ({ ...mentor, places: places.get(mentor.id) ?? mentor.places })),
    });
    return { before: { matched: run.matched, score: run.score }, after: { matched: answer.matched, score: answer.score }, changes: changesOf(await this.proposals.mentorOf(id), answer) };
  }

  /** The same inputs once more. A run that was changed by hand does not come out the same. */
  async replay(id: string): Promise<Replay> {
    const { inputs } = await this.runs.computation(id);
    const { answer } = await this.compute(inputs);
    return { same: changesOf(await this.proposals.mentorOf(id), answer).length === 0, matched: answer.matched, score: answer.score };
  }

  /** @throws ProblemError 404 */
  async alternatives(id: string, proposalId: string): Promise<MatchAlternative[]> {
    const proposal = await this.proposals.ofRun(id, proposalId);
    const kept = await this.runs.computation(id);
    const { inputs } = kept;
    const row = inputs.students.findIndex(student => student.id === proposal.studentId);
    const student = inputs.students[row];
    if (!student) throw notFound();
    const shares = sharesOf(inputs.rules.weights);
    const found = alternatives(instanceOf(inputs, kept.pairs), await this.solution(id, kept), row).slice(0, SHOWN_OPENINGS);
    const names = await this.members.of(found.flatMap(({ mentor }) => inputs.mentors[mentor]?.id ?? []));
    return found.flatMap(({ mentor: column, score, change, moves }) => {
      const mentor = inputs.mentors[column];
      return mentor ? [{ mentor: { id: mentor.id, name: names.get(mentor.id) ?? '' }, score, parts: scoreParts(student, mentor, shares), cost: { matched: change.matched, score: change.score }, moves: moves.length }] : [];
    });
  }

  /** Mentors with whom one more place would add most, out of their prices. */
  async openings(id: string): Promise<MatchOpening[]> {
    const { inputs, certificate } = await this.runs.computation(id);
    const dear = inputs.mentors.map((mentor, column) => ({ mentor, price: certificate.mentorPrice[column] ?? 0 })).filter(one => one.price > 0)
      .sort((one, other) => other.price - one.price).slice(0, SHOWN_OPENINGS);
    const names = await this.members.of(dear.map(one => one.mentor.id));
    return dear.map(({ mentor, price }) => {
      const { matched, value } = inTiers(certificate, price);
      return { mentor: { id: mentor.id, name: names.get(mentor.id) ?? '' }, occupation: mentor.occupation, matched, score: value };
    });
  }

  private async solution(id: string, { inputs, certificate }: Computation) {
    const mentorOf = await this.proposals.mentorOf(id);
    const columnOf = new Map(inputs.mentors.map((mentor, column) => [mentor.id, column]));
    return solutionOf({ certificate, mentorOf: Int32Array.from(inputs.students, student => columnOf.get(mentorOf.get(student.id) ?? '') ?? -1) });
  }

  private compute(inputs: FrozenInputs) {
    if (inputs.students.length > MOST_STUDENTS) throw refused('too_large_to_try', { students: MOST_STUDENTS });
    return this.prove.run({ context: null, inputs }, { signal: new AbortController().signal, onProgress: () => undefined });
  }
}
