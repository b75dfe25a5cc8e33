#!/bin/bash
# Gives the roles the passwords of the environment, once, when the database is made.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" \
  -v owner="$OWNER_PASSWORD" -v app="$APP_PASSWORD" -v queue="$QUEUE_PASSWORD" -v backup="$BACKUP_PASSWORD" <<'SQL'
ALTER ROLE tendril_owner PASSWORD :'owner';
ALTER ROLE tendril_app PASSWORD :'app';
ALTER ROLE tendril_queue PASSWORD :'queue';
ALTER ROLE tendril_backup PASSWORD :'backup';
SQL
