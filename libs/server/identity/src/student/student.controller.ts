import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import {
  addStudent, changeStudent, idOf, leaveStudent, listOf, mergeStudent, movedStudent, moveStudent, moveStudents, studentQuery, studentRow, studentView,
  type AddStudent as NewStudent, type ChangeStudent as Change, type LeaveStudent, type MergeStudent, type MoveStudent as Move, type MoveStudents as MoveAll, type StudentQuery, type StudentRow, type StudentView,
} from '@tendril/contracts';
import { Access, Answers, Audit } from '@tendril/platform';
import { CohortReach } from '../caseload/cohort-reach';
import { StudentReach } from '../caseload/student-reach.repository';
import { AddStudent } from './add-student';
import { ChangeStudent } from './change-student';
import { MergeStudents } from './merge-students';
import { MoveStudent } from './move-student';
import { StudentList } from './student-list.repository';
import { StudentViews } from './student-view';

const id = idOf('student');

@Controller('students')
export class StudentController {
  constructor(
    private readonly students: StudentList, private readonly views: StudentViews, private readonly reach: StudentReach, private readonly cohorts: CohortReach,
    private readonly adding: AddStudent, private readonly changing: ChangeStudent, private readonly moving: MoveStudent, private readonly merging: MergeStudents,
    private readonly audit: Audit,
  ) {}

  @Get() @Access('student:read') @Answers(listOf(studentRow))
  async list(@Query({ schema: studentQuery }) query: StudentQuery): Promise<{ items: StudentRow[]; next: string | null }> {
    if (query.cohort) await this.cohorts.require(query.cohort);
    return this.students.page(query);
  }

  @Post() @Access('student:manage') @Answers(studentView, 201)
  async add(@Body({ schema: addStudent }) body: NewStudent): Promise<StudentView> {
    return this.views.of(await this.adding.run(body));
  }

  @Post('moves') @Access('student:manage') @Answers(listOf(movedStudent), 201)
  async moveAll(@Body({ schema: moveStudents }) body: MoveAll) {
    return { items: await this.moving.moveAll(body), next: null };
  }

  @Get(':id') @Access('student:read') @Answers(studentView)
  async show(@Param('id', { schema: id }) studentId: string): Promise<StudentView> {
    await this.reach.require(studentId);
    await this.audit.record('student.seen', studentId);
    return this.views.of(studentId);
  }

  @Put(':id') @Access('student:manage') @Answers(studentView)
  async change(@Param('id', { schema: id }) studentId: string, @Body({ schema: changeStudent }) body: Change): Promise<StudentView> {
    await this.changing.run(studentId, body);
    return this.views.of(studentId);
  }

  @Post(':id/enrolments') @Access('student:manage') @Answers(studentView, 201)
  async move(@Param('id', { schema: id }) studentId: string, @Body({ schema: moveStudent }) body: Move): Promise<StudentView> {
    await this.moving.move(studentId, body);
    return this.views.of(studentId);
  }

  @Post(':id/departure') @Access('student:manage') @Answers(studentView)
  async leave(@Param('id', { schema: id }) studentId: string, @Body({ schema: leaveStudent }) body: LeaveStudent): Promise<StudentView> {
    await this.moving.leave(studentId, body);
    return this.views.of(studentId);
  }

  /** Answers with the record that is kept. */
  @Post(':id/merge') @Access('student:merge') @Answers(studentView)
  async merge(@Param('id', { schema: id }) studentId: string, @Body({ schema: mergeStudent }) body: MergeStudent): Promise<StudentView> {
    await this.merging.run(studentId, body.into);
    return this.views.of(body.into);
  }
}
