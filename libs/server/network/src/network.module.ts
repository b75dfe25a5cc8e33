import { Module } from '@nestjs/common';
import { type EntityClass, registerTables } from '@tendril/platform';
import { Contact } from './contact/contact';
import { Contacts } from './contact/contact.repository';
import { MyContactController } from './contact/my-contact.controller';
import { MyContacts } from './contact/my-contacts';
import { Interview } from './interview/interview';
import { InterviewController } from './interview/interview.controller';
import { Interviews } from './interview/interview.repository';
import { InterviewsOfStaff } from './interview/interviews-of-staff';
import { MyInterviewController } from './interview/my-interview.controller';
import { MyInterviews } from './interview/my-interviews';
import { NetworkActivity } from './interview/network-activity';
import { NetworkInterviewEvidence } from './interview/network-interview-evidence';
import { PaperInterviews } from './interview/paper-interviews';
import { OnStudentMerged } from './interview/on-student-merged';
import { OnSubmissionReviewed } from './interview/on-submission-reviewed';
import { StudentNetworks } from './interview/student-network.repository';
import { Introduction } from './introduction/introduction';
import { Introductions } from './introduction/introduction.repository';
import { networkTables } from './network.tables';
import { InterviewsWaiting } from './today/interviews-waiting';
import { Touchpoint } from './touchpoint/touchpoint';
import { Touchpoints } from './touchpoint/touchpoint.repository';

export const networkEntities: readonly EntityClass[] = [Contact, Introduction, Interview, Touchpoint];

/** A student's own network and the informational interviews. */
@Module({
  controllers: [MyContactController, MyInterviewController, InterviewController],
  providers: [
    Contacts, Touchpoints, Introductions, MyContacts, Interviews, MyInterviews, InterviewsOfStaff,
    StudentNetworks, NetworkActivity, NetworkInterviewEvidence, PaperInterviews, OnStudentMerged, OnSubmissionReviewed, InterviewsWaiting,
  ],
  exports: [MyContacts, MyInterviews, InterviewsOfStaff, NetworkActivity, NetworkInterviewEvidence],
})
export class NetworkModule {
  constructor() {
    registerTables(networkTables);
  }
}
