import { protect, appendOnly, shareWithAllSchools } from './schema/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The school, and what the platform keeps for every domain: audit, events, idempotency, files. */
export class Platform20261123010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE school (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        name text NOT NULL,
        time_zone text NOT NULL,
        languages text[] NOT NULL,
        default_language text NOT NULL,
        rules jsonb NOT NULL,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL
      );
      CREATE TABLE outbox_due (
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        event_id uuid NOT NULL,
        not_before timestamptz NOT NULL,
        leased_until timestamptz,
        generation int NOT NULL DEFAULT 0,
        held_by uuid,
        held_until timestamptz,
        dead_at timestamptz,
        PRIMARY KEY (school_id, event_id)
      );
      CREATE INDEX outbox_due_order ON outbox_due (school_id, not_before, event_id) WHERE dead_at IS NULL;
      CREATE INDEX outbox_due_leased ON outbox_due (school_id, leased_until) WHERE dead_at IS NULL AND leased_until IS NOT NULL;
      CREATE INDEX outbox_due_lapsed ON outbox_due (leased_until) WHERE dead_at IS NULL AND leased_until IS NOT NULL;
      CREATE INDEX outbox_due_dead ON outbox_due (school_id, dead_at, event_id) WHERE dead_at IS NOT NULL;
      CREATE TABLE audit_entry (
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        id uuid NOT NULL,
        at timestamptz NOT NULL,
        actor_id uuid,
        action text NOT NULL,
        subject_id uuid,
        details jsonb NOT NULL,
        PRIMARY KEY (school_id, id)
      );
      CREATE INDEX audit_entry_at ON audit_entry (school_id, at, id);
      CREATE INDEX audit_entry_subject ON audit_entry (school_id, subject_id, at, id);
      CREATE TABLE outbox (
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        id uuid NOT NULL,
        type text NOT NULL,
        payload jsonb NOT NULL,
        actor_id uuid,
        actor_role text,
        created_at timestamptz NOT NULL,
        done_at timestamptz,
        dead_at timestamptz,
        last_error text,
        PRIMARY KEY (school_id, id)
      );
      CREATE INDEX outbox_created ON outbox (school_id, created_at, id);
      CREATE INDEX outbox_done ON outbox (school_id, done_at) WHERE done_at IS NOT NULL;
      CREATE TABLE handled_event (
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        handler text NOT NULL,
        event_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (school_id, handler, event_id)
      );
      CREATE INDEX handled_event_at ON handled_event (school_id, at);
      CREATE TABLE idempotency_key (
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        member_id uuid NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        status int,
        body jsonb,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (school_id, member_id, key)
      );
      CREATE INDEX idempotency_key_created ON idempotency_key (school_id, created_at);
      CREATE TABLE stored_file (
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        content_type text NOT NULL,
        bytes int NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (school_id, id)
      );
      CREATE INDEX stored_file_created ON stored_file (school_id, created_at, id);`);
    await shareWithAllSchools(runner, 'school', 'outbox_due');
    await protect(runner, 'audit_entry', 'outbox', 'handled_event', 'idempotency_key', 'stored_file');
    await appendOnly(runner, 'audit_entry');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stored_file, idempotency_key, handled_event, outbox, audit_entry, outbox_due, school');
  }
}
