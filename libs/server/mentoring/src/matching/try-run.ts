import { Injectable } from '@nestjs/common';
import type { MatchAlternative, MatchOpening, Replay, WhatIf } from '@tendril/contracts';
import { MemberNames } from '@tendril/identity';
import { alternatives, restore } from '@tendril/matching';
import { notFound, refused } from '@tendril/platform';
import { MatchExclusions } from '../exclusion/match-exclusion.repository';
import { certificateOf } from './compute-run';
import type { FrozenInputs } from './frozen-inputs';
import { MatchChoices } from './match-choice.repository';
import { MatchProposals } from './match-proposal.repository';
import { MatchRuns } from './match-run.repository';
import { changesOf } from './move-by-hand';
import { ProveRun } from './prove-run';
import { refusePins } from './refuse-pins';
import { instanceOf } from './run-instance';
import { scoreParts, sharesOf } from './scoring';
import { UNWATCHED } from './solver';
import { standingAnswer } from './standing-answer';

/** More students than this are not calculated while somebody waits. */
const MOST_STUDENTS = 20_000;
const SHOWN = 20;

export interface Tried {
  readonly before: { readonly matched: number; readonly score: number };
  readonly after: { readonly matched: number; readonly score: number };
  readonly changes: readonly { readonly studentId: string; readonly from: string | null; readonly to: string | null }[];
}

/** Questions about a run that change nothing: what if, would it come out again, who else, and where a place would help. */
@Injectable()
export class TryRun {
  constructor(private readonly runs: MatchRuns, private readonly proposals: MatchProposals, private readonly choices: MatchChoices, private readonly exclusions: MatchExclusions, private readonly prove: ProveRun, private readonly members: MemberNames) {}

  /** @throws ProblemError 404, also for a mentor who is not in the run; 409 `run_not_kept`; 422 `too_large_to_try`, `no_answer_with_these_pins` */
  async whatIf(id: string, { weights, sameGenderOnly, fairness, capacities = [] }: WhatIf): Promise<Tried> {
    const run = await this.runs.get(id);
    const { inputs } = await this.runs.computation(id);
    const places = new Map(capacities.map(one => [one.mentorId, one.places]));
    const known = new Set(inputs.mentors.map(mentor => mentor.id));
    if ([...places.keys()].some(mentorId => !known.has(mentorId))) throw notFound();
    const { answer } = await this.compute({
      ...inputs, ...(await this.choices.asInputs(id)), rules: { weights: weights ?? inputs.rules.weights, sameGenderOnly: sameGenderOnly ?? inputs.rules.sameGenderOnly, fairness: fairness ?? inputs.rules.fairness },
      mentors: inputs.mentors.map(mentor => ({ ...mentor, places: places.get(mentor.id) ?? mentor.places })),
    }).catch(refusePins);
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
    const { inputs, pairs, certificate, mentorOf } = standingAnswer(await this.runs.computation(id), await this.proposals.mentorOf(id), await this.choices.asInputs(id));
    const row = inputs.students.findIndex(student => student.id === proposal.studentId);
    const student = inputs.students[row];
    if (!student) throw notFound();
    const shares = sharesOf(inputs.rules.weights);
    const instance = instanceOf(inputs, pairs);
    const solution = restore(instance, mentorOf, certificateOf(certificate));
    const idOf = (column: number | undefined) => inputs.mentors[column ?? -1]?.id ?? '';
    const excluded = new Set((await this.exclusions.forbidden([proposal.studentId])).map(pair => pair.mentorId));
    const found = alternatives(instance, solution, row).filter(({ mentor }) => !excluded.has(idOf(mentor))).slice(0, SHOWN);
    const rowOf = (mover: number) => inputs.students[mover]?.id ?? '';
    const names = await this.members.of([...new Set(found.flatMap(({ mentor, moves, to }) => [idOf(mentor), ...moves.map(rowOf), ...moves.map(mover => idOf(solution.mentorOf[mover])), ...to.map(idOf)]))].filter(Boolean));
    const person = (personId: string) => ({ id: personId, name: names.get(personId) ?? '' });
    const somebody = (column: number | undefined) => (idOf(column) === '' ? null : person(idOf(column)));
    return found.flatMap(({ mentor: column, score, change, moves, to }) => {
      const mentor = inputs.mentors[column];
      return mentor ? [{
        mentor: person(mentor.id), score, parts: scoreParts(student, mentor, shares), cost: { matched: change.matched, score: change.score }, moves: moves.length,
        movers: moves.map((mover, at) => ({ student: person(rowOf(mover)), from: somebody(solution.mentorOf[mover]), to: somebody(to[at]) })),
      }] : [];
    });
  }

  /** Where more places would help most. @throws ProblemError 404 */
  async openings(id: string): Promise<MatchOpening[]> {
    const openings = await this.runs.openings(id);
    const names = await this.members.of(openings.flatMap(one => one.students));
    return openings.map(one => ({ ...one, students: one.students.flatMap(student => names.get(student) ?? []) }));
  }

  private async compute(inputs: FrozenInputs) {
    if (inputs.students.length > MOST_STUDENTS) throw refused('too_large_to_try', { students: MOST_STUDENTS });
    return this.prove.run({ context: null, inputs }, UNWATCHED);
  }
}
