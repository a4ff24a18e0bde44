import { categories } from '../org/category.ts'
import { idSchema } from '../org/org-schema.ts'
import { postKeySchema, postSchema } from '../post/post-schema.ts'
import { actOnPost, undoOnPost } from '../services/act-on-post.ts'
import { pickerModel } from '../services/picker-model.ts'
import { keepInTouch } from '../services/poke-socket.ts'
import { readBadgeStates, readPosts } from '../services/read-posts.ts'
import { siteSettingsFor } from '../services/site-table.ts'
import { urgencies } from '../triage/item.ts'
import { z } from '../util/zod.ts'
import type { ContentOperations } from './content-operations.ts'
import type { OperationTable } from './operation.ts'

const nothing = z.object({})
const category = z.enum(categories)
const note = z
  .string()
  .trim()
  .max(4_000)
  .nullish()
  .transform((text) => text || undefined)

const actSchema = z.discriminatedUnion('kind', [
  z.object({
    opId: idSchema,
    post: postSchema,
    kind: z.literal('route'),
    category,
    departmentIds: z.array(idSchema).min(1).max(50),
    leadDepartmentId: idSchema,
    urgency: z.enum(urgencies),
    confidential: z.boolean(),
    note,
  }),
  z.object({ opId: idSchema, post: postSchema, kind: z.literal('tag'), category, confidential: z.boolean(), note }),
  z.object({ opId: idSchema, post: postSchema, kind: z.literal('dismiss') }),
])

/** Everything a content script may ask for. A compromised page process can call these, so none of them tells or does more (A27). */
export const contentTable: OperationTable<'content', ContentOperations> = {
  siteSettings: { callers: 'content', schema: nothing, run: (_input, caller) => siteSettingsFor(caller.url) },
  readPosts: {
    callers: 'content',
    schema: z.object({ posts: z.array(postSchema).max(500) }),
    run: async ({ posts }) => ({ states: await readPosts(posts) }),
  },
  badgeStates: {
    callers: 'content',
    schema: z.object({ keys: z.array(postKeySchema).max(5_000) }),
    run: async ({ keys }) => ({ states: await readBadgeStates(keys) }),
  },
  pickerModel: { callers: 'content', schema: z.object({ post: postSchema }), run: ({ post }) => pickerModel(post) },
  actOnPost: { callers: 'content', schema: actSchema, run: (input) => actOnPost(input) },
  undo: { callers: 'content', schema: z.object({ opId: idSchema, undoes: idSchema }), run: (input) => undoOnPost(input) },
  heartbeat: {
    callers: 'content',
    schema: nothing,
    async run() {
      await keepInTouch()
      return { ok: true }
    },
  },
}
