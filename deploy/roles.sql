-- The four roles of a Tendril installation; safe to run again. Passwords are set afterwards, with \password or ALTER ROLE.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['tendril_owner', 'tendril_app', 'tendril_queue', 'tendril_backup'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I', name);
    END IF;
  END LOOP;
END $$;

ALTER ROLE tendril_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
ALTER ROLE tendril_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
ALTER ROLE tendril_queue LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
ALTER ROLE tendril_backup LOGIN NOSUPERUSER BYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
GRANT pg_read_all_data TO tendril_backup;
