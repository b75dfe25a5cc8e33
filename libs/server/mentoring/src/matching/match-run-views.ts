import { Injectable } from '@nestjs/common';
import type { MatchRunView, ProposalRow } from '@tendril/contracts';
import { MemberNames, StudentDirectory } from '@tendril/identity';
import { Mentors } from '../mentor/mentor.repository';
import type { MatchProposal } from './match-proposal';
import type { MatchRun } from './match-run';
import { UnmatchedStudents } from './match-unmatched.repository';

/** Runs and proposals as staff see them, with names. */
@Injectable()
export class MatchRunViews {
  constructor(
    private readonly unmatched: UnmatchedStudents, private readonly directory: StudentDirectory, private readonly members: MemberNames, private readonly mentors: Mentors,
  ) {}

  async one(run: MatchRun): Promise<MatchRunView | undefined> {
    return (await this.all([run]))[0];
  }

  async all(runs: readonly MatchRun[]): Promise<MatchRunView[]> {
    const members = await this.members.of(runs.map(run => run.createdBy));
    const groups = await this.unmatched.groups(runs.map(run => run.id));
    const students = await this.directory.names(groups.flatMap(group => group.studentIds));
    return runs.map(run => ({
      id: run.id, name: run.name, state: run.state, done: run.done, total: run.total, students: run.students, mentors: run.mentors, places: run.places,
      matched: run.matched, score: run.score, proved: run.proved, widened: run.widened, basedOn: run.basedOn, milliseconds: run.milliseconds,
      unmatched: groups.filter(group => group.runId === run.id).map(({ reason, count, studentIds }) =>
        ({ reason, count, names: studentIds.flatMap(id => students.get(id)?.displayName ?? []) })),
      failure: run.failure, createdBy: members.get(run.createdBy) ?? '', createdAt: run.createdAt.toISOString(), publishedAt: run.publishedAt?.toISOString() ?? null, version: run.version,
    }));
  }

  async proposals(rows: readonly MatchProposal[], today: string): Promise<ProposalRow[]> {
    const students = await this.directory.names(rows.map(row => row.studentId));
    const mentors = await this.mentors.standingsOf(rows.map(row => row.mentorId), today);
    return rows.map(({ id, studentId, mentorId, score, parts, publishedAt, withheld }) => {
      const student = students.get(studentId);
      const mentor = mentors.get(mentorId);
      return {
        id, student: { id: studentId, name: student?.displayName ?? '', cohort: student?.cohort ?? '' },
        mentor: { id: mentorId, name: mentor ? `${mentor.preferredName ?? mentor.givenName} ${mentor.familyName}` : '', work: mentor?.work ?? '', occupation: mentor?.occupation ?? '' },
        score, parts, published: publishedAt !== null, withheld,
      };
    });
  }
}
