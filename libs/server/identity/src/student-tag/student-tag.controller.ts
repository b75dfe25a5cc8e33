import { Body, Controller, Get, Post } from '@nestjs/common';
import { listOf, studentTag, tagStudents, type TagStudents } from '@tendril/contracts';
import { Access, Answers, Audit } from '@tendril/platform';
import { StudentReach } from '../caseload/student-reach.repository';
import { StudentTags } from './student-tag.repository';

@Controller('student-tags')
export class StudentTagController {
  constructor(private readonly tags: StudentTags, private readonly reach: StudentReach, private readonly audit: Audit) {}

  @Get() @Access('student-tag:use') @Answers(listOf(studentTag))
  async list() {
    return { items: await this.tags.list(), next: null };
  }

  /** @throws ProblemError 404 unless every student is within reach */
  @Post() @Access('student-tag:use') @Answers(listOf(studentTag))
  async tag(@Body({ schema: tagStudents }) { tag, studentIds, on }: TagStudents) {
    await this.reach.requireAll(studentIds);
    const wanted = [...new Set(studentIds)];
    await (on ? this.tags.put(tag, wanted) : this.tags.take(tag, wanted));
    await this.audit.record(on ? 'student-tag.put' : 'student-tag.taken', null, { students: wanted.length });
    return this.list();
  }
}
