import { sites } from '../post/site.ts'
import { z } from '../util/zod.ts'
import { categories } from './category.ts'
import { engagementPolicyId, policyHistoryAtMost } from './engagement-policy.ts'
import {
  contextReaches,
  type Department,
  type EngagementPolicy,
  type Organisation,
  type Person,
  roles,
  type RotaDay,
  type SweepLook,
  termEndings,
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
  .object({
    id: idSchema,
    name: nameSchema,
    siteHealth: z.boolean().nullish(),
    sureFrom: z.number().min(0.2).max(0.95).nullish(),
  })
  .transform(({ siteHealth, sureFrom, ...row }) => ({
    ...row,
    ...(siteHealth && { siteHealth }),
    ...(sureFrom && { sureFrom }),
  }))

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

const phrasesSchema = z.array(nameSchema).max(50).optional()

/** What narrows or widens a watch term. An empty list is no list. */
export const termOptionsSchema = z.object({
  exclusions: phrasesSchema,
  withWords: phrasesSchema,
  withoutWords: phrasesSchema,
  reach: z.enum(contextReaches).optional(),
  exactCase: z.boolean().optional(),
  endings: z.enum(termEndings).optional(),
  site: z.enum(sites).optional(),
})

export const watchTermSchema: z.ZodType<WatchTerm> = termOptionsSchema
  .extend({ id: idSchema, text: nameSchema, kind: z.enum(watchTermKinds) })
  .transform(({ id, text, kind, ...options }) => ({ id, text, kind, ...givenOptions(options) }))

/** Options as they are stored: what says nothing is left out, so that equal terms are equal rows. */
export function givenOptions(options: z.infer<typeof termOptionsSchema>): Omit<WatchTerm, 'id' | 'text' | 'kind'> {
  const { exclusions = [], withWords = [], withoutWords = [], reach, exactCase, endings, site } = options
  return {
    ...(exclusions.length > 0 && { exclusions }),
    ...(withWords.length > 0 && { withWords }),
    ...(withoutWords.length > 0 && { withoutWords }),
    ...(reach === 'near' && { reach }),
    ...(exactCase && { exactCase }),
    ...(endings && { endings }),
    ...(site && { site }),
  }
}

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

const count = (least: number, most: number) => z.int().min(least).max(most)

/** Numbers for everybody alike, by role and by department. It has no field for what any one person did, and drops what else is sent. */
export const engagementPolicySchema: z.ZodType<EngagementPolicy> = z
  .object({
    id: z.literal(engagementPolicyId),
    windowsPerDay: count(1, 12),
    windowMinutes: count(5, 240),
    exemptDepartmentIds: z.array(idSchema).max(100),
    exemptRoles: z.array(z.enum(roles)).max(roles.length),
    workingDays: z.array(count(1, 7)).max(7),
    dayStartHour: count(0, 11),
    note: z.string().trim().max(2_000),
    link: z
      .string()
      .trim()
      .max(2_000)
      .regex(/^https:\/\/[^\s]+$/u, 'not a web address')
      .nullish(),
    history: z
      .array(z.object({ since: z.int().min(0), byId: idSchema, windowsPerDay: count(1, 12), windowMinutes: count(5, 240) }))
      .max(policyHistoryAtMost)
      .nullish(),
  })
  .transform(({ link, history, ...row }) => ({ ...row, link: link ?? undefined, ...(history && { history }) }))
