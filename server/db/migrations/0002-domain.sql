-- Every table leads with the organisation id and shows only the rows of the organisation that the transaction named.

-- One row per organisation: the last sequence number given out. Taken last in a transaction, so numbers become visible in order.
create table counter (
  organisation_id text primary key,
  seq bigint not null,
  -- Changes when the rows start anew; part of every view epoch.
  history text not null
);

-- Organisation, departments, people, watch terms. A removed row stays as a tombstone.
create table org_row (
  organisation_id text not null,
  row_kind text not null,
  row_id text not null,
  seq bigint not null,
  gone boolean not null,
  document jsonb not null,
  primary key (organisation_id, row_kind, row_id)
);
create index org_row_seq on org_row (organisation_id, seq);

create table item (
  organisation_id text not null,
  item_id text not null,
  seq bigint not null,
  department_ids text[] not null,
  reporter_ids text[] not null,
  document jsonb not null,
  primary key (organisation_id, item_id)
);
create index item_seq on item (organisation_id, seq);

-- Every key an item is known by. `named_id` is the item id a client computes from the key.
create table item_key (
  organisation_id text not null,
  post_key text not null,
  item_id text not null,
  named_id text not null,
  weak boolean not null,
  primary key (organisation_id, post_key)
);
create index item_key_named on item_key (organisation_id, named_id);

-- Who saw an item and no longer may.
create table item_left (
  organisation_id text not null,
  person_id text not null,
  item_id text not null,
  seq bigint not null,
  primary key (organisation_id, person_id, item_id)
);
create index item_left_seq on item_left (organisation_id, person_id, seq);

create table face (
  organisation_id text not null,
  item_id text not null,
  seq bigint not null,
  gone boolean not null,
  document jsonb not null,
  primary key (organisation_id, item_id)
);
create index face_seq on face (organisation_id, seq);

-- Raised when a person's role or departments change: their rows are sent anew.
create table view_epoch (
  organisation_id text not null,
  person_id text not null,
  epoch integer not null,
  primary key (organisation_id, person_id)
);

create table client (
  organisation_id text not null,
  client_id text not null,
  person_id text not null,
  device_id text not null,
  last_mid bigint not null,
  created_at bigint not null,
  primary key (organisation_id, client_id)
);

-- What became of each act, by the id its sender gave it: an act has at most one effect, whichever client repeats it.
create table operation (
  organisation_id text not null,
  op_id text not null,
  person_id text not null,
  outcome jsonb not null,
  done_at bigint not null,
  primary key (organisation_id, op_id)
);

create table client_mutation (
  organisation_id text not null,
  client_id text not null,
  mid bigint not null,
  op_id text not null,
  primary key (organisation_id, client_id, mid)
);

do $$
declare
  domain_table text;
begin
  foreach domain_table in array array[
    'counter', 'org_row', 'item', 'item_key', 'item_left', 'face', 'view_epoch', 'client', 'operation', 'client_mutation'
  ] loop
    execute format('alter table %I enable row level security', domain_table);
    execute format('alter table %I force row level security', domain_table);
    execute format(
      'create policy same_organisation on %I using (organisation_id = current_setting(''app.org'', true)) '
      'with check (organisation_id = current_setting(''app.org'', true))',
      domain_table
    );
    execute format('grant select, insert, update on %I to switchboard_app', domain_table);
  end loop;
end $$;

-- What was done stays done: the app role may add to these, never change or remove.
revoke update on operation, client_mutation from switchboard_app;
grant delete on item_left to switchboard_app;
