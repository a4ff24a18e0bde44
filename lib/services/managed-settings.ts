import { type Category, categories } from '../org/category.ts'
import { type WatchTerm, watchTermKinds } from '../org/org-rows.ts'
import { givenOptions, termOptionsSchema } from '../org/org-schema.ts'
import { type Site, sites } from '../post/site.ts'
import { serverAddress } from '../util/server-address.ts'
import { sitePlans } from '../sites/registry.ts'
import type { SiteSetting } from '../store/settings-db.ts'
import { nameId } from '../util/ids.ts'
import { z } from '../util/zod.ts'

/** What an organisation's own administrators say about every browser they look after (`public/managed-schema.json`, `docs/roll-out.md`). */
export interface ManagedSettings {
  /** Origin and path of the one server that may be joined. */
  serverAddress: string | undefined
  sites: SiteSetting[]
  watchTerms: WatchTerm[]
  departments: ManagedDepartment[]
  /** What could not be understood, for the administrator who reads the log: place and reason, never the value. */
  problems: string[]
}

export interface ManagedDepartment {
  id: string
  name: string
  categories: Category[]
  answerTargetMinutes: number
  guidance: string
}

/** The same row of a policy has the same id in every browser, so applying it again changes nothing. */
const namespace = '5f0b5d0e-6c1b-5c55-9d4f-3a1f0f6f7a10'
const managedId = (kind: string, text: string) => `managed-${nameId(namespace, `${kind}:${text.toLowerCase()}`)}`

const name = z.string().trim().min(1).max(200)
const host = z
  .string()
  .toLowerCase()
  .max(253)
  .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/u, 'not a host name')

const siteSchema = z
  .object({ site: z.enum(sites), host: host.optional(), mode: z.enum(['badge', 'panel', 'link', 'off']) })
  .transform((row, context): SiteSetting => {
    const known = hostOf(row.site)
    const place = row.host ?? known
    if (place === undefined) context.addIssue({ code: 'custom', message: `${row.site} needs a host, or cannot be read yet` })
    return { site: row.site, host: place ?? '', mode: row.mode }
  })

const watchTermSchema = termOptionsSchema
  .extend({ text: name, kind: z.enum(watchTermKinds) })
  .transform(({ text, kind, ...options }): WatchTerm => ({ id: managedId(kind, text), text, kind, ...givenOptions(options) }))

const departmentSchema = z
  .object({
    name,
    categories: z.array(z.enum(categories)).default([]),
    answerTargetMinutes: z.int().min(1).max(100_000).default(480),
    guidance: z.string().max(1_000).default(''),
  })
  .transform((row): ManagedDepartment => ({ ...row, id: managedId('department', row.name) }))

const addressSchema = z.string().transform((typed, context) => {
  const address = serverAddress(typed)
  if (address === undefined) context.addIssue({ code: 'custom', message: 'not an address that may be used' })
  return address
})

/**
 * Reads what the browser says the organisation has set.
 *
 * Each entry stands for itself: one that cannot be understood is left out and named in `problems`. Unknown keys are ignored, so nothing
 * about a person's time can be set from outside, whatever is written there.
 */
export function parseManagedSettings(raw: unknown): ManagedSettings {
  const given = z.record(z.string(), z.unknown()).safeParse(raw).data ?? {}
  const problems: string[] = []
  const read = <T>(place: string, schema: z.ZodType<T>, value: unknown): T | undefined => {
    const parsed = schema.safeParse(value)
    if (!parsed.success) problems.push(`${place}: ${parsed.error.issues[0]?.message ?? 'not understood'}`)
    return parsed.data
  }
  const list = <T>(key: string, schema: z.ZodType<T>, most: number): T[] => {
    const value = given[key]
    if (value === undefined) return []
    if (!Array.isArray(value)) problems.push(`${key}: not a list`)
    const entries: unknown[] = Array.isArray(value) ? value.slice(0, most) : []
    return entries.flatMap((entry, place) => read(`${key}[${place}]`, schema, entry) ?? [])
  }
  const address = given.serverAddress
  return {
    serverAddress: address === undefined || address === '' ? undefined : read('serverAddress', addressSchema, address),
    sites: list('sites', siteSchema, 200),
    watchTerms: list('watchTerms', watchTermSchema, 5_000),
    departments: list('departments', departmentSchema, 100),
    problems,
  }
}

function hostOf(site: Site): string | undefined {
  return sitePlans.find((plan) => plan.site === site)?.hosts[0]
}
