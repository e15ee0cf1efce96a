#!/bin/sh
# Runs once, when the database cluster is made: the roles and databases of Portolan and of the engine, each with no more than it needs.
set -eu

psql --no-psqlrc --quiet --username "$POSTGRES_USER" \
  --set ON_ERROR_STOP=1 \
  --set owner="$PORTOLAN_OWNER_PASSWORD" \
  --set application="$PORTOLAN_PASSWORD" \
  --set engine="$TEMPORAL_PASSWORD" <<'SQL'
create role portolan_owner login password :'owner';
create role portolan login password :'application';
create database portolan owner portolan_owner;
revoke all on database portolan from public;
grant connect on database portolan to portolan;

create role temporal login password :'engine';
create database temporal owner temporal;
create database temporal_visibility owner temporal;
SQL
