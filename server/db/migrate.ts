import { readdir, readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { isRaced } from './database-error.ts'

/** What the runner needs of a connection that owns the database. `run` takes several statements at once. */
export interface OwnerConnection {
  run(sql: string): Promise<void>
  names(sql: string): Promise<string[]>
}

const folder = new URL('./migrations/', import.meta.url)

const createRole = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'switchboard_app') then
    create role switchboard_app nologin;
  end if;
  if not pg_has_role(current_user, 'switchboard_app', 'member') then
    execute 'grant switchboard_app to current_user';
  end if;
end $$;`

const tries = 5

/** The migrations in the order in which they apply. */
export async function migrationFiles(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
}

/**
 * Brings the database to the newest schema: applies the files of `migrations/` that are not in `schema_migration` yet, all in one
 * transaction.
 *
 * Several processes may start at once, on one database or on two of one cluster, which share the role: one migrates, the others wait for it
 * or begin again.
 */
export async function migrate(owner: OwnerConnection): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await owner.run(createRole)
      return await migrateOnce(owner)
    } catch (error) {
      if (attempt === tries || !isRaced(error)) throw error
      await setTimeout(100 * attempt)
    }
  }
}

async function migrateOnce(owner: OwnerConnection): Promise<void> {
  await owner.run('begin')
  try {
    await owner.run('create table if not exists schema_migration (name text primary key, applied_at timestamptz not null)')
    await owner.run('lock table schema_migration in exclusive mode')
    const applied = new Set(await owner.names('select name from schema_migration'))
    for (const name of await migrationFiles()) {
      if (applied.has(name)) continue
      await owner.run(await readFile(new URL(name, folder), 'utf8'))
      await owner.run(`insert into schema_migration values ('${name}', current_timestamp)`)
    }
    await owner.run('grant usage on schema public to switchboard_app')
    await owner.run('commit')
  } catch (error) {
    await owner.run('rollback')
    throw error
  }
}
