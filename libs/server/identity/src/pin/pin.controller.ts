import { Controller, Param, Post } from '@nestjs/common';
import { idOf, pinSlip, pinSlips, studentView, type PinSlip, type PinSlips, type StudentView } from '@tendril/contracts';
import { Access, Answers, CurrentSession, forbidden, Stream, type SchoolContext, type Session } from '@tendril/platform';
import { StudentViews } from '../student/student-view';
import { IssuePins } from './issue-pins';

// New PINs are hashed outside of transactions, and their answer must not be kept for a repeated request: hence @Stream().
@Controller()
export class PinController {
  constructor(private readonly pins: IssuePins, private readonly views: StudentViews) {}

  @Post('students/:id/pin') @Access('pin:issue') @Stream() @Answers(pinSlip)
  async issue(@CurrentSession() session: Session, @Param('id', { schema: idOf('student') }) id: string): Promise<PinSlip> {
    return this.pins.forStudent(contextOf(session), id);
  }

  @Post('cohorts/:id/pin-slips') @Access('pin:issue') @Stream() @Answers(pinSlips)
  async print(@CurrentSession() session: Session, @Param('id', { schema: idOf('cohort') }) id: string): Promise<PinSlips> {
    return this.pins.forCohort(contextOf(session), id);
  }

  @Post('students/:id/unlocking') @Access('pin:issue') @Answers(studentView)
  async unlock(@Param('id', { schema: idOf('student') }) id: string): Promise<StudentView> {
    await this.pins.unlock(id);
    return this.views.of(id);
  }
}

function contextOf({ member }: Session): SchoolContext {
  if (!member) throw forbidden('choose_school');
  return { schoolId: member.schoolId, actor: { membershipId: member.membershipId, role: member.role } };
}
