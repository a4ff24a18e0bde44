import { sites } from '../post/site.ts'
import { z } from '../util/zod.ts'
import { categories } from './category.ts'
import {
  type Department,
  type Organisation,
  type Person,
  roles,
  type RotaDay,
  type SweepLook,
  type WatchTerm,
  watchTermKinds,
  weekdayIds,
} from './org-rows.ts'
import { siteModes, type SiteModeRow } from './site-mode.ts'

export const idSchema = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\w:.@-]+$/u)
const nameSchema = z.string().trim().min(1).max(200)

const dayHoursSchema = z
  .object({ from: z.int().min(0).max(1440), to: z.int().min(0).max(1440) })
  .refine((hours) => hours.from < hours.to, 'hours must begin before they end')

const zoneSchema = z
  .string()
  .max(60)
  .refine((zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
    } catch {
      return false
    }
  }, 'not a time zone')

const calendarSchema = z.object({
  zone: zoneSchema,
  week: z.array(dayHoursSchema.nullish().transform((hours) => hours ?? undefined)).length(7),
})

export const organisationSchema: z.ZodType<Organisation> = z
  .object({ id: idSchema, name: nameSchema, siteHealth: z.boolean().nullish() })
  .transform(({ siteHealth, ...row }) => (siteHealth ? { ...row, siteHealth } : row))

export const departmentSchema: z.ZodType<Department> = z
  .object({
    id: idSchema,
    name: nameSchema,
    connectorId: idSchema.nullish(),
    deputyIds: z.array(idSchema).max(50),
    categories: z.array(z.enum(categories)).max(categories.length),
    calendar: calendarSchema.nullish(),
    answerTargetMinutes: z.int().min(1).max(100_000),
    guidance: z.string().max(1_000),
  })
  .transform((row) => ({ ...row, connectorId: row.connectorId ?? undefined, calendar: row.calendar ?? undefined }))

export const personSchema: z.ZodType<Person> = z.object({
  id: idSchema,
  name: nameSchema,
  role: z.enum(roles),
  departmentIds: z.array(idSchema).max(100),
})

export const watchTermSchema: z.ZodType<WatchTerm> = z.object({
  id: idSchema,
  text: nameSchema,
  kind: z.enum(watchTermKinds),
})

export const rotaDaySchema: z.ZodType<RotaDay> = z.object({ id: z.enum(weekdayIds), personIds: z.array(idSchema).max(50) })

export const siteModeSchema: z.ZodType<SiteModeRow> = z.object({ id: z.enum(sites), mode: z.enum(siteModes) })

/** A watch term on a site. */
export const searchSchema = z.object({
  host: z
    .string()
    .max(253)
    .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/u, 'not a host name'),
  termId: idSchema,
})
const found = z.int().min(0).max(10_000)

/** What a person says of a look; who and when is known by whoever records it. */
export const lookSchema = searchSchema.extend({ found })

const whoAndWhen = { personId: idSchema, at: z.int().min(0).max(8.64e15), found }

export const sweepLookSchema: z.ZodType<SweepLook> = searchSchema
  .extend({ id: idSchema, ...whoAndWhen, before: z.object(whoAndWhen).nullish() })
  .transform((row) => ({ ...row, before: row.before ?? undefined }))
