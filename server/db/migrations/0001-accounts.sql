-- Accounts: found by token or code before the organisation is known, so not under row-level security.
create schema auth;

create table auth.organisation (
  organisation_id text primary key,
  created_at bigint not null
);

-- One row once the first organisation was made: whoever inserts it does it.
create table auth.installation (
  name text primary key,
  organisation_id text not null
);

create table auth.device (
  token_hash text primary key,
  device_id text not null unique,
  organisation_id text not null,
  person_id text not null,
  name text not null,
  created_at bigint not null,
  used_at bigint not null,
  expires_at bigint not null,
  revoked_at bigint
);
create index device_person on auth.device (organisation_id, person_id);

create table auth.invitation (
  code_hash text primary key,
  organisation_id text not null,
  person_id text not null,
  uses_left integer not null check (uses_left >= 0),
  created_at bigint not null,
  expires_at bigint not null
);

grant usage on schema auth to switchboard_app;
grant select, insert on auth.organisation, auth.installation to switchboard_app;
grant select, insert, update on auth.device, auth.invitation to switchboard_app;
