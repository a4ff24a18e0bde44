import { idSchema, watchTermSchema } from '../org/org-schema.ts'
import { siteModes } from '../org/site-mode.ts'
import { postKeySchema, postSchema } from '../post/post-schema.ts'
import { sites } from '../post/site.ts'
import { act } from '../services/act.ts'
import { undoOnPost } from '../services/act-on-post.ts'
import { join, readConnection, signOut } from '../services/connection.ts'
import { draftOfAddress, dropDraft, readDraft } from '../services/drafts.ts'
import { invite } from '../services/invite.ts'
import { readOpenMentions } from '../services/open-mentions.ts'
import { previewFix, readFixes } from '../services/preview-fix.ts'
import { readColleaguesHealth } from '../services/report-health.ts'
import { healthReport, healthSeen } from '../services/site-health.ts'
import { readOverview } from '../services/overview.ts'
import { actInPanel, readPanel, readPanelPost, showPost } from '../services/panel.ts'
import { readLearningView } from '../services/learning.ts'
import { keepInTouch } from '../services/poke-socket.ts'
import { pickerModel } from '../services/picker-model.ts'
import { practiceAct, practicePosts } from '../services/practice.ts'
import { markOutcomesSeen, readOrganisationView, setPreferences } from '../services/preferences.ts'
import { readItemView, readMyReports, readQueue } from '../services/queue.ts'
import { discardRefused, readRefused, retryRefused } from '../services/refused.ts'
import { readSiteTable, setSite } from '../services/site-table.ts'
import { openSearch, readSweep } from '../services/sweep.ts'
import { runSync, startSync } from '../services/sync-runner.ts'
import { mutationSchema } from '../triage/mutation-schema.ts'
import { queueFilters } from '../triage/queue.ts'
import { z } from '../util/zod.ts'
import { actSchema } from './content-table.ts'
import type { OperationTable } from './operation.ts'
import type { PageOperations } from './page-operations.ts'
import { sharingTable } from './sharing-table.ts'
import { termTable } from './term-table.ts'
import { timeTable } from './time-table.ts'

const nothing = z.object({})
const ok = { ok: true } as const
const practiceTerms = z.array(watchTermSchema).max(10_000)
const mode = z.enum(siteModes)
const host = z
  .string()
  .max(253)
  .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/u, 'not a host name')

const tabId = z.int().min(0)
const ofPanel = z.object({ tabId, key: postKeySchema })

/** The background dates every act itself: whatever a page says is replaced. */
const undatedSchema = z
  .looseObject({})
  .transform((mutation) => ({ ...mutation, at: 0 }))
  .pipe(mutationSchema)

