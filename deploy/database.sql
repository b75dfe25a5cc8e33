-- Run inside the database of a Tendril installation, after roles.sql, by a superuser; safe to run again.
DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I OWNER TO tendril_owner', current_database());
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO tendril_app, tendril_queue, tendril_backup', current_database());
  -- BullMQ adds several jobs at once through a temporary table.
  EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO tendril_queue', current_database());
  EXECUTE format('ALTER ROLE tendril_queue IN DATABASE %I SET search_path = bullmq', current_database());
END $$;

ALTER SCHEMA public OWNER TO tendril_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO tendril_app, tendril_backup;
CREATE SCHEMA IF NOT EXISTS bullmq AUTHORIZATION tendril_queue;
REVOKE ALL ON SCHEMA bullmq FROM PUBLIC, tendril_app, tendril_owner;
