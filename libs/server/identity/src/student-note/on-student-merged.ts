import { Injectable } from '@nestjs/common';
import { Audit, type DomainEvent, Handles } from '@tendril/platform';
import { StudentTags } from '../student-tag/student-tag.repository';
import { StudentNotes } from './student-note.repository';

/** A student who was entered twice: the kept record gets the notes and tags of both. */
@Injectable()
export class NotesFollowMerge {
  constructor(private readonly notes: StudentNotes, private readonly tags: StudentTags, private readonly audit: Audit) {}

  @Handles('student.merged', 'identity.move-notes')
  async move({ payload: { from, into } }: DomainEvent): Promise<void> {
    if (!from || !into) return;
    await this.notes.move(from, into);
    await this.tags.move(from, into);
    await this.audit.record('student-notes.moved', into, { from });
  }
}
