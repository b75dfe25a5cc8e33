import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mentor who needs to know more waits for the school until somebody of it has seen to her. */
export class MentorQuestions20261127090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mentorship
        ADD COLUMN question_settled_at timestamptz,
        ADD COLUMN question_settled_by uuid,
        ADD FOREIGN KEY (school_id, question_settled_by) REFERENCES membership (school_id, id);
      CREATE INDEX mentorship_question ON mentorship (school_id, answered_at, id) WHERE decline_reason = 'need-to-know-more' AND question_settled_at IS NULL;
      CREATE INDEX mentorship_question_settled_by ON mentorship (school_id, question_settled_by)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mentorship DROP COLUMN question_settled_at, DROP COLUMN question_settled_by');
  }
}
