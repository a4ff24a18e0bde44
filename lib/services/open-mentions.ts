import { budgetRules } from '../budget/budget-rules.ts'
import { openWindowOf } from '../budget/evidence-log.ts'
import { localDay } from '../budget/local-day.ts'
import { privateSites } from '../budget/private-now.ts'
import type { BadgeState } from '../messages/badge-state.ts'
import type { OpenMention } from '../messages/page-operations.ts'
import type { Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'
import { replicaName } from '../session/session.ts'
import { readLog } from '../store/evidence-db.ts'
import { keepMentions, type MentionsOf, readMentions } from '../store/open-mentions-db.ts'
import { systemClock } from '../util/clock.ts'
import { logger } from '../util/logger.ts'
import { stateOfKnown } from './badge-state.ts'
import { systemZone } from './budget/circumstances.ts'
import { policyNumbers } from './budget/policy-numbers.ts'
import { tellPages } from './changes.ts'
import { loadGuessPost } from './guess-post.ts'
import { parentsOf } from './parents-of.ts'
import { readKnownPosts } from './items-view.ts'
import { proposalsOf } from './picker-model.ts'
import { readyWorkspace } from './ready-workspace.ts'

const dayMs = 86_400_000

/**
 * Remembers the mentions among posts that a page has just marked, while a window is open, so that what was seen and not acted on can be handed
 * over at its end. Nobody waits for it, it stays on this device, and a site that is private now leaves nothing (T21).
 */
export function noteMentions(
  posts: readonly Post[],
  states: Partial<Record<PostKey, BadgeState>>,
  parents: readonly Post[],
): void {
  const marked = posts.filter(({ key }) => states[key]?.kind === 'guess' || states[key]?.kind === 'unsure')
  if (marked.length > 0)
    note(marked, parentsOf([...posts, ...parents])).catch((error: unknown) => logger.error('noting mentions', error))
}

async function note(posts: readonly Post[], parentOf: ReturnType<typeof parentsOf>): Promise<void> {
  const now = systemClock.now()
  const [{ log, own }, policy] = await Promise.all([readLog(now - dayMs), policyNumbers()])
  const open = openWindowOf(log, now)
  const today = localDay(now, systemZone(), budgetRules(own, policy).dayStartHour)
  const hidden = privateSites(own.privateSpans, today)
  const kept = posts.filter(({ site }) => !hidden.includes(site))
  if (!open || kept.length === 0) return
  const { session } = await readyWorkspace()
  const of = { account: replicaName(session), windowId: open.window.id }
  await keepMentions(
    of,
    kept.map((post) => ({ key: post.key, post, parent: parentOf(post), seenAt: now })),
  )
  tellPages(['time'])
}

/** What was marked in today's newest window and nobody has acted on, the one that was seen first at the top. */
export async function readOpenMentions(): Promise<OpenMention[]> {
  const workspace = await readyWorkspace()
  const of = await newestWindow(replicaName(workspace.session))
  if (!of) return []
  const mentions = await readMentions(of)
  const view = await readKnownPosts(
    workspace,
    mentions.map(({ post }) => post),
  )
  const guessPost = await loadGuessPost()
  const terms = [...view.watchTerms.values()]
  const proposals = proposalsOf([...view.departments.values()])
  return mentions.flatMap(({ post, parent, seenAt }) => {
    const known = view.known.get(post.key)
    const { isMention, guess } = guessPost(post, terms, parent)
    // Somebody dealt with it, or it is looked for no longer.
    if (!known || !isMention || stateOfKnown(known, view.departments, undefined)) return []
    const category = guess.kind === 'guess' ? guess.category : undefined
    const departmentIds = category ? (proposals[category] ?? []) : []
    return [{ itemId: known.itemId, post, seenAt, category, departmentIds }]
  })
}

async function newestWindow(account: string): Promise<MentionsOf | undefined> {
  const now = systemClock.now()
  const { log, own } = await readLog(now - dayMs)
  const newest = log.windows.at(-1)
  const today = localDay(now, systemZone(), budgetRules(own, await policyNumbers()).dayStartHour)
  const isToday = newest && (newest.day === today || openWindowOf(log, now)?.window.id === newest.id)
  return isToday ? { account, windowId: newest.id } : undefined
}
