import { versionSchema } from '../org/site-fix-schema.ts'
import { healthFields, sharedContainers, type SharedHealth } from '../org/site-health.ts'
import { sites } from '../post/site.ts'
import { z } from '../util/zod.ts'

const count = z.int().min(0)
const lineSchema = (most: number) =>
  z.object({
    site: z.enum(sites),
    day: z.iso.date(),
    version: versionSchema,
    containers: count.max(most),
    read: count.max(most),
    missing: z.record(z.enum(healthFields), count.max(most)),
  }) satisfies z.ZodType<SharedHealth>

/**
 * Body of `POST /v1/site-health`: how well sites could be read on finished days, each out of a hundred posts.
 *
 * `id` is made anew for each report and says nothing of its sender; the same report sent twice counts once.
 */
export const healthReportSchema = z.object({ id: z.uuid(), days: z.array(lineSchema(sharedContainers)).min(1).max(50) })

/** Answer of `GET /v1/site-health`: sums of the organisation. */
export const sharedHealthSchema = z.object({ days: z.array(lineSchema(Number.MAX_SAFE_INTEGER)).max(2_000) })
