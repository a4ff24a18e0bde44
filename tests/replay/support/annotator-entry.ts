import type { AnnotatorPort } from '../../../lib/annotator/annotator-port.ts'
import { type PageReport, reportKey } from '../../../lib/annotator/feed/page-report.ts'
import { installKeyGuard } from '../../../lib/annotator/key-guard.ts'
import { runAnnotator } from '../../../lib/annotator/run-annotator.ts'
import type { BadgeState } from '../../../lib/messages/badge-state.ts'
import type { PostKey } from '../../../lib/post/post-key.ts'
import type { Site } from '../../../lib/post/site.ts'
import { deskCount, numberIn, type ReplayReport } from '../../../scripts/replay/replay-report.ts'

declare global {
  var replaySiteName: Site
  var replayed: { report(): ReplayReport | undefined }
}

/** By key, the number in the words that were last asked about. */
const asked = new Map<PostKey, number>()
const life = new AbortController()

/** A desk for every key, in the order in which they are seen: neighbours never have the same one. */
const desks = new Map<PostKey, string>()
const deskOf = (key: PostKey): string => {
  const desk = desks.get(key) ?? `Desk-${desks.size % deskCount}`
  desks.set(key, desk)
  return desk
}
const stateOf = (key: PostKey): BadgeState => ({
  kind: 'routed',
  category: undefined,
  department: deskOf(key),
  claimed: false,
  dueAt: undefined,
  waiting: false,
})
const never = async () => {
  throw new Error('Nobody presses anything in a replay.')
}

const port: AnnotatorPort = {
  siteSettings: async () => ({ site: globalThis.replaySiteName, mode: 'badge', quietMarks: 'always', paused: false }),
  async readPosts({ posts }) {
    for (const { key, text } of posts) asked.set(key, numberIn(text))
    return { states: Object.fromEntries(posts.map((post) => [post.key, stateOf(post.key)])) }
  },
  badgeStates: async ({ keys }) => ({ states: Object.fromEntries(keys.map((key) => [key, stateOf(key)])) }),
  pickerModel: never,
  actOnPost: never,
  undo: never,
  heartbeat: async () => ({ ok: true as const }),
  isOrphaned: () => false,
  onNotice: () => undefined,
}

globalThis.replayed = {
  report() {
    const report = (Reflect.get(globalThis, reportKey) as (() => PageReport) | undefined)?.()
    const desk = (key: PostKey) => ({ name: desks.get(key) ?? '', asked: asked.get(key) ?? -1 })
    return report && { ...report, desks: report.posts.map(({ key }) => desk(key)) }
  },
}
void runAnnotator({ port, guard: installKeyGuard(window, life.signal), document, signal: life.signal, rootMode: 'closed' })
