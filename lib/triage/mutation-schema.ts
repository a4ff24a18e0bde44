import { categories } from '../org/category.ts'
import {
  departmentSchema,
  engagementPolicySchema,
  idSchema,
  lookSchema,
  organisationSchema,
  personSchema,
  rotaDaySchema,
  searchSchema,
  siteModeSchema,
  watchTermSchema,
} from '../org/org-schema.ts'
import { lessonSchema } from '../org/learning-row-schema.ts'
import { siteFixSchema } from '../org/site-fix-schema.ts'
import { postSchema, webAddressSchema } from '../post/post-schema.ts'
import { z } from '../util/zod.ts'
import { outcomes, urgencies } from './item.ts'
import type { Mutation } from './mutation.ts'

const text = z.string().trim().min(1).max(4_000)
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined)

const category = z.enum(categories)
const departmentId = idSchema
const lesson = optional(lessonSchema)
const base = { opId: idSchema, at: z.int().min(0).max(8.64e15) }

const act = <K extends string, S extends z.ZodType>(kind: K, args: S) =>
  z.object({ ...base, kind: z.literal(kind), itemId: z.uuid(), args })

const orgAct = <K extends string, S extends z.ZodType>(kind: K, args: S) => z.object({ ...base, kind: z.literal(kind), args })

/** One thing a person did, from a page or from the network. */
export const mutationSchema = z.discriminatedUnion('kind', [
  act('tag', z.object({ post: postSchema, category, confidential: z.boolean(), note: optional(text), lesson })),
  act(
    'route',
    z.object({
      post: postSchema,
      category,
      departmentIds: z.array(departmentId).min(1).max(50),
      leadDepartmentId: departmentId,
      urgency: z.enum(urgencies),
      confidential: z.boolean(),
      note: optional(text),
      lesson,
    }),
  ),
  act('dismiss', z.object({ post: postSchema })),
  act('claim', z.object({ departmentId })),
  act('release', z.object({ departmentId })),
  act('assign', z.object({ departmentId, personId: idSchema })),
  act('note', z.object({ text, departmentId: optional(departmentId) })),
  act('wait', z.object({ departmentId, for: z.enum(['customer', 'inside']) })),
  act('answer', z.object({ departmentId, link: webAddressSchema })),
  act('close', z.object({ departmentId, outcome: z.enum(outcomes), link: optional(webAddressSchema), text: optional(text) })),
  act('return', z.object({ departmentId, reason: text })),
  act('undo', z.object({ opId: idSchema })),
  orgAct(
    'put-row',
    z.discriminatedUnion('rowKind', [
      z.object({ rowKind: z.literal('organisation'), value: organisationSchema }),
      z.object({ rowKind: z.literal('department'), value: departmentSchema }),
      z.object({ rowKind: z.literal('person'), value: personSchema }),
      z.object({ rowKind: z.literal('watch-term'), value: watchTermSchema }),
      z.object({ rowKind: z.literal('rota-day'), value: rotaDaySchema }),
      z.object({ rowKind: z.literal('site-mode'), value: siteModeSchema }),
      z.object({ rowKind: z.literal('engagement-policy'), value: engagementPolicySchema }),
      z.object({ rowKind: z.literal('site-fix'), value: siteFixSchema }),
    ]),
  ),
  orgAct('remove-row', z.object({ rowKind: z.enum(['department', 'watch-term']), id: idSchema })),
  orgAct('look', lookSchema),
  orgAct('unlook', searchSchema),
  orgAct('forget-learning', z.object({ personId: optional(idSchema) })),
]) satisfies z.ZodType<Mutation>
