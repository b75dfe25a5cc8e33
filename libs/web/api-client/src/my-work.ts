import { inject, Service } from '@angular/core';
import type { AskToResubmit, MyAssignment, SaveDraft, SubmitWork, WorkFile } from '@tendril/contracts';
import { address, Api } from './api';
import { sendFile, type Sending } from './send-file';

/** A student's own assignments: the draft, the files, what is sent and what is told about it. */
@Service()
export class MyWorkClient {
  private readonly api = inject(Api);

  one(id: string) { return this.api.get<MyAssignment>(`my/assignments/${id}`); }
  saveDraft(id: string, body: SaveDraft) { return this.api.put<{ version: number; savedAt: string }>(`my/assignments/${id}/draft`, body); }
  submit(id: string, body: SubmitWork) { return this.api.post<MyAssignment>(`my/assignments/${id}/submissions`, body); }
  askToSendAgain(id: string, body: AskToResubmit) { return this.api.post<MyAssignment>(`my/assignments/${id}/resubmission-requests`, body); }
  noticesSeen() { return this.api.post('my/notices/seen'); }

  /** `key` is one for all tries of a file; `told` hears which share of it has left. */
  addFile(id: string, file: Blob, name: string, key: string, told: (share: number) => void): Sending<WorkFile> {
    return sendFile<WorkFile>(address(`my/assignments/${id}/files`), file, name, key, told);
  }
  removeFile(id: string) { return this.api.delete(`my/files/${id}`); }
  fileAddress(id: string) { return address(`my/files/${id}`); }
}
