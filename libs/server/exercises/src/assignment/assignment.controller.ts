import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { assignExercise, type AssignExercise, assignmentRow, assignmentView, idOf, listOf, listQuery, type ListQuery } from '@tendril/contracts';
import { Access, Answers } from '@tendril/platform';
import { AssignmentsOfStaff } from './assignments-of-staff';

@Controller('assignments')
export class AssignmentController {
  constructor(private readonly assignments: AssignmentsOfStaff) {}

  @Get() @Access('assignment:read') @Answers(listOf(assignmentRow))
  list(@Query({ schema: listQuery }) query: ListQuery) {
    return this.assignments.list(query);
  }

  @Post() @Access('assignment:manage') @Answers(assignmentRow, 201)
  assign(@Body({ schema: assignExercise }) body: AssignExercise) {
    return this.assignments.assign(body);
  }

  @Get(':id') @Access('assignment:read') @Answers(assignmentView)
  one(@Param('id', { schema: idOf('assignment') }) id: string) {
    return this.assignments.view(id);
  }

  @Post(':id/withdrawal') @Access('assignment:manage') @Answers(assignmentRow)
  withdraw(@Param('id', { schema: idOf('assignment', 'open') }) id: string) {
    return this.assignments.withdraw(id);
  }
}
