import { inject, Service } from '@angular/core';
import type {
  AnswerMentorship, ApplicationView, ApplyAsMentor, ChangeMentorProfile, DecideApplication, EndMentorship, MentorRow, MyMentorProfile, MyStudent, Occupation, RecordClearance,
} from '@tendril/contracts';
import { Api } from './api';
import type { List } from './list';

/** Mentors, their applications, and their own side of matching. */
@Service()
export class MentoringClient {
  private readonly api = inject(Api);

  occupations() { return this.api.get<List<Occupation>>('occupations'); }
  apply(body: ApplyAsMentor) { return this.api.post('mentor-applications', body); }
  confirmApplication(school: string, token: string) { return this.api.post('mentor-applications/confirmation', { school, token }); }

  applications(state?: ApplicationView['state']) { return this.api.get<List<ApplicationView>>('mentor-applications', { state }); }
  application(id: string) { return this.api.get<ApplicationView>(`mentor-applications/${id}`); }
  decide(id: string, body: DecideApplication) { return this.api.post<ApplicationView>(`mentor-applications/${id}/decision`, body); }
  mentors() { return this.api.get<List<MentorRow>>('mentors'); }
  fillProfile(mentorId: string, body: ChangeMentorProfile) { return this.api.put<MentorRow>(`mentors/${mentorId}/profile`, body); }
  endMentorship(id: string, body: EndMentorship) { return this.api.post(`mentorships/${id}/end`, body); }
  recordClearance(mentorId: string, body: RecordClearance) { return this.api.post<MentorRow>(`mentors/${mentorId}/clearances`, body); }

  myProfile() { return this.api.get<MyMentorProfile>('my/mentor-profile'); }
  changeProfile(body: ChangeMentorProfile) { return this.api.put<MyMentorProfile>('my/mentor-profile', body); }
  myStudents() { return this.api.get<List<MyStudent>>('my/students'); }
  answer(mentorshipId: string, body: AnswerMentorship) { return this.api.post(`my/students/${mentorshipId}/answer`, body); }
}
