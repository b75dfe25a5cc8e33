import { Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { idOf, listOf, listQuery, mentorQuestion, type ListQuery, type MentorQuestion } from '@tendril/contracts';
import { Schools, StudentDirectory } from '@tendril/identity';
import { Access, Answers, Audit, Clock, currentActor } from '@tendril/platform';
import { Mentors } from '../mentor/mentor.repository';
import type { Mentorship } from '../mentorship/mentorship';
import { cut, placeOf } from '../page';
import { MentorQuestions } from './mentor-question.repository';

@Controller('mentor-questions')
export class MentorQuestionController {
  constructor(
    private readonly questions: MentorQuestions, private readonly mentors: Mentors, private readonly directory: StudentDirectory, private readonly schools: Schools,
    private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  @Get() @Access('mentor-question:settle') @Answers(listOf(mentorQuestion))
  async list(@Query({ schema: listQuery }) { cursor, limit }: ListQuery) {
    const { rows, next } = cut(await this.questions.page(limit, placeOf(cursor, 'instant')), limit, row => row.answeredAt?.toISOString() ?? '');
    return { items: await this.views(rows), next };
  }

  @Post(':id/settlement') @Access('mentor-question:settle') @HttpCode(204)
  settle(@Param('id', { schema: idOf('mentorQuestion') }) id: string): Promise<void> {
    return this.mark(id, true);
  }

  @Delete(':id/settlement') @Access('mentor-question:settle') @HttpCode(204)
  reopen(@Param('id', { schema: idOf('mentorQuestion') }) id: string): Promise<void> {
    return this.mark(id, false);
  }

  private async mark(id: string, settled: boolean): Promise<void> {
    const row = await this.questions.lockReachable(id);
    if (!row.settleQuestion(settled ? currentActor().membershipId : null, this.clock.now())) return;
    await this.questions.change(row);
    await this.audit.record(settled ? 'mentor-question.settled' : 'mentor-question.reopened', row.studentId, { mentorshipId: id, mentorId: row.mentorId });
  }

  private async views(rows: readonly Mentorship[]): Promise<MentorQuestion[]> {
    const students = await this.directory.names(rows.map(row => row.studentId));
    const mentors = await this.mentors.standingsOf(rows.map(row => row.mentorId), await this.schools.today());
    return rows.map(({ id, studentId, mentorId, answeredAt }) => {
      const [student, mentor] = [students.get(studentId), mentors.get(mentorId)];
      return {
        id, mentor: { id: mentorId, name: mentor ? `${mentor.givenName} ${mentor.familyName}` : '', email: mentor?.email ?? null },
        student: { id: studentId, name: student?.displayName ?? '', cohort: student?.cohort ?? '' }, askedAt: answeredAt?.toISOString() ?? '',
      };
    });
  }
}
