/**
 * Every column that the server's database has. A new one is put here by somebody who has thought about whose time it could tell of:
 * how long a person did anything is in `summary.minutes` alone, as they chose to tell it, and in `team_figure.minutes` as a mean (A32).
 */
export const knownColumns: Record<string, string> = {
  'auth.device': 'created_at device_id expires_at name organisation_id person_id revoked_at token_hash used_at',
  'auth.installation': 'name organisation_id',
  'auth.invitation': 'code_hash created_at expires_at organisation_id person_id uses_left',
  'auth.organisation': 'created_at organisation_id',
  'public.client': 'client_id created_at device_id last_mid organisation_id person_id',
  'public.client_mutation': 'client_id mid op_id organisation_id',
  'public.counter': 'history organisation_id seq',
  'public.face': 'document gone item_id organisation_id seq',
  'public.item': 'department_ids document item_id organisation_id reporter_ids seq',
  'public.item_key': 'item_id named_id organisation_id post_key weak',
  'public.item_left': 'item_id organisation_id person_id seq',
  'public.operation': 'done_at op_id organisation_id outcome person_id',
  'public.org_row': 'document gone organisation_id row_id row_kind seq',
  'public.schema_migration': 'applied_at name',
  'public.site_health':
    'containers day missing_author missing_key missing_permalink missing_row missing_text missing_time organisation_id read site version',
  'public.site_health_report': 'organisation_id report_id',
  'public.summary': 'department_id expires_at first_day minutes organisation_id period person_id shared_at summary_id',
  'public.summary_reader': 'first_read_at last_read_at organisation_id reader_id summary_id times',
  'public.team_figure': 'department_id first_day minutes organisation_id people',
  'public.team_figure_look': 'department_id first_at first_day last_at organisation_id times viewer_id',
  'public.view_epoch': 'epoch organisation_id person_id',
}
