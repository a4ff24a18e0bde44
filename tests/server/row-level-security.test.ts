import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import { expect, test } from 'vitest'
import { transactions } from '../../server/db/database.ts'
import { migrationFiles } from '../../server/db/migrate.ts'
import { newPost, route } from './rig/acts.ts'
import { onEachDatabase, onPostgres, openPlace } from './rig/each-database.ts'
import { knownColumns } from './rig/known-columns.ts'
import { openOffice } from './rig/office.ts'

const domainTables = [
  'client',
  'client_mutation',
  'counter',
  'face',
  'item',
  'item_key',
  'item_left',
  'operation',
  'org_row',
  'site_health',
  'site_health_report',
  'summary',
  'summary_reader',
  'team_figure',
  'team_figure_look',
  'view_epoch',
]

const rowsOf = (result: unknown) => (result as { rows: Record<string, unknown>[] }).rows

onEachDatabase('row-level security', (database) => {
  test('every table of the domain leads with the organisation, forces its policy and is not the app’s own', async () => {
    const tables = await database().inAccounts((tx) =>
      tx.execute(sql`
        select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
          pg_get_userbyid(c.relowner) = current_user as own, a.attname as leads, x.key_leads
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
        join pg_attribute a on a.attrelid = c.oid and a.attnum = 1
        join lateral (
          select bool_and(k.attname = 'organisation_id') as key_leads from pg_index i
          join pg_attribute k on k.attrelid = c.oid and k.attnum = i.indkey[0] where i.indrelid = c.oid
        ) x on true
        where c.relkind = 'r' and c.relname <> 'schema_migration' order by c.relname`),
    )
    expect(rowsOf(tables)).toEqual(
      domainTables.map((name) => ({ name, enabled: true, forced: true, own: false, leads: 'organisation_id', key_leads: true })),
    )
  })

  test('every column is known', async () => {
    // From the catalogue: `information_schema` leaves out what the app role has no right to.
    const found = await database().inAccounts((tx) =>
      tx.execute(sql`
        select n.nspname || '.' || c.relname as name, string_agg(a.attname, ' ' order by a.attname collate "C") as columns
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
        group by 1 order by 1`),
    )
    expect(Object.fromEntries(rowsOf(found).map(({ name, columns }) => [name, columns]))).toEqual(knownColumns)
  })

  test('a number of minutes fits a summary and a figure, and no part of either', async () => {
    const found = await database().inAccounts((tx) =>
      tx.execute(sql`
        select table_name as name, column_name as column, data_type as type from information_schema.columns
        where column_name ~ 'minute|second|duration|_ms$|period|hour|windows?$|total|spent|used' and table_schema in ('public', 'auth')
        order by 1, 2`),
    )
    expect(rowsOf(found)).toEqual([
      { name: 'device', column: 'used_at', type: 'bigint' },
      { name: 'summary', column: 'minutes', type: 'integer' },
      { name: 'summary', column: 'period', type: 'text' },
      { name: 'team_figure', column: 'minutes', type: 'integer' },
    ])
  })

  test('requests run as a role that is no superuser and bypasses nothing', async () => {
    const role = await database().inAccounts((tx) =>
      tx.execute(
        sql`select current_user as name, rolsuper as super, rolbypassrls as bypass from pg_roles where rolname = current_user`,
      ),
    )
    expect(rowsOf(role)).toEqual([{ name: 'switchboard_app', super: false, bypass: false }])
  })

  test('a raw query in another organisation, or in none, finds no row', async () => {
    const [office, elsewhere] = [await openOffice(database()), await openOffice(database())]
    const nora = await office.signIn('reporter')
    const routing = route(newPost(), ['service'])
    await nora.act(routing, { kind: 'undo', itemId: nora.clientId, args: { opId: routing.opId } })
    const countIn = (organisationId: string, table: string) =>
      database().inOrganisation(organisationId, 'write', async (tx) => {
        const theirs = sql`organisation_id = ${office.organisationId}`
        return Number(rowsOf(await tx.execute(sql`select count(*) as n from ${sql.identifier(table)} where ${theirs}`))[0]?.['n'])
      })
    for (const table of domainTables) {
      expect(await countIn(elsewhere.organisationId, table), table).toBe(0)
      expect(await countIn('', table), table).toBe(0)
    }
    for (const table of ['client', 'client_mutation', 'counter', 'face', 'item', 'item_key', 'operation', 'org_row']) {
      expect(await countIn(office.organisationId, table), table).toBeGreaterThan(0)
    }
  })

  test('a row for another organisation cannot be written, and theirs not changed', async () => {
    const [office, elsewhere] = [await openOffice(database()), await openOffice(database())]
    await (await office.signIn('reporter')).act(route(newPost(), ['service']))
    const asElsewhere = (query: ReturnType<typeof sql>) =>
      database().inOrganisation(elsewhere.organisationId, 'write', (tx) => tx.execute(query))
    await expect(
      asElsewhere(sql`insert into view_epoch values (${office.organisationId}, 'nora', 9)`).catch((error: Error) => {
        throw error.cause
      }),
    ).rejects.toThrow(/row-level security/u)
    const changed = await asElsewhere(
      sql`update item set seq = 0 where organisation_id = ${office.organisationId} returning item_id`,
    )
    expect(rowsOf(changed)).toEqual([])
  })

  test('what was done can be added to, never changed or removed', async () => {
    const office = await openOffice(database())
    await (await office.signIn('reporter')).act(route(newPost(), ['service']))
    for (const statement of [
      'update operation set op_id = op_id',
      'delete from operation',
      'delete from item',
      'delete from client_mutation',
    ]) {
      const refused = database().inOrganisation(office.organisationId, 'write', (tx) => tx.execute(sql.raw(statement)))
      await expect(
        refused.catch((error: Error) => Promise.reject(error.cause)),
        statement,
      ).rejects.toThrow(/permission denied/u)
    }
  })
})

