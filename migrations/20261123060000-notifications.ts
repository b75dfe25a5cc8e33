import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './schema/protect';

/** Which mail was sent for which event; the text and the address are not kept. */
export class Notifications20261123060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mail (
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        id uuid NOT NULL,
        event_id uuid NOT NULL,
        template text NOT NULL,
        state text NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed')),
        tries int NOT NULL,
        sent_anew boolean NOT NULL,
        created_at timestamptz NOT NULL,
        ended_at timestamptz,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, event_id, template)
      );
      CREATE INDEX mail_created ON mail (school_id, created_at, id);`);
    await protect(runner, 'mail');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail');
  }
}
