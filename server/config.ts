import { z } from '../lib/util/zod.ts'

/** An empty setting is one that is not set, as shells and compose files write it. */
const set = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema)

const settingsSchema = z.object({
  HOST: set(z.string().default('127.0.0.1')),
  PORT: set(z.coerce.number('must be a number').int().min(0).max(65_535).default(8787)),
  DATABASE_URL: set(
    z
      .string()
      .regex(/^postgres(?:ql)?:\/\//u, 'must begin with postgres:// or postgresql://')
      .optional(),
  ),
  DATA_DIR: set(z.string().default('.data/server')),
  ORGANISATION_NAME: set(z.string().trim().min(1).max(200).default('My organisation')),
})

export interface Config {
  host: string
  /** 0: a free one. */
  port: number
  /** PostgreSQL, if given. */
  databaseUrl: string | undefined
  /** Folder of the embedded database, otherwise. */
  dataDir: string
  /** Name of the organisation that the first start makes. */
  organisationName: string
  /** Fill an empty database with the demonstration organisation. */
  demonstration: boolean
  /** The database was restored from a backup: let every client take a snapshot. */
  restored: boolean
}

const knownFlags = ['--demonstration', '--restored']

/**
 * Reads the settings.
 *
 * @throws Error that names each setting that is wrong, and how; never its value, which may hold a password
 */
export function readConfig(environment: Record<string, string | undefined>, flags: readonly string[]): Config {
  const unknown = flags.filter((flag) => !knownFlags.includes(flag))
  if (unknown.length > 0) throw new Error(`Unknown option ${unknown.join(' ')}. Options: ${knownFlags.join(', ')}`)
  const read = settingsSchema.safeParse(environment)
  if (!read.success) {
    throw new Error(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'))
  }
  const { HOST, PORT, DATABASE_URL, DATA_DIR, ORGANISATION_NAME } = read.data
  return {
    host: HOST,
    port: PORT,
    databaseUrl: DATABASE_URL,
    dataDir: DATA_DIR,
    organisationName: ORGANISATION_NAME,
    demonstration: flags.includes('--demonstration'),
    restored: flags.includes('--restored'),
  }
}