onPostgres('pooled connection', (place) => {
  test('keeps nothing of the request before', async () => {
    const settings = await place.newSettings()
    await (await openPlace(settings)).close()
    const pool = new Pool({ connectionString: settings['DATABASE_URL'], max: 1 })
    const connection = drizzle(pool)
    const { inOrganisation } = transactions((work, mode) => connection.transaction(work, mode))
    const ask = "select current_setting('app.org', true) as organisation, current_user as name"
    const [inside] = rowsOf(await inOrganisation('an-organisation', 'write', (tx) => tx.execute(sql.raw(ask))))
    const { rows: after } = await pool.query(ask)
    await pool.end()
    expect(inside).toEqual({ organisation: 'an-organisation', name: 'switchboard_app' })
    expect(after).toEqual([{ organisation: '', name: 'owner' }])
  })
})

/** What a scaled-out database cannot do, or what would make order depend on a clock. */
const forbidden: [string, RegExp][] = [
  ['serial columns', /\b(?:small|big)?serial\b|generated\s+(?:always|by\s+default)\s+as\s+identity|create\s+sequence|nextval/iu],
  ['the time as order', /\bnow\s*\(|updated_at|clock_timestamp/iu],
  ['advisory locks', /advisory/iu],
  ['triggers', /create\s+(?:constraint\s+)?trigger/iu],
  ['deferrable constraints', /deferrable|initially\s+deferred/iu],
  ['security definer functions', /security\s+definer/iu],
  ['row-level security off', /disable\s+row|no\s+force|bypassrls/iu],
]

test.each(forbidden)('no migration uses %s', async (_name, pattern) => {
  const files = await migrationFiles()
  expect(files.length).toBeGreaterThan(0)
  for (const name of files) {
    const text = await readFile(new URL(`../../server/db/migrations/${name}`, import.meta.url), 'utf8')
    const statements = text.replace(/--.*$/gmu, '')
    expect(statements.match(pattern), name).toBeNull()
  }
})

test.each([
  ['serial columns', 'create table a (id bigserial)'],
  ['the time as order', 'order by now ()'],
  ['advisory locks', 'select pg_advisory_xact_lock(1)'],
])('the look for %s sees it', (name, statement) => {
  expect(statement).toMatch(forbidden.find(([known]) => known === name)?.[1] ?? /$^/u)
})
