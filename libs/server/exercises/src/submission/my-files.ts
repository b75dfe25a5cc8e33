import { Injectable } from '@nestjs/common';
import { type WorkFile as WorkFileView, WORK_FILES } from '@tendril/contracts';
import { Audit, Clock, Files, refused } from '@tendril/platform';
import { ExerciseVersions } from '../exercise/exercise-version.repository';
import { namedAs, requireKind } from './file-kind';
import { me, MyWork } from './my-work';
import { WorkFile } from './work-file';
import { WorkFiles } from './work-file.repository';

/** A file with its bytes, to be sent. */
export interface FileWithBytes {
  readonly file: WorkFile;
  readonly bytes: Buffer;
}

/** Files as evidence: the acting student's own, and for staff those of work that was sent. */
@Injectable()
export class MyFiles {
  constructor(
    private readonly versions: ExerciseVersions, private readonly work: MyWork, private readonly workFiles: WorkFiles,
    private readonly files: Files, private readonly clock: Clock, private readonly audit: Audit,
  ) {}

  /** @throws ProblemError 404, 422 when nothing can be written now, no file is asked for, there are too many, or it is not what it says */
  async add(assignmentId: string, given: string, declared: string, bytes: Buffer): Promise<WorkFileView> {
    await this.work.hold();
    const assignment = await this.work.own(assignmentId);
    await this.work.refuseClosed(assignment);
    if (!(await this.versions.get(assignment.exerciseVersionId)).steps.some(step => step.evidence === 'file')) throw refused('no_file_asked_for');
    await this.workFiles.hold(me());
    if ((await this.workFiles.ofStudent(me(), [assignmentId])).length >= WORK_FILES) throw refused('too_many_files', { most: WORK_FILES });
    const contentType = requireKind(bytes, declared);
    const name = namedAs(contentType, given);
    const { id } = await this.files.put({ name, contentType, bytes });
    const file = await this.workFiles.add({ id, assignmentId, studentId: me(), name, contentType, bytes: bytes.length, createdAt: this.clock.now() });
    await this.audit.record('work-file.added', id, { assignmentId });
    return file.view();
  }

  /** @throws ProblemError 422 once it was sent */
  async remove(id: string): Promise<void> {
    await this.workFiles.hold(me());
    await this.workFiles.own(me(), id);
    if (await this.workFiles.isSent(id)) throw refused('file_was_sent');
    await this.workFiles.erase([id]);
    await this.files.remove(id);
    await this.audit.record('work-file.removed', id);
  }

  async read(id: string): Promise<FileWithBytes> {
    return { file: await this.workFiles.own(me(), id), bytes: await this.files.read(id) };
  }

  /** The look is written down. */
  async readAsStaff(id: string): Promise<FileWithBytes> {
    const file = await this.workFiles.reachableSent(id);
    await this.audit.record('work-file.seen', file.studentId, { fileId: id });
    return { file, bytes: await this.files.read(id) };
  }
}
