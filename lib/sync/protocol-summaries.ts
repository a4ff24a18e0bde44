import { idSchema } from '../org/org-schema.ts'
import {
  mostReaders,
  type OwnSummary,
  type Reading,
  type ReceivedSummary,
  summaryLifetimes,
  summaryPeriods,
  summarySteps,
  type SummaryToShare,
  type TeamFigure,
  type TeamWeek,
} from '../org/shared-summary.ts'
import { z } from '../util/zod.ts'

const isMonday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1
const instant = z.int().min(0).max(8.64e15)
const minutes = z.int().min(0).max(10_080)
const weekSchema = z.iso.date().refine(isMonday, 'a week begins on Monday')

const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('people'),
    readerIds: z
      .array(idSchema)
      .min(1)
      .max(mostReaders)
      .refine((ids) => new Set(ids).size === ids.length, 'somebody comes twice'),
  }),
  z.strictObject({ kind: z.literal('department'), departmentId: idSchema }),
])

const whatSchema = { id: z.uuid(), period: z.enum(summaryPeriods), firstDay: z.iso.date() }

/**
 * Body of `POST /v1/summaries`: these fields, and a body with any other is refused.
 *
 * Into a department's figure go weeks alone, for thirty days: a figure is made a week after its week and ends with the first summary in it.
 */
export const summaryToShareSchema: z.ZodType<SummaryToShare> = z
  .strictObject({ ...whatSchema, minutes, days: z.literal(summaryLifetimes), to: targetSchema })
  .refine(({ period, minutes }) => minutes % summarySteps[period] === 0, 'minutes are rounded')
  .refine(({ period, minutes }) => period === 'week' || minutes <= 1_500, 'no day is that long')
  .refine(({ period, firstDay }) => period === 'day' || isMonday(firstDay), 'a week begins on Monday')
  .refine(({ period, days, to }) => to.kind === 'people' || (period === 'week' && days === 30), 'a figure is of weeks')

const readingSchema: z.ZodType<Reading> = z.object({
  personId: idSchema,
  firstAt: instant,
  lastAt: instant,
  times: z.int().min(1),
})
const between = { sharedAt: instant, expiresAt: instant }

const ownSummarySchema: z.ZodType<OwnSummary> = z.object({
  ...whatSchema,
  minutes,
  to: targetSchema,
  ...between,
  readings: z.array(readingSchema).max(10_000),
})

const receivedSummarySchema: z.ZodType<ReceivedSummary> = z.object({
  ...whatSchema,
  personId: idSchema,
  ...between,
  readAt: instant.nullish().transform((at) => at ?? undefined),
})

/** Answer of `GET /v1/summaries`: what this person shares now, and what is shared with them, without its minutes. */
export const summariesSchema = z.object({
  mine: z.array(ownSummarySchema).max(1_000),
  received: z.array(receivedSummarySchema).max(1_000),
})

/** Answer of `POST /v1/summaries/:id/read`. */
export const readSummarySchema = z.object({ minutes })

/** Body of `POST /v1/team-figures/look`: one week of one department. */
export const teamWeekSchema: z.ZodType<TeamWeek> = z.strictObject({ departmentId: idSchema, firstDay: weekSchema })

/** Answer of `GET /v1/team-figures`: the weeks of which there is a figure, without it. */
export const teamWeeksSchema = z.object({
  weeks: z.array(z.object({ departmentId: idSchema, firstDay: weekSchema })).max(10_000),
})

/** Answer of `POST /v1/team-figures/look`. */
export const teamFigureSchema: z.ZodType<TeamFigure> = z.object({ minutes, people: z.int().min(5) })
