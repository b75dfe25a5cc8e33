import { inject, Service } from '@angular/core';
import type { ChangeNote, ChangeView, SavedView, SaveView, StudentNote, StudentTag, TagStudents, TimelineEntry, WriteNote } from '@tendril/contracts';
import { Api, type Query } from './api';
import type { List } from './list';

/** What staff keep for their own work: notes on students, tags, saved views of lists; and what happened to a student. */
@Service()
export class DeskClient {
  private readonly api = inject(Api);

  timeline(studentId: string, query: Query = {}) { return this.api.get<List<TimelineEntry>>(`students/${studentId}/timeline`, query); }
  writeNote(studentId: string, body: WriteNote) { return this.api.post<StudentNote>(`students/${studentId}/notes`, body); }
  changeNote(id: string, body: ChangeNote) { return this.api.put<StudentNote>(`student-notes/${id}`, body); }
  removeNote(id: string) { return this.api.delete(`student-notes/${id}`); }
  tag(body: TagStudents) { return this.api.post<List<StudentTag>>('student-tags', body); }
  saveView(body: SaveView) { return this.api.post<SavedView>('saved-views', body); }
  changeView(id: string, body: ChangeView) { return this.api.put<SavedView>(`saved-views/${id}`, body); }
  removeView(id: string) { return this.api.delete(`saved-views/${id}`); }
}
