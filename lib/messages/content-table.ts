import { evidenceKinds } from '../budget/log-entry.ts'
import { readsPosts } from '../org/site-mode.ts'
import { isTimeZone } from '../budget/local-day.ts'
import { categories } from '../org/category.ts'
import { healthFields, type SiteLook } from '../org/site-health.ts'
import { idSchema } from '../org/org-schema.ts'
import type { Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'
import { postKeySchema, postSchema } from '../post/post-schema.ts'
import { postSites, type Site } from '../post/site.ts'
import { actOnPost, undoOnPost } from '../services/act-on-post.ts'
import { windowByAct } from '../services/budget/engagement.ts'
import { tellPages } from '../services/changes.ts'
import { recordEvidence } from '../services/budget/record-evidence.ts'
import { pickerModel } from '../services/picker-model.ts'
import { keepInTouch } from '../services/poke-socket.ts'
import { noteMentions } from '../services/open-mentions.ts'
import { prepareToRead, readBadgeStates, readPosts } from '../services/read-posts.ts'
import { recordLook } from '../services/site-health.ts'
import { mayRead, siteOfPage, siteSettingsFor } from '../services/site-table.ts'
import { urgencies } from '../triage/item.ts'
import { z } from '../util/zod.ts'
import type { ContentOperations } from './content-operations.ts'
import type { Caller, OperationTable } from './operation.ts'
import { RefusedMessageError } from './refused-message-error.ts'

const nothing = z.object({})
const category = z.enum(categories)
const note = z
  .string()
  .trim()
  .max(4_000)
  .nullish()
  .transform((text) => text || undefined)

/** Time without a name of anything: see `lib/budget/log-entry.ts` (T16). */
export const evidenceSchema = z.object({
  page: z.uuid(),
  seq: z.int().min(1),
  kind: z.enum(evidenceKinds),
  mono: z.int().min(0),
  wall: z.int().min(0),
  tz: z.string().max(64).refine(isTimeZone),
  act: z.enum(['input', 'none']),
})

const count = z.int().min(0).max(5_000)
const lookSchema: z.ZodType<SiteLook> = z.object({
  containers: count,
  read: count,
  bare: z.boolean(),
  missing: z.record(z.enum(healthFields), count),
})

const acted = { opId: idSchema, post: postSchema, parent: postSchema.optional() }
export const actSchema = z.discriminatedUnion('kind', [
  z.object({
    ...acted,
    kind: z.literal('route'),
    category,
    departmentIds: z.array(idSchema).min(1).max(50),
    leadDepartmentId: idSchema,
    urgency: z.enum(urgencies),
    confidential: z.boolean(),
    note,
  }),
  z.object({ ...acted, kind: z.literal('tag'), category, confidential: z.boolean(), note }),
  z.object({ ...acted, kind: z.literal('dismiss') }),
])

/** Everything a content script may ask for. A compromised page process can call these, so none of them tells or does more (A27). */
export const contentTable: OperationTable<'content', ContentOperations> = {
  siteSettings: {
    callers: 'content',
    schema: nothing,
    async run(_input, caller) {
      const settings = await siteSettingsFor(caller.url)
      if (readsPosts(settings.mode) && !settings.paused) prepareToRead()
      return settings
    },
  },
  readPosts: {
    callers: 'content',
    schema: z.object({ posts: z.array(postSchema).max(500), parents: z.array(postSchema).max(500).optional() }),
    run: async ({ posts, parents = [] }, caller) => {
      await refuseForeign(caller, [...posts, ...parents].map(siteOfPost))
      const states = await readPosts(posts, parents)
      noteMentions(posts, states, parents)
      return { states }
    },
  },
  badgeStates: {
    callers: 'content',
    schema: z.object({ keys: z.array(postKeySchema).max(5_000) }),
    run: async ({ keys }, caller) => {
      await refuseForeign(caller, keys.map(siteOfKey))
      return { states: await readBadgeStates(keys) }
    },
  },
  pickerModel: {
    callers: 'content',
    schema: z.object({ post: postSchema, parent: postSchema.optional() }),
    run: async ({ post, parent }, caller) => {
      await refuseForeign(caller, [post, ...(parent ? [parent] : [])].map(siteOfPost))
      return pickerModel(post, { parent })
    },
  },
  actOnPost: {
    callers: 'content',
    schema: actSchema,
    run: async (input, caller) => {
      await refuseForeign(caller, [input.post.site])
      const answer = await actOnPost(input)
      if (answer.kind === 'saved') windowByAct(caller)
      return answer
    },
  },
  undo: {
    callers: 'content',
    schema: z.object({ opId: idSchema, undoes: idSchema, post: postSchema }),
    run: async (input, caller) => {
      await refuseForeign(caller, [input.post.site])
      return undoOnPost(input)
    },
  },
  postsChanged: {
    callers: 'content',
    schema: nothing,
    async run() {
      tellPages(['posts'])
      return { ok: true }
    },
  },
  evidence: {
    callers: 'content',
    schema: z.object({ entries: z.array(evidenceSchema).max(100) }),
    run: ({ entries }, caller) => recordEvidence(entries, caller),
  },
  siteHealth: {
    callers: 'content',
    schema: lookSchema,
    async run(look, caller) {
      const site = caller.isPrivate ? undefined : await siteOfPage(caller.url)
      if (site !== undefined) await recordLook(site, look)
      return { ok: true }
    },
  },
  heartbeat: {
    callers: 'content',
    schema: nothing,
    async run() {
      await keepInTouch()
      return { ok: true }
    },
  },
}

const siteOfPost = ({ site }: Post) => site

/** A post key begins with its site; `postKeySchema` has seen to it that this is one we know. */
const siteOfKey = (key: PostKey) => postSites.find((site) => key.startsWith(`${site}:`)) ?? 'x'

async function refuseForeign(caller: Caller, asked: readonly Site[]): Promise<void> {
  if (!(await mayRead(caller.url, asked)))
    throw new RefusedMessageError('This tab may not ask about these posts: its site is off, paused or another one.')
}
