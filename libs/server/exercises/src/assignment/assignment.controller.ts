import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  assignExercise, type AssignExercise, assignmentEffect, assignmentRow, assignmentView, changeAssignment, type ChangeAssignment, extensionView, grantExtension, type GrantExtension, idOf,
  listOf, listQuery, type ListQuery,
} from '@tendril/contracts';
import { Access, Answers } from '@tendril/platform';
import { AssignmentsOfStaff } from './assignments-of-staff';
import { ExtensionsOfStaff } from './extensions-of-staff';

@Controller()
export class AssignmentController {
  constructor(private readonly assignments: AssignmentsOfStaff, private readonly extensions: ExtensionsOfStaff) {}

  @Get('assignments') @Access('assignment:read') @Answers(listOf(assignmentRow))
  list(@Query({ schema: listQuery }) query: ListQuery) {
    return this.assignments.list(query);
  }

  @Post('assignments') @Access('assignment:manage') @Answers(assignmentRow, 201)
  assign(@Body({ schema: assignExercise }) body: AssignExercise) {
    return this.assignments.assign(body);
  }

  @Get('assignments/:id') @Access('assignment:read') @Answers(assignmentView)
  one(@Param('id', { schema: idOf('assignment') }) id: string) {
    return this.assignments.view(id);
  }

  @Put('assignments/:id') @Access('assignment:manage') @Answers(assignmentRow)
  change(@Param('id', { schema: idOf('assignment', 'open') }) id: string, @Body({ schema: changeAssignment }) body: ChangeAssignment) {
    return this.assignments.change(id, body);
  }

  @Post('assignments/:id/change-preview') @Access('assignment:manage') @Answers(assignmentEffect)
  previewChange(@Param('id', { schema: idOf('assignment', 'open') }) id: string, @Body({ schema: changeAssignment }) body: ChangeAssignment) {
    return this.assignments.changeEffect(id, body);
  }

  @Get('assignments/:id/withdrawal') @Access('assignment:manage') @Answers(assignmentEffect)
  previewWithdrawal(@Param('id', { schema: idOf('assignment', 'open') }) id: string) {
    return this.assignments.withdrawalEffect(id);
  }

  @Post('assignments/:id/withdrawal') @Access('assignment:manage') @Answers(assignmentRow)
  withdraw(@Param('id', { schema: idOf('assignment', 'open') }) id: string) {
    return this.assignments.withdraw(id);
  }

  @Put('assignments/:id/extensions') @Access('assignment:manage') @Answers(extensionView)
  extend(@Param('id', { schema: idOf('assignment', 'open') }) id: string, @Body({ schema: grantExtension }) body: GrantExtension) {
    return this.extensions.grant(id, body);
  }

  @Delete('extensions/:id') @Access('assignment:manage') @HttpCode(204)
  takeExtensionBack(@Param('id', { schema: idOf('extension') }) id: string): Promise<void> {
    return this.extensions.takeBack(id);
  }
}
