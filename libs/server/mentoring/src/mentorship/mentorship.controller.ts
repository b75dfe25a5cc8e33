import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { endMentorship, idOf, listOf, mentorshipRow, type EndMentorship as Ending } from '@tendril/contracts';
import { StudentDirectory } from '@tendril/identity';
import { Access, Answers } from '@tendril/platform';
import { Mentors } from '../mentor/mentor.repository';
import { EndMentorship } from './end-mentorship';
import { MentorshipsOfMentor } from './mentorships-of-mentor';

/** Mentorships as staff see and end them. */
@Controller()
export class MentorshipController {
  constructor(
    private readonly ofMentor: MentorshipsOfMentor, private readonly end: EndMentorship, private readonly mentors: Mentors, private readonly directory: StudentDirectory,
  ) {}

  @Get('mentors/:id/mentorships') @Access('mentor:read') @Answers(listOf(mentorshipRow))
  async list(@Param('id', { schema: idOf('mentor') }) id: string) {
    await this.mentors.get(id);
    const rows = await this.ofMentor.list(id);
    const names = await this.directory.names(rows.map(row => row.studentId));
    return {
      items: rows.map(({ id: mentorshipId, studentId, state, answer, since, answerBy, declineReason, closedAt }) => ({
        id: mentorshipId, student: { id: studentId, name: names.get(studentId)?.displayName ?? '', cohort: names.get(studentId)?.cohort ?? '' },
        state, answer, since: since.toISOString(), answerBy: answerBy?.toISOString() ?? null, declineReason, closedAt: closedAt?.toISOString() ?? null,
      })),
      next: null,
    };
  }

  @Post('mentorships/:id/end') @Access('mentorship:end') @HttpCode(204)
  close(@Param('id', { schema: idOf('mentorship', 'open') }) id: string, @Body({ schema: endMentorship }) body: Ending): Promise<void> {
    return this.end.run(id, body);
  }
}
