import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { changeNote, type ChangeNote, idOf, listOf, studentNote, type StudentNote as NoteView, writeNote, type WriteNote } from '@tendril/contracts';
import { Access, Answers, Audit, Clock, currentActor } from '@tendril/platform';
import { StudentReach } from '../caseload/student-reach.repository';
import { MemberNames } from '../membership/member-names';
import type { StudentNote } from './student-note';
import { StudentNotes } from './student-note.repository';

@Controller()
export class StudentNoteController {
  constructor(
    private readonly notes: StudentNotes, private readonly reach: StudentReach, private readonly names: MemberNames, private readonly clock: Clock, private readonly audit: Audit,
  ) {}

  @Get('students/:id/notes') @Access('student-note:write') @Answers(listOf(studentNote))
  async list(@Param('id', { schema: idOf('student') }) studentId: string) {
    await this.reach.require(studentId);
    const rows = await this.notes.readable(studentId);
    await this.audit.record('student-notes.seen', studentId, { notes: rows.length });
    return { items: await this.views(rows), next: null };
  }

  @Post('students/:id/notes') @Access('student-note:write') @Answers(studentNote, 201)
  async write(@Param('id', { schema: idOf('student') }) studentId: string, @Body({ schema: writeNote }) { text, shared }: WriteNote) {
    await this.reach.require(studentId);
    const note = await this.notes.add({ studentId, text: text.trim(), shared, writtenBy: currentActor().membershipId, writtenAt: this.clock.now(), changedAt: null });
    await this.audit.record('student-note.written', studentId, { noteId: note.id, shared });
    return this.view(note);
  }

  @Put('student-notes/:id') @Access('student-note:write') @Answers(studentNote)
  async change(@Param('id', { schema: idOf('studentNote') }) id: string, @Body({ schema: changeNote }) { text, shared, version }: ChangeNote) {
    const note = await this.notes.own(id);
    this.notes.expectVersion(note, version);
    await this.notes.change(Object.assign(note, { text: text.trim(), shared, changedAt: this.clock.now() }));
    await this.audit.record('student-note.changed', note.studentId, { noteId: id, shared });
    return this.view(note);
  }

  @Delete('student-notes/:id') @Access('student-note:write') @HttpCode(204)
  async remove(@Param('id', { schema: idOf('studentNote') }) id: string): Promise<void> {
    const { studentId } = await this.notes.own(id);
    await this.notes.erase([id]);
    await this.audit.record('student-note.removed', studentId, { noteId: id });
  }

  private async view(note: StudentNote): Promise<NoteView> {
    const { membershipId } = currentActor();
    return note.view(membershipId, await this.names.of([membershipId]));
  }

  private async views(rows: readonly StudentNote[]): Promise<NoteView[]> {
    const names = await this.names.of(rows.map(row => row.writtenBy));
    return rows.map(row => row.view(currentActor().membershipId, names));
  }
}
