import type { MigrationInterface, QueryRunner } from 'typeorm';

const CLOSURES = `'student-left', 'merged', 'declined', 'lapsed', 'rolled-back', 'another-asked'`;

/** Staff end a mentorship: the two must not meet, or they say so, and another mentor is sought for the student or is not. */
export class EndedByStaff20261127100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mentorship DROP CONSTRAINT mentorship_closure_check,
        ADD CONSTRAINT mentorship_closure_check CHECK (closure IN (${CLOSURES}, 'excluded', 'ended', 'handed-on'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mentorship DROP CONSTRAINT mentorship_closure_check,
        ADD CONSTRAINT mentorship_closure_check CHECK (closure IN (${CLOSURES}))`);
  }
}
