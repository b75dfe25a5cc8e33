import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  caseloadView, changeDeparture, changeStaffRole, idOf, inviteStaff, leaveStaff, listOf, setCaseload, staffRow,
  type CaseloadView, type ChangeDeparture, type ChangeStaffRole, type InviteStaff as Invitation, type LeaveStaff as Departure, type SetCaseload as Wanted, type StaffRow,
} from '@tendril/contracts';
import { Access, Answers } from '@tendril/platform';
import { CaseloadViews } from '../caseload/caseload-view';
import { SetCaseload } from '../caseload/set-caseload';
import { InviteStaff } from '../invitation/invite-staff';
import { ChangeRole } from './change-role';
import { LeaveStaff } from './leave-staff';
import { StaffRows } from './staff-rows';

@Controller('staff')
export class StaffController {
  constructor(
    private readonly rows: StaffRows, private readonly invite: InviteStaff, private readonly changeRole: ChangeRole, private readonly leave: LeaveStaff,
    private readonly caseloads: CaseloadViews, private readonly setCaseload: SetCaseload,
  ) {}

  @Get() @Access('staff:read') @Answers(listOf(staffRow))
  async list(): Promise<{ items: StaffRow[]; next: null }> {
    return { items: await this.rows.all(), next: null };
  }

  @Post('invitations') @Access('staff:manage') @Answers(staffRow, 201)
  async inviteOne(@Body({ schema: inviteStaff }) body: Invitation): Promise<StaffRow> {
    return this.rows.one((await this.invite.run(body)).id);
  }

  @Post(':id/invitation') @Access('staff:manage') @HttpCode(204)
  async inviteAgain(@Param('id', { schema: idOf('staff', 'invited') }) id: string): Promise<void> {
    await this.invite.again(id);
  }

  @Put(':id/role') @Access('staff:manage') @Answers(staffRow)
  async setRole(@Param('id', { schema: idOf('staff') }) id: string, @Body({ schema: changeStaffRole }) body: ChangeStaffRole): Promise<StaffRow> {
    await this.changeRole.run(id, body);
    return this.rows.one(id);
  }

  @Get(':id/caseload') @Access('staff:read') @Answers(caseloadView)
  async showCaseload(@Param('id', { schema: idOf('staff') }) id: string): Promise<CaseloadView> {
    return this.caseloads.of(id);
  }

  @Put(':id/caseload') @Access('staff:manage') @Answers(caseloadView)
  async changeCaseload(@Param('id', { schema: idOf('staff') }) id: string, @Body({ schema: setCaseload }) body: Wanted): Promise<CaseloadView> {
    await this.setCaseload.run(id, body);
    return this.caseloads.of(id);
  }

  @Post(':id/departure') @Access('staff:manage') @Answers(staffRow)
  async depart(@Param('id', { schema: idOf('staff') }) id: string, @Body({ schema: leaveStaff }) body: Departure): Promise<StaffRow> {
    await this.leave.run(id, body);
    return this.rows.one(id);
  }

  @Put(':id/departure') @Access('staff:manage') @Answers(staffRow)
  async changeDeparture(@Param('id', { schema: idOf('staff', 'leaving') }) id: string, @Body({ schema: changeDeparture }) body: ChangeDeparture): Promise<StaffRow> {
    await this.leave.change(id, body);
    return this.rows.one(id);
  }

  @Delete(':id/departure') @Access('staff:manage') @Answers(staffRow)
  async stay(@Param('id', { schema: idOf('staff', 'leaving') }) id: string): Promise<StaffRow> {
    await this.leave.takeBack(id);
    return this.rows.one(id);
  }
}
