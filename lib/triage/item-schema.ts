import { categories } from '../org/category.ts'
import { taughtSchema } from '../org/learning-row-schema.ts'
import { idSchema } from '../org/org-schema.ts'
import { postKeySchema, postSchema } from '../post/post-schema.ts'
import { z } from '../util/zod.ts'
import { actKinds } from './act-kind.ts'
import type { Face } from './face.ts'
import { type Item, itemLimits, outcomes, urgencies } from './item.ts'

const instant = z.number().min(0).max(8.64e15)
/** JSON has no `undefined`: a field left out or null is read as undefined. */
const maybe = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value): z.output<T> | undefined => value ?? undefined)

const partStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('routed') }),
  z.object({ kind: z.literal('claimed'), assigneeId: idSchema }),
  z.object({ kind: z.literal('waiting'), assigneeId: idSchema, for: z.enum(['customer', 'inside']) }),
  z.object({ kind: z.literal('answered'), assigneeId: idSchema, link: z.string().max(2_000) }),
  z.object({ kind: z.literal('closed'), byId: idSchema, outcome: z.enum(outcomes), link: maybe(z.string().max(2_000)) }),
  z.object({ kind: z.literal('returned'), byId: idSchema, reason: z.string().max(4_000) }),
])

const partSchema = z.object({
  departmentId: idSchema,
  state: partStateSchema,
  routedAt: instant,
  claimedAt: maybe(instant),
  answeredAt: maybe(instant),
  closedAt: maybe(instant),
  dueAt: maybe(instant),
})

const body = {
  status: z.enum(['tagged', 'routed', 'withdrawn']),
  category: maybe(z.enum(categories)),
  withdrawnAs: maybe(z.enum(['not-a-mention', 'undone'])),
  parts: z.array(partSchema).max(itemLimits.parts),
  leadDepartmentId: maybe(idSchema),
  urgency: z.enum(urgencies),
  confidential: z.boolean(),
  reporterIds: z.array(idSchema).max(10_000),
}

const timelineEntrySchema = z.object({
  opId: idSchema,
  at: instant,
  estimated: z.boolean(),
  actorId: idSchema,
  act: z.enum(actKinds),
  departmentIds: z.array(idSchema).max(100),
  detail: maybe(z.string().max(300)),
  text: maybe(z.string().max(8_000)),
})

/** An item as it comes from a backend. */
export const itemSchema: z.ZodType<Item> = z.object({
  ...body,
  id: z.uuid(),
  key: postKeySchema,
  aliases: z.array(postKeySchema).max(itemLimits.aliases),
  post: postSchema,
  createdAt: instant,
  timeline: z.array(timelineEntrySchema).max(itemLimits.timeline),
  last: z
    .object({
      opId: idSchema,
      actorId: idSchema,
      at: instant,
      act: z.enum(actKinds),
      before: maybe(z.object(body)),
      taught: taughtSchema.nullish(),
    })
    .transform(({ taught, ...last }) => (taught ? { ...last, taught } : last)),
})

const faceStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tagged') }),
  z.object({ kind: z.literal('routed') }),
  z.object({ kind: z.literal('claimed') }),
  z.object({ kind: z.literal('answered') }),
  z.object({ kind: z.literal('closed'), outcome: z.enum(outcomes) }),
  z.object({ kind: z.literal('returned') }),
  z.object({ kind: z.literal('not-a-mention') }),
])

/** A face as it comes from a backend. */
export const faceSchema: z.ZodType<Face> = z.object({
  itemId: z.uuid(),
  keys: z
    .array(postKeySchema)
    .min(1)
    .max(itemLimits.aliases + 1),
  category: maybe(z.enum(categories)),
  leadDepartmentId: maybe(idSchema),
  state: faceStateSchema,
  dueAt: maybe(instant),
})
