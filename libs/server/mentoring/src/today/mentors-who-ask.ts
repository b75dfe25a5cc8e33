import { Injectable } from '@nestjs/common';
import { MemberNames, StudentDirectory } from '@tendril/identity';
import { AGENDA_ITEMS, AgendaSource } from '@tendril/platform';
import { MentorQuestions } from '../question/mentor-question.repository';

/** Mentors who need to know more before they meet a student; the note is the student. */
@Injectable()
export class MentorsWhoAsk extends AgendaSource {
  readonly kind = 'mentor-question';
  readonly place = 44;

  constructor(private readonly questions: MentorQuestions, private readonly members: MemberNames, private readonly directory: StudentDirectory) {
    super();
  }

  async section() {
    const count = await this.questions.waiting();
    const rows = count ? (await this.questions.page(AGENDA_ITEMS, null)).slice(0, AGENDA_ITEMS) : [];
    const mentors = await this.members.of(rows.map(row => row.mentorId));
    const students = await this.directory.names(rows.map(row => row.studentId));
    return {
      count, since: rows[0]?.answeredAt?.toISOString() ?? null,
      items: rows.map(({ id, mentorId, studentId, answeredAt }) => (
        { id, name: mentors.get(mentorId) ?? '', title: null, note: students.get(studentId)?.displayName ?? '', since: answeredAt?.toISOString() ?? null, dueOn: null, count: null, of: null })),
    };
  }
}
