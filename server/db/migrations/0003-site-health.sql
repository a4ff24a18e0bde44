-- How well an organisation's people can read each site, as sums of nobody: no column names a person, a device or an hour.
create table site_health (
  organisation_id text not null,
  site text not null,
  day text not null,
  version text not null,
  containers bigint not null,
  read bigint not null,
  missing_permalink bigint not null,
  missing_author bigint not null,
  missing_key bigint not null,
  missing_text bigint not null,
  missing_time bigint not null,
  missing_row bigint not null,
  primary key (organisation_id, site, day, version)
);

-- Reports that have been counted, by an id that is made anew for each: one that is sent again counts once.
create table site_health_report (
  organisation_id text not null,
  report_id text not null,
  primary key (organisation_id, report_id)
);

do $$
declare
  domain_table text;
begin
  foreach domain_table in array array['site_health', 'site_health_report'] loop
    execute format('alter table %I enable row level security', domain_table);
    execute format('alter table %I force row level security', domain_table);
    execute format(
      'create policy same_organisation on %I using (organisation_id = current_setting(''app.org'', true)) '
      'with check (organisation_id = current_setting(''app.org'', true))',
      domain_table
    );
    execute format('grant select, insert on %I to switchboard_app', domain_table);
  end loop;
end $$;
grant update on site_health to switchboard_app;
