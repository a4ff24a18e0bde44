-- What people chose to tell others of their own time: one rounded number of a day or a week. No other column of this database says how long
-- anybody did anything; tests/server/rig/known-columns.ts lists all columns.
create table summary (
  organisation_id text not null,
  summary_id text not null,
  person_id text not null,
  period text not null check (period in ('day', 'week')),
  first_day text not null,
  minutes integer not null check (minutes between 0 and 10080 and minutes % 5 = 0),
  -- The department in whose figure it counts; null where colleagues were chosen.
  department_id text,
  shared_at bigint not null,
  expires_at bigint not null,
  primary key (organisation_id, summary_id)
);
create index summary_person on summary (organisation_id, person_id);
-- A person counts once in a figure.
create unique index summary_once on summary (organisation_id, department_id, first_day, person_id) where department_id is not null;

-- The chosen colleagues, and whether they have read it.
create table summary_reader (
  organisation_id text not null,
  summary_id text not null,
  reader_id text not null,
  first_read_at bigint,
  last_read_at bigint,
  times integer not null default 0,
  primary key (organisation_id, summary_id, reader_id)
);
create index summary_reader_person on summary_reader (organisation_id, reader_id);

-- Made once. Without minutes: it has ended, and is not made again.
create table team_figure (
  organisation_id text not null,
  department_id text not null,
  first_day text not null,
  minutes integer check (minutes % 15 = 0),
  people integer not null check (people >= 5),
  primary key (organisation_id, department_id, first_day)
);

create table team_figure_look (
  organisation_id text not null,
  department_id text not null,
  first_day text not null,
  viewer_id text not null,
  first_at bigint not null,
  last_at bigint not null,
  times integer not null,
  primary key (organisation_id, department_id, first_day, viewer_id)
);

do $$
declare
  domain_table text;
begin
  foreach domain_table in array array['summary', 'summary_reader', 'team_figure', 'team_figure_look'] loop
    execute format('alter table %I enable row level security', domain_table);
    execute format('alter table %I force row level security', domain_table);
    execute format(
      'create policy same_organisation on %I using (organisation_id = current_setting(''app.org'', true)) '
      'with check (organisation_id = current_setting(''app.org'', true))',
      domain_table
    );
    execute format('grant select, insert, delete on %I to switchboard_app', domain_table);
  end loop;
end $$;
-- A summary is never changed, only withdrawn.
grant update (first_read_at, last_read_at, times) on summary_reader to switchboard_app;
grant update (minutes) on team_figure to switchboard_app;
grant update (last_at, times) on team_figure_look to switchboard_app;

-- Within the organisation too: a summary is there for its person and for those whom they chose. `all` is set where figures are made and
-- where what has expired is removed.
create policy own_or_chosen on summary as restrictive for select using (
  person_id = current_setting('app.person', true)
  or current_setting('app.summaries', true) = 'all'
  or exists (
    select from summary_reader r
    where r.organisation_id = summary.organisation_id and r.summary_id = summary.summary_id
      and r.reader_id = current_setting('app.person', true)
  )
);
create policy own_alone on summary as restrictive for insert with check (person_id = current_setting('app.person', true));
create policy own_or_expired on summary as restrictive for delete using (
  person_id = current_setting('app.person', true) or current_setting('app.summaries', true) = 'all'
);
