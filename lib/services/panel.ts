import { browser } from 'wxt/browser'
import type { ActAnswer, PostAct } from '../messages/content-operations.ts'
import type { Caller } from '../messages/operation.ts'
import type { PanelPost, PanelPostAnswer, PanelView } from '../messages/panel.ts'
import { readsPosts } from '../org/site-mode.ts'
import type { Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'
import type { Site } from '../post/site.ts'
import { readSettings } from '../store/settings-db.ts'
import { rejection } from '../triage/rejection.ts'
import { actOnPost } from './act-on-post.ts'
import { askTab } from './ask-tab.ts'
import { windowByAct } from './budget/engagement.ts'
import { pickerModel } from './picker-model.ts'
import { readPosts } from './read-posts.ts'
import { siteOfHost } from './site-modes.ts'
import { readSites, siteSettingsFor } from './site-table.ts'

const excerptLength = 280

/** What the side panel says about a tab: its posts, or why there are none. Asked afresh each time; nothing of it is kept. */
export async function readPanel(tabId: number): Promise<PanelView> {
  const place = await placeOf(tabId)
  if (!('asks' in place)) return place
  const { site, host } = place.asks
  const answer = await askTab(tabId, site, { kind: 'posts' })
  if (!answer) return { kind: 'not-running', site }
  if (answer.kind === 'silent') return { kind: 'silent', site }
  const states = await readPosts(answer.posts)
  const posts = answer.posts.map((post): PanelPost => {
    const { key, kind, promoted, audience, authorName, authorHandle, postedAt, postedAtShown } = post
    const excerpt = post.text.slice(0, excerptLength)
    const state = states[key] ?? { kind: 'quiet' as const }
    return { key, kind, promoted, audience, authorName, authorHandle, excerpt, postedAt, postedAtShown, state }
  })
  return { kind: 'posts', site, host, posts }
}

/** A post as the page shows it now, with what can be done about it. */
export async function readPanelPost(tabId: number, key: PostKey): Promise<PanelPostAnswer> {
  const now = await postNow(tabId, key)
  return now ? { kind: 'found', post: now.post, model: await pickerModel(now.post, now) } : { kind: 'gone' }
}

/** Scrolls a tab's page to a post. */
export async function showPost(tabId: number, key: PostKey): Promise<{ kind: 'shown' | 'gone' }> {
  const place = await placeOf(tabId)
  const answer = 'asks' in place ? await askTab(tabId, place.asks.site, { kind: 'show', key }) : undefined
  return answer ?? { kind: 'gone' }
}

/**
 * Does what was decided in the panel. A post of a page is read again first: its author may have locked it meanwhile. One that has left
 * the page since is done as it was read when it was opened. Without a tab there is a link alone.
 */
export async function actInPanel(tabId: number | undefined, act: PostAct, caller: Caller): Promise<ActAnswer> {
  const now = tabId === undefined ? undefined : await postNow(tabId, act.post.key)
  if (tabId === undefined && act.post.audience !== 'unknown')
    return { kind: 'rejected', rejection: rejection('invalid', 'post'), actorName: undefined }
  const answer = await actOnPost({ ...act, ...now })
  const url = tabId === undefined ? undefined : (await addressOf(tabId))?.href
  if (answer.kind === 'saved' && url !== undefined) windowByAct({ ...caller, url })
  return answer
}

async function postNow(tabId: number, key: PostKey): Promise<{ post: Post; parent: Post | undefined } | undefined> {
  const place = await placeOf(tabId)
  const answer = 'asks' in place ? await askTab(tabId, place.asks.site, { kind: 'post', key }) : undefined
  return answer?.kind === 'found' && answer.post.key === key ? { post: answer.post, parent: answer.parent } : undefined
}

type Place = Exclude<PanelView, { kind: 'posts' | 'silent' | 'not-running' }> | { asks: { site: Site; host: string } }

/** Where a tab is, by the browser's word, and whether its posts may be asked for. */
async function placeOf(tabId: number): Promise<Place> {
  const [{ paused }, address] = await Promise.all([readSettings(), addressOf(tabId)])
  if (paused) return { kind: 'paused' }
  // The browser tells the address of a page only where we may run, or where the person has just called us.
  if (!address) return { kind: 'elsewhere' }
  const row = siteOfHost(await readSites(), address.hostname)
  if (!row) return { kind: 'elsewhere' }
  const { site, host, mode, loudest, loudestBy } = row
  const byOrganisation = mode === loudest && loudestBy !== undefined
  if (mode === 'off') return { kind: 'off', site, host, by: byOrganisation ? 'organisation' : 'person' }
  if (mode === 'link')
    return { kind: 'link', site, host, by: byOrganisation ? (loudestBy === 'terms' ? 'terms' : 'organisation') : 'person' }
  const granted = await siteSettingsFor(address.href)
  return readsPosts(granted.mode) ? { asks: { site, host } } : { kind: 'not-granted', site, host: address.hostname }
}

async function addressOf(tabId: number): Promise<URL | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined)
  const url = tab?.url
  return url !== undefined && /^https?:/u.test(url) ? new URL(url) : undefined
}