/** Everything our own pages may ask for. */
export const pageTable: OperationTable<'page', PageOperations> = {
  overview: { callers: 'page', schema: nothing, run: readOverview },
  organisation: { callers: 'page', schema: nothing, run: readOrganisationView },
  queue: {
    callers: 'page',
    schema: z.object({ scope: idSchema, filter: z.enum(queueFilters), search: z.string().max(300) }),
    run: (input) => readQueue(input),
  },
  item: { callers: 'page', schema: z.object({ itemId: idSchema }), run: ({ itemId }) => readItemView(itemId) },
  myReports: { callers: 'page', schema: nothing, run: readMyReports },
  outcomesSeen: { callers: 'page', schema: nothing, run: markOutcomesSeen },
  act: { callers: 'page', schema: z.object({ mutation: undatedSchema }), run: ({ mutation }) => act(mutation) },
  refused: { callers: 'page', schema: nothing, run: readRefused },
  retryRefused: { callers: 'page', schema: z.object({ opId: idSchema }), run: ({ opId }) => retryRefused(opId) },
  discardRefused: {
    callers: 'page',
    schema: z.object({ opId: idSchema }),
    async run({ opId }) {
      await discardRefused(opId)
      return ok
    },
  },
  siteTable: { callers: 'page', schema: nothing, run: readSiteTable },
  setSite: {
    callers: 'page',
    schema: z.object({ site: z.enum(sites), host, settings: z.union([z.object({ mode }), z.literal('remove')]) }),
    async run({ site, host, settings }) {
      await setSite(site, host, settings)
      return ok
    },
  },
  healthSeen: { callers: 'page', schema: nothing, run: healthSeen },
  healthReport: { callers: 'page', schema: z.object({ site: z.enum(sites) }), run: ({ site }) => healthReport(site) },
  previewFix: { callers: 'page', schema: z.object({ text: z.string().max(50_000) }), run: ({ text }) => previewFix(text) },
  siteFixes: { callers: 'page', schema: nothing, run: readFixes },
  colleaguesHealth: { callers: 'page', schema: nothing, run: readColleaguesHealth },
  sweep: { callers: 'page', schema: nothing, run: readSweep },
  openSearch: {
    callers: 'page',
    schema: z.object({ host, termId: idSchema }),
    async run(input) {
      await openSearch(input)
      return ok
    },
  },
  setPreferences: {
    callers: 'page',
    schema: z.object({ quietMarks: z.enum(['hover', 'always', 'never']), paused: z.boolean() }).partial(),
    run: (input) => setPreferences(input),
  },
  connection: { callers: 'page', schema: nothing, run: readConnection },
  join: {
    callers: 'page',
    schema: z.object({ address: z.string().max(2_000), code: z.string().max(200) }),
    run: ({ address, code }) => join(address, code),
  },
  invite: { callers: 'page', schema: z.object({ personId: idSchema }), run: ({ personId }) => invite(personId) },
  signOut: { callers: 'page', schema: z.object({ discard: z.boolean() }), run: ({ discard }) => signOut(discard) },
  syncNow: {
    callers: 'page',
    schema: nothing,
    async run() {
      await runSync('look')
      return ok
    },
  },
  ...timeTable,
  ...termTable,
  ...sharingTable,
  openMentions: { callers: 'page', schema: nothing, run: async () => ({ mentions: await readOpenMentions() }) },
  practicePosts: {
    callers: 'page',
    schema: z.object({ terms: practiceTerms, posts: z.array(postSchema).max(100) }),
    run: async ({ terms, posts }) => ({ states: await practicePosts(posts, terms) }),
  },
  practiceModel: {
    callers: 'page',
    schema: z.object({ terms: practiceTerms, post: postSchema }),
    run: ({ terms, post }) => pickerModel(post, { tried: terms }),
  },
  practiceAct: { callers: 'page', schema: z.object({ act: actSchema }), run: ({ act }) => practiceAct(act) },
  panelPosts: { callers: 'page', schema: z.object({ tabId }), run: (input) => readPanel(input.tabId) },
  panelPost: { callers: 'page', schema: ofPanel, run: (input) => readPanelPost(input.tabId, input.key) },
  showPost: { callers: 'page', schema: ofPanel, run: (input) => showPost(input.tabId, input.key) },
  panelAct: {
    callers: 'page',
    schema: z.object({ tabId: tabId.nullish().transform((id) => id ?? undefined), act: actSchema }),
    run: (input, caller) => actInPanel(input.tabId, input.act, caller),
  },
  panelUndo: {
    callers: 'page',
    schema: z.object({ opId: idSchema, undoes: idSchema, post: postSchema }),
    run: (input) => undoOnPost(input),
  },
  draft: { callers: 'page', schema: nothing, run: readDraft },
  draftOf: {
    callers: 'page',
    schema: z.object({ address: z.string().max(2_000) }),
    run: ({ address }) => draftOfAddress(address),
  },
  dropDraft: {
    callers: 'page',
    schema: z.object({ draftId: idSchema }),
    async run(input) {
      await dropDraft(input.draftId)
      return ok
    },
  },
  learning: { callers: 'page', schema: nothing, run: readLearningView },
  pageHeartbeat: {
    callers: 'page',
    schema: nothing,
    async run() {
      await keepInTouch()
      startSync('alarm')
      return ok
    },
  },
}
