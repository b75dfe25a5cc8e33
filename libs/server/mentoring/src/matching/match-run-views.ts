import { Injectable } from '@nestjs/common';
import type { MatchRunView, ProposalRow } from '@tendril/contracts';
import { MemberNames, StudentDirectory } from '@tendril/identity';
import { Mentors } from '../mentor/mentor.repository';
import { LookBeforePublishing } from './look-before-publishing';
import { MatchChoices } from './match-choice.repository';
import type { MatchProposal } from './match-proposal';
import { MatchProposals } from './match-proposal.repository';
import type { MatchRun } from './match-run';
import { UnmatchedStudents } from './match-unmatched.repository';
import type { Sorted } from './withhold';

/** Students whose names a list shows. */
const NAMED = 3;

/** Runs and proposals as staff see them, with names. */
@Injectable()
export class MatchRunViews {
  constructor(
    private readonly unmatched: UnmatchedStudents, private readonly directory: StudentDirectory, private readonly members: MemberNames, private readonly mentors: Mentors,
    private readonly choices: MatchChoices, private readonly pairs: MatchProposals, private readonly look: LookBeforePublishing,
  ) {}

  async one(run: MatchRun): Promise<MatchRunView | undefined> {
    return (await this.all([run]))[0];
  }

  async all(runs: readonly MatchRun[]): Promise<MatchRunView[]> {
    const groups = await this.unmatched.groups(runs.map(run => run.id));
    const members = await this.members.of([...new Set(runs.flatMap(run => [run.createdBy, run.publishedBy ?? [], run.scarce].flat()))]);
    const person = (id: string, name: string | undefined) => (name === undefined ? [] : [{ id, name }]);
    const students = await this.directory.names(groups.flatMap(group => group.studentIds));
    return runs.map(run => ({
      id: run.id, name: run.name, state: run.state, done: run.done, total: run.total, students: run.students, mentors: run.mentors, places: run.places,
      matched: run.matched, score: run.score, proved: run.proved, widened: run.widened, basedOn: run.basedOn, milliseconds: run.milliseconds,
      rules: run.rules,
      unmatched: groups.filter(group => group.runId === run.id).map(({ reason, count, studentIds, removed }) => ({
        reason, count, removed, names: studentIds.slice(0, NAMED).flatMap(id => students.get(id)?.displayName ?? []), students: studentIds.flatMap(id => person(id, students.get(id)?.displayName)),
        mentors: reason === 'too-few-places' ? run.scarce.flatMap(id => person(id, members.get(id))) : [],
      })),
      failure: run.failure, createdBy: members.get(run.createdBy) ?? '', createdAt: run.createdAt.toISOString(),
      publishedBy: run.publishedBy && (members.get(run.publishedBy) ?? ''), publishedAt: run.publishedAt?.toISOString() ?? null, version: run.version,
    }));
  }

  /** A pair that was held back says why it still would be; once it would not, it says nothing. @param rows of one run, the best first */
  async proposals(rows: readonly MatchProposal[], today: string): Promise<ProposalRow[]> {
    const students = await this.directory.names(rows.map(row => row.studentId));
    const mentors = await this.mentors.standingsOf(rows.map(row => row.mentorId), today);
    const pins = await this.pins(rows);
    const answers = await this.pairs.answers(rows.map(row => row.id));
    const names = await this.members.of([...answers.values()].flatMap(one => one.nextMentorId ?? []));
    const heldBack = await this.heldBack(rows);
    return rows.map(({ id, studentId, mentorId, score, parts, nextBest, publishedAt }) => {
      const student = students.get(studentId);
      const mentor = mentors.get(mentorId);
      const answer = answers.get(id);
      return {
        id, student: { id: studentId, name: student?.displayName ?? '', cohort: student?.cohort ?? '' },
        mentor: { id: mentorId, name: mentor ? `${mentor.preferredName ?? mentor.givenName} ${mentor.familyName}` : '', work: mentor?.work ?? '', occupation: mentor?.occupation ?? '' },
        score, parts, published: publishedAt !== null, withheld: heldBack.get(id) ?? null, pinned: pins.get(studentId) === mentorId, nextBest, answer: answer?.answer ?? null,
        declineReason: answer?.declineReason ?? null, nextMentor: names.get(answer?.nextMentorId ?? '') ?? null,
      };
    });
  }

  private async heldBack(rows: readonly MatchProposal[]): Promise<Sorted['withheld']> {
    return (await this.look.at(rows.filter(row => row.withheld !== null && row.publishedAt === null))).withheld;
  }

  /** The mentor with whom each student is pinned. */
  private async pins([first]: readonly MatchProposal[]): Promise<Map<string, string>> {
    return new Map(first ? (await this.choices.asInputs(first.runId)).pins : []);
  }
}
